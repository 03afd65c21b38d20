import { type FoldRange, rollingOrigin } from '../../data/rollingOrigin';
import { checkWhole } from '../../wholeNumber';

export interface FoldOptions {
  horizon: number;
  stride: number;
  folds?: number;
  initial?: number;
  window?: 'expanding' | 'sliding';
  trainSize?: number;
}

/**
 * Training parts and what is to be forecast behind them; the last ends with the series.
 * @throws when there is no room for the folds
 */
export function foldsOf(steps: number, options: FoldOptions): FoldRange[] {
  const { horizon, stride, initial, window, trainSize } = options;
  checkWhole(horizon, 'horizon', 1);
  checkWhole(stride, 'stride', 1);
  if (initial !== undefined) checkWhole(initial, 'initial', 1);
  const room = Math.floor((steps - (initial ?? 1) - horizon) / stride) + 1;
  if (room < 1) {
    throw new Error(
      `A series of ${steps} steps has no fold: a first training part of ${initial ?? 1} and a horizon of ${horizon} take ${(initial ?? 1) + horizon}.`,
    );
  }
  const folds = options.folds ?? (initial === undefined ? Math.min(5, room) : room);
  checkWhole(folds, 'folds', 1);
  if (folds > room) {
    throw new Error(
      `There is room for ${room} folds of ${horizon} steps, ${stride} apart, behind a first training part of ${initial ?? 1} of ${steps} steps, not for ${folds}: take fewer, or a smaller ${initial === undefined ? '' : 'initial, '}horizon or stride.`,
    );
  }
  // its test parts follow on each other, so they are as long as a stride
  return rollingOrigin(steps - horizon + stride, { folds, testSize: stride, window, trainSize }).map(
    (range) => ({ ...range, testEnd: range.testStart + horizon }),
  );
}
