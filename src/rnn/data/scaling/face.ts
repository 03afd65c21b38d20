import type { Tf } from '../../tf';
import { Scaler } from './Scaler';
import { scalerFromJson } from './fromJson';
import { minMaxKind, type MinMaxOptions } from './options';

/** Scalers: `rnn.standardScaler`, `rnn.minMaxScaler`, `rnn.scalerFromJSON`. */
export function scalingFace(tf: Tf) {
  return {
    /**
     * Scales each column to mean 0 and standard deviation 1 (of the population, as scikit-learn does); a constant column
     * to 0. Fit it on the training part only: `scaler.fit(train)`, then `scaler.transform(part)` and, for what a model
     * forecasts, `scaler.inverse(values)`. `JSON.stringify(scaler)` keeps it, `rnn.scalerFromJSON` brings it back.
     */
    standardScaler: (): Scaler => new Scaler(tf, { name: 'standard' }),

    /**
     * Scales each column to the range from 0 to 1, or another `featureRange`; a constant column to its lower end. Later
     * values may lie outside, when they lie outside what `fit` has seen. Otherwise as `rnn.standardScaler`.
     *
     * @throws for a range that does not go up
     */
    minMaxScaler: (options?: MinMaxOptions): Scaler => new Scaler(tf, minMaxKind(options)),

    /**
     * The scaler that was written with `JSON.stringify(scaler)`, fitted.
     *
     * @param json the text, or what `JSON.parse` made of it
     * @throws when it is something else, saying what
     */
    scalerFromJSON: (json: unknown): Scaler => scalerFromJson(tf, json),
  };
}
