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

/** With everything that only some comparisons have: sMAPE, MASE and the moving average. */
function fullComparisonView(): MetricsView {
  const data = comparisonView(6, false);
  const lower = (id: string, label: string, unit: string) => ({ id, label, better: 'lower' as const, unit });
  const [naive, seasonal, ...models] = data.rows.map((row) => {
    const { mae } = row.steps!;
    const [smape, mase] = [(error: number) => 1.8 * error, (error: number) => error / 2];
    return {
      ...row,
      values: { ...row.values, smape: smape(row.values.mae!), mase: mase(row.values.mae!) },
      steps: { ...row.steps, smape: mae!.map((e) => smape(e!)), mase: mae!.map((e) => mase(e!)) },
    };
  });
  const average = { ...seasonal!, name: 'moving average', role: 'movingAverage' as const };
  const columns = data.columns.toSpliced(4, 0, lower('smape', 'sMAPE', '%'), lower('mase', 'MASE', ''));
  return {
    ...data,
    columns,
    rows: [naive!, seasonal!, average, ...models],
    movingAverage: 7,
    notes: [
      ...data.notes,
      'sMAPE counts as 0 % where actual and forecast are both 0, of 540 values: naive: 2.',
      'MASE divides by 2.000 °C, the MAE of the seasonal naive forecast (12) in the training series.',
    ],
  };
}

/** A backtest: every metric also by fold. */
function backtestView(folds: number): MetricsView {
  const { columns, rows, ...data } = comparisonView(4, false);
  const shown = columns.filter(({ id }) => id !== 'directionAccuracy');
  return {
    ...data,
    title: 'Backtest',
    columns: shown,
    rows: rows.map((row, r) => ({
      ...row,
      folds: Object.fromEntries(
        shown.map(({ id }) => [
          id,
          Array.from({ length: folds }, (_, fold) =>
            id === 'r2' && fold === 1 ? null : row.values[id]! * (1 + 0.3 * Math.sin(2 * fold + r)),
          ),
        ]),
      ),
    })),
    samples: 4 * folds,
    folds: Array.from({ length: folds }, (_, fold) => 120 + 4 * fold),
    notes: [
      `${folds} folds of 4 steps, behind a training part that grows from 120 to ${116 + 4 * folds} steps.`,
      'Models were trained anew in every fold.',
      'Scalers were fitted on the training part of the fold only.',
    ],
    leakage: undefined,
  };
}

/** The report of `rnn.checkPitfalls`, with one finding of each rule that is not about leakage. */
const pitfalls: MetricsView = {
  version: 1,
  title: '',
  columns: [],
  rows: [],
  samples: 0,
  notes: [],
  leakage: {
    about: 'pitfalls',
    findings: [
      { rule: 'notNormalised', values: { feature: 'load', size: 1234.5 } },
      { rule: 'tooManyParameters', values: { parameters: 16961, samples: 900 } },
      { rule: 'notStationary', values: { p: 0.876 } },
      { rule: 'reversedOrder', values: { how: 'windows', part: 'train' } },
      { rule: 'tinyBatches', values: { batchSize: 2 } },
      { rule: 'noValidation', values: {} },
    ],
    passed: ['scalerFit', 'shuffled', 'testForStopping'],
    unchecked: ['featureIsTarget', 'overlappingTargets', 'tooGood'],
  },
};

export const metrics: ViewSample[] = [
  { name: 'pitfalls', mime: MIME.metrics, data: pitfalls, pictured: true },
  { name: 'metrics', mime: MIME.metrics, data: fixtures.metricsView(), pictured: true },
  { name: 'metrics by step', mime: MIME.metrics, data: comparisonView(), pictured: true },
  {
    name: 'metrics with MASE and a moving average',
    mime: MIME.metrics,
    data: fullComparisonView(),
    pictured: true,
  },
  { name: 'metrics of a backtest', mime: MIME.metrics, data: backtestView(5), pictured: true },
  { name: 'metrics of a backtest of many folds', mime: MIME.metrics, data: backtestView(60) },
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
