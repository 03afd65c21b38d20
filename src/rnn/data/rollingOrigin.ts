import { checkWhole } from '../wholeNumber';
import { rememberParts } from './leakageWarnings';
import { checkSliceable, type Sliceable } from './split';

export interface RollingOriginOptions {
  /** How many times the origin moves on, and a test part is forecast. Default: 5. */
  folds?: number;
  /** Steps of each test part. Default: n / (folds + 1), rounded down. */
  testSize?: number;
  /** Steps between the training part and the test part that neither of them has. Default: 0. */
  gap?: number;
  /** Whether the training part begins with the series and grows, or moves along. Default: 'expanding'. */
  window?: 'expanding' | 'sliding';
  /** Steps of the training part that moves along: at most. Default: those that the first fold has. */
  trainSize?: number;
  /** The least that the first training part is to have. Default: 1. */
  minTrain?: number;
}

/** Where a fold lies: indices of the series, each end exclusive. */
export interface FoldRange {
  trainStart: number;
  trainEnd: number;
  testStart: number;
  testEnd: number;
}

export interface Fold<S> extends FoldRange {
  train: S;
  test: S;
}

/** See `Rnn.rollingOrigin`. */
export function rollingOrigin(n: number, options?: RollingOriginOptions): FoldRange[];
export function rollingOrigin<S extends Sliceable>(series: S, options?: RollingOriginOptions): Fold<S>[];
export function rollingOrigin(
  series: number | Sliceable,
  options: RollingOriginOptions = {},
): FoldRange[] | Fold<Sliceable>[] {
  if (typeof series === 'number') return foldRanges(series, options);
  checkSliceable(series);
  return foldRanges(series.length, options).map((range) => {
    const fold = {
      ...range,
      train: series.slice(range.trainStart, range.trainEnd),
      test: series.slice(range.testStart, range.testEnd),
    };
    rememberParts(undefined, { test: fold.test });
    return fold;
  });
}

function foldRanges(n: number, options: RollingOriginOptions): FoldRange[] {
  const { folds = 5, gap = 0, window = 'expanding', minTrain = 1 } = options;
  checkWhole(n, 'n', 1);
  checkWhole(folds, 'folds', 1);
  checkWhole(gap, 'gap', 0);
  checkWhole(minTrain, 'minTrain', 1);
  if (window !== 'expanding' && window !== 'sliding')
    throw new Error(`window is 'expanding' or 'sliding', not ${JSON.stringify(window)}.`);
  const testSize = options.testSize ?? Math.floor(n / (folds + 1));
  if (options.testSize === undefined && testSize < 1)
    throw new Error(`${n} steps are too few for ${folds} folds: take at most ${n - 1}.`);
  checkWhole(testSize, 'testSize', 1);
  const firstTest = n - folds * testSize;
  const first = firstTest - gap;
  if (first < minTrain)
    throw new Error(
      `${folds} folds with ${testSize} test steps each${gap > 0 ? ` and a gap of ${gap}` : ''} leave ${Math.max(0, first)} of ${n} steps for the first training part, and it is to have ${minTrain}: take fewer folds, a smaller testSize${gap > 0 ? ' or gap' : ''}.`,
    );
  const trainSize = options.trainSize ?? first;
  checkWhole(trainSize, 'trainSize', 1);
  if (options.trainSize !== undefined && window === 'expanding')
    throw new Error("trainSize is for window: 'sliding'; an expanding training part has all steps so far.");
  return Array.from({ length: folds }, (_, fold) => {
    const testStart = firstTest + fold * testSize;
    const trainEnd = testStart - gap;
    const trainStart = window === 'sliding' ? Math.max(0, trainEnd - trainSize) : 0;
    return { trainStart, trainEnd, testStart, testEnd: testStart + testSize };
  });
}
