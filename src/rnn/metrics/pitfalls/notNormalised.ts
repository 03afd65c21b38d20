import type { PitfallRule } from './evidence';
import { flatInputs } from './inputs';

/** A scaler makes values of about 1; from here on tanh and sigmoid are at their ends. */
const LARGE = 10;

/** Large inputs saturate the gates: their gradients vanish, and one feature drowns the others. */
export const notNormalised: PitfallRule = {
  id: 'notNormalised',
  needs: 'inputs',
  check(tf, { inputs, names }) {
    if (inputs === undefined) return 'unchecked';
    const { values, steps, columns, names: own } = flatInputs(tf, inputs);
    return Array.from({ length: columns }, (_, feature) => {
      let squares = 0;
      for (let i = feature; i < values.length; i += columns) squares += values[i]! ** 2;
      return { feature: (own ?? names)?.[feature] ?? String(feature), size: Math.sqrt(squares / steps) };
    }).filter(({ size }) => size > LARGE);
  },
  sentence({ feature, size }) {
    return `The input "${feature}" is not normalised: its values are of about ${Number(Number(size).toPrecision(2))} (root of the mean square), where a scaler makes about 1. The gates saturate, and the model hardly learns. Scale it: rnn.standardScaler().fit(train), then transform all parts.`;
  },
};
