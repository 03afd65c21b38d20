import { MIME } from '../../../src/rnn/display/mime';
import type { LeakageRuleId, MetricRow, MetricsView } from '../../../src/rnn/display/views';
import * as fixtures from '../fixtures';
import type { ViewSample } from './ViewSample';

const RULES: LeakageRuleId[] = [
  'scalerFit',
  'shuffled',
  'testForStopping',
  'featureIsTarget',
  'overlappingTargets',
  'tooGood',
];

/** A comparison of forecasts over several steps, with the baselines and signs of leakage. */
export function comparisonView(horizon = 6, findings = true): MetricsView {
  const row = (name: string, first: number, growth: number): MetricRow => {
    const steps = Array.from({ length: horizon }, (_, i) => first + growth * Math.sqrt(i));
    const of = (f: (error: number) => number) => steps.map(f);
    const all = {
      mae: of((error) => error),
      rmse: of((error) => 1.25 * error),
      r2: of((error) => 1 - error / 6),
      mape: of((error) => 2 * error),
      directionAccuracy: of((error) => 95 - 6 * error),
    };
    const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / horizon;
    return {
      name,
      values: Object.fromEntries(Object.entries(all).map(([id, values]) => [id, mean(values)])),
      steps: all,
    };
  };
  return {
    version: 1,
    title: 'Test part',
    columns: fixtures
      .metricsView()
      .columns.slice(1)
      .map((column) => (column.id === 'direction' ? { ...column, id: 'directionAccuracy' } : column)),
    rows: [
      { ...row('naive', 2.1, 1.9), baseline: true, role: 'naive' },
      { ...row('seasonal naive', 2.8, 0), baseline: true, role: 'seasonalNaive' },
      row('SimpleRNN', 1.6, 0.52),
      row('LSTM', 1.5, 0.4),
      row('GRU', 1.54, 0.38),
    ],
    samples: 90 * horizon,
    notes: [`MAPE leaves out 4 of ${90 * horizon} values, where the actual value is 0.`],
    horizon,
    period: 12,
    leakage: findings
      ? {
          findings: [
            { rule: 'scalerFit', values: { fittedOn: 'all' } },
            { rule: 'featureIsTarget', values: { feature: 'dew point', lead: 1, r: 0.99996 } },
          ],
          passed: ['tooGood', 'shuffled'],
          unchecked: ['testForStopping', 'overlappingTargets'],
        }
      : { findings: [], passed: RULES, unchecked: [] },
  };
}

export const metrics: ViewSample[] = [
  { name: 'metrics', mime: MIME.metrics, data: fixtures.metricsView(), pictured: true },
  { name: 'metrics by step', mime: MIME.metrics, data: comparisonView(), pictured: true },
  { name: 'metrics of a long horizon', mime: MIME.metrics, data: comparisonView(48, false) },
  {
    name: 'leakage alone',
    mime: MIME.metrics,
    data: {
      ...comparisonView(),
      title: '',
      columns: [],
      rows: [],
      samples: 0,
      notes: [],
      horizon: undefined,
    },
  },
];
