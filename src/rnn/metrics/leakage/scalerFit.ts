import type { Scaler } from '../../data/scaling/Scaler';
import { type Matrix, toMatrix } from '../../series';
import type { LeakageRule } from './evidence';

const FITTED_ON = {
  trainAndValidation: 'the training and the validation part together',
  all: 'all parts together',
  other: 'something else than the training part',
};

/** A scaler that has seen more than the training part knows the future's mean, spread, minimum or maximum. */
export const scalerFit: LeakageRule = {
  id: 'scalerFit',
  needs: 'scaler and parts.train',
  check(tf, { scaler, parts, target = 0 }) {
    if (!scaler || !parts) return 'unchecked';
    const matrix = (part: 'train' | 'validation' | 'test') =>
      parts[part] === undefined ? [] : columnsFor(scaler, toMatrix(tf, parts[part], `parts.${part}`), target);
    const [train, validation, test] = [matrix('train'), matrix('validation'), matrix('test')];
    if (same(scaler, scaler.refitted(train))) return [];
    const candidates: [keyof typeof FITTED_ON, number[][]][] = [
      ['trainAndValidation', [...train, ...validation]],
      ['all', [...train, ...validation, ...test]],
    ];
    const found = candidates.find(([, rows]) => same(scaler, scaler.refitted(rows)));
    return [{ fittedOn: found?.[0] ?? 'other' }];
  },
  sentence({ fittedOn }) {
    return `The scaler was fitted on ${FITTED_ON[fittedOn as keyof typeof FITTED_ON]}: through its offset and scale the model knows the values that it is to forecast. Fit it on the training part only, and transform all parts with it.`;
  },
};

/** A scaler of one column, of the column that is forecast. */
function columnsFor(scaler: Scaler, { rows, columns }: Matrix, target: number): number[][] {
  if (scaler.columns.length === columns) return rows;
  if (scaler.columns.length === 1 && target < columns) return rows.map((row) => [row[target]!]);
  throw new Error(`scaler was fitted on ${scaler.columns.length} columns, and the parts have ${columns}.`);
}

/** Up to rounding of float32. */
function same(a: Scaler, b: Scaler): boolean {
  return a.columns.every(({ offset, scale }, i) => {
    const other = b.columns[i]!;
    const tolerance = 1e-5 * Math.max(scale, other.scale, 1e-3 * Math.abs(other.offset));
    return Math.abs(offset - other.offset) <= tolerance && Math.abs(scale - other.scale) <= tolerance;
  });
}
