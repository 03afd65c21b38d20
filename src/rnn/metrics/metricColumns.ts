import { described } from '../described';
import { formatNumber } from '../display/formatNumber';
import type { MetricColumn } from '../display/views';
import type { Metrics } from './metrics';

export type MetricId = 'mse' | 'rmse' | 'mae' | 'r2' | 'mape' | 'smape' | 'mase' | 'directionAccuracy';

const COLUMNS: Record<MetricId, Omit<MetricColumn, 'id' | 'unit'> & { unit: (unit: string) => string }> = {
  mse: { label: 'MSE', better: 'lower', unit: (unit) => (unit ? `${unit}²` : '') },
  rmse: { label: 'RMSE', better: 'lower', unit: (unit) => unit },
  mae: { label: 'MAE', better: 'lower', unit: (unit) => unit },
  r2: { label: 'R²', better: 'higher', unit: () => '' },
  mape: { label: 'MAPE', better: 'lower', unit: () => '%' },
  smape: { label: 'sMAPE', better: 'lower', unit: () => '%' },
  mase: { label: 'MASE', better: 'lower', unit: () => '' },
  directionAccuracy: { label: 'Direction accuracy', better: 'higher', unit: () => '%' },
};

export const ALL_METRICS = Object.keys(COLUMNS) as MetricId[];

/** @throws when there is no such metric */
export function columnsOf(ids: MetricId[], unit: string): MetricColumn[] {
  if (!Array.isArray(ids))
    throw new Error(`metrics is a list, such as ['mae', 'rmse'], not ${described(ids)}.`);
  return ids.map((id) => {
    if (!Object.hasOwn(COLUMNS, id))
      throw new Error(`There is no metric "${id}"; there are ${ALL_METRICS.join(', ')}.`);
    return { ...COLUMNS[id], id, unit: COLUMNS[id].unit(unit) };
  });
}

/** All metrics, but MASE only where it was asked for. */
export const metricsShown = (rows: Metrics[]): MetricId[] =>
  ALL_METRICS.filter((id) => id !== 'mase' || rows.some(({ naiveMae }) => naiveMae !== null));

/** What the metrics leave out, or count in a way that one has to know. */
export function notesOn(rows: [name: string, row: Metrics][], metrics: MetricId[], unit = ''): string[] {
  // the actual values are the same in all rows
  const { n, mapeLeftOut, unmoved, r2, naiveMae, masePeriod, maseReason } = rows[0]![1];
  const bothZero = rows.filter(([, { smapeBothZero }]) => smapeBothZero > 0);
  const counts = bothZero.map(([name, { smapeBothZero }]) => `${name}: ${smapeBothZero}`).join(', ');
  const notes: [MetricId, boolean, string][] = [
    ['mape', mapeLeftOut > 0, `MAPE leaves out ${mapeLeftOut} of ${n} values, where the actual value is 0.`],
    [
      'smape',
      bothZero.length > 0,
      `sMAPE counts as 0 % where actual and forecast are both 0, of ${n} values: ${counts}.`,
    ],
    ['mase', maseReason !== null, maseReason ?? ''],
    [
      'mase',
      maseReason === null,
      `MASE divides by ${formatNumber(naiveMae)}${unit && ` ${unit}`}, the MAE of the ${masePeriod === 1 ? 'naive forecast' : `seasonal naive forecast (${masePeriod})`} in the training series.`,
    ],
    ['r2', r2 === null, 'R² is not defined: the actual values are all the same.'],
    [
      'directionAccuracy',
      unmoved > 0,
      `Direction accuracy counts ${unmoved} steps without a change in the actual values as wrong.`,
    ],
  ];
  return notes.filter(([id, applies]) => applies && metrics.includes(id)).map(([, , text]) => text);
}
