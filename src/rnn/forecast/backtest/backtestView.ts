import { formatNumber } from '../../display/formatNumber';
import { MIME, type MimeBundle } from '../../display/mime';
import { textTable } from '../../display/textTable';
import type { MetricsView } from '../../display/views';
import { columnsOf, type MetricId, notesOn } from '../../metrics/metricColumns';
import { type Metrics, metricsOf } from '../../metrics/metrics';
import { metricsText } from '../../metrics/metricsText';
import type { NaiveScale } from '../../metrics/naiveScale';
import type { Rows, Series } from '../../series';
import type { Backtest } from './backtest';
import type { BaselineRow } from './baselineRows';
import type { BacktestOptions } from './options';

/** A table and a chart of more folds than this could not be read. */
const MOST_FOLDS = 200;
const MOST_LINES = 24;

export const SHOWN: MetricId[] = ['mae', 'rmse', 'r2', 'mape', 'mase'];

export function backtestBundle<S extends Series | Rows>(
  backtest: Backtest,
  baselines: BaselineRow[],
  naive: NaiveScale | undefined,
  options: BacktestOptions<S>,
): MimeBundle {
  const { metrics: ids = SHOWN, unit = '', title = 'Backtest', period, movingAverage } = options;
  const { folds, metrics, byFold, actual, forecasts } = backtest;
  const horizon = actual[0]!.length;
  const columns = columnsOf(ids, unit);
  const perFold = folds.length > 1 && folds.length <= MOST_FOLDS;
  const chosen = (of: Metrics) => Object.fromEntries(ids.map((id) => [id, of[id]]));
  const listed = (rows: Metrics[]) => Object.fromEntries(ids.map((id) => [id, rows.map((row) => row[id])]));
  const rows = Object.entries(metrics);
  const byStep = (name: string) =>
    Array.from({ length: horizon }, (_, step) => {
      const column = (of: number[][]) => of.map((row) => row[step]!);
      return metricsOf(column(actual), column(forecasts[name]!), 1, naive);
    });
  const data: MetricsView = {
    version: 1,
    title,
    columns,
    rows: rows.map(([name, total]) => {
      const role = baselines.find((baseline) => baseline.name === name)?.role;
      return {
        name,
        values: chosen(total),
        ...(horizon > 1 && { steps: listed(byStep(name)) }),
        ...(perFold && { folds: listed(byFold[name]!) }),
        ...(role && { baseline: true, role }),
      };
    }),
    samples: folds.length * horizon,
    notes: [...setting(backtest, options), ...notesOn(rows, ids, unit)],
    ...(horizon > 1 && { horizon }),
    ...(perFold && { folds: folds.map(({ testStart }) => testStart) }),
    ...(period !== undefined && { period }),
    ...(movingAverage !== undefined && { movingAverage }),
  };
  return { [MIME.metrics]: data, [MIME.text]: [metricsText(data), ...foldTable(backtest, data)].join('\n') };
}

/** How the folds were made, so that nobody has to ask. */
function setting<S extends Series | Rows>(
  { folds, actual }: Backtest,
  { window, refit = true, scaler = 'standard', forecasters }: BacktestOptions<S>,
): string[] {
  const horizon = actual[0]!.length;
  const [first, last] = [folds[0]!, folds.at(-1)!].map(({ trainStart, trainEnd }) => trainEnd - trainStart);
  const given = Object.values(forecasters).map((one) => (typeof one === 'object' ? one : undefined));
  const fitted = given.some((one) => one && 'fit' in one);
  const before = given.some((one) => one && 'model' in one);
  const size = `${counted(folds.length, 'fold')} of ${counted(horizon, 'step')}`;
  const training =
    folds.length === 1 || window === 'sliding'
      ? `a training part of ${counted(first!, 'step')}`
      : `a training part that grows from ${first} to ${last} steps`;
  return [
    given.every((one) => one && 'model' in one)
      ? `${size}, the first behind ${folds[0]!.testStart} known steps, the last behind ${folds.at(-1)!.testStart}.`
      : `${size}, behind ${training}.`,
    ...(before
      ? [
          'A model that was trained before is taken as it is: see that it was trained on nothing behind the first origin.',
        ]
      : []),
    ...(fitted && folds.length > 1
      ? [refit ? 'Models were trained anew in every fold.' : 'Models were trained in the first fold only.']
      : []),
    ...(fitted && scaler !== 'none' ? ['Scalers were fitted on the training part of the fold only.'] : []),
    ...(folds.length > MOST_FOLDS ? ['There are too many folds to be shown one by one.'] : []),
  ];
}

const counted = (n: number, what: string) => `${n} ${what}${n === 1 ? '' : 's'}`;

/** The first metric of each fold, a line each. */
function foldTable({ folds, byFold }: Backtest, { columns, rows }: MetricsView): string[] {
  const column = columns[0];
  if (folds.length < 2 || !column) return [];
  const { id, label, unit } = column;
  const lines = folds.map(({ testStart }, fold) => [
    String(fold + 1),
    String(testStart),
    ...rows.map(({ name }) => formatNumber(byFold[name]![fold]![id as MetricId])),
  ]);
  const half = MOST_LINES / 2;
  const cut = lines.length > MOST_LINES;
  return [
    `${label}${unit ? ` (${unit})` : ''} by fold`,
    textTable(
      ['fold', 'known steps', ...rows.map(({ name }) => name)],
      cut ? [...lines.slice(0, half), lines[0]!.map(() => '…'), ...lines.slice(-half)] : lines,
    ),
  ];
}
