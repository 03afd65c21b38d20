import type { MetricColumn } from '../display/views';
import type { Metrics } from './metrics';

export type MetricId = 'mse' | 'rmse' | 'mae' | 'r2' | 'mape' | 'directionAccuracy';

const COLUMNS: Record<MetricId, Omit<MetricColumn, 'id' | 'unit'> & { unit: (unit: string) => string }> = {
  mse: { label: 'MSE', better: 'lower', unit: (unit) => (unit ? `${unit}²` : '') },
  rmse: { label: 'RMSE', better: 'lower', unit: (unit) => unit },
  mae: { label: 'MAE', better: 'lower', unit: (unit) => unit },
  r2: { label: 'R²', better: 'higher', unit: () => '' },
  mape: { label: 'MAPE', better: 'lower', unit: () => '%' },
  directionAccuracy: { label: 'Direction accuracy', better: 'higher', unit: () => '%' },
};

export const ALL_METRICS = Object.keys(COLUMNS) as MetricId[];

/** @throws when there is no such metric */
export function columnsOf(ids: MetricId[], unit: string): MetricColumn[] {
  return ids.map((id) => {
    if (!(id in COLUMNS)) throw new Error(`There is no metric "${id}"; there are ${ALL_METRICS.join(', ')}.`);
    return { ...COLUMNS[id], id, unit: COLUMNS[id].unit(unit) };
  });
}

/** Counts are of the actual values, which are the same in all rows. */
export function notesOn({ n, mapeLeftOut, unmoved, r2 }: Metrics, metrics: MetricId[]): string[] {
  const notes: [MetricId, boolean, string][] = [
    ['mape', mapeLeftOut > 0, `MAPE leaves out ${mapeLeftOut} of ${n} values, where the actual value is 0.`],
    ['r2', r2 === null, 'R² is not defined: the actual values are all the same.'],
    [
      'directionAccuracy',
      unmoved > 0,
      `Direction accuracy counts ${unmoved} steps without a change in the actual values as wrong.`,
    ],
  ];
  return notes.filter(([id, applies]) => applies && metrics.includes(id)).map(([, , text]) => text);
}
