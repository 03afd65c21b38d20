/** Arrays and typed arrays. */
export interface Sliceable {
  readonly length: number;
  slice(start: number, end: number): this;
}

export interface SplitRatios {
  /** Share of the first part. Default: 0.7. */
  train?: number;
  /** Share of the part behind it; the rest is for testing. Default: 0.15. */
  validation?: number;
}

export interface Split<S> {
  train: S;
  validation: S;
  test: S;
}

/** See `Rnn.split`. */
export function split<S extends Sliceable>(series: S, ratios: SplitRatios = {}): Split<S> {
  const { train = 0.7, validation = 0.15 } = ratios;
  if (!(train > 0 && validation >= 0 && train + validation <= 1)) {
    throw new Error(
      `train and validation are shares that add up to at most 1, not ${train} and ${validation}.`,
    );
  }
  const trainEnd = Math.trunc(series.length * train);
  const validationEnd = Math.trunc(series.length * (train + validation));
  return {
    train: series.slice(0, trainEnd),
    validation: series.slice(trainEnd, validationEnd),
    test: series.slice(validationEnd, series.length),
  };
}
