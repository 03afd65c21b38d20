import type { LayersModel, Tensor, Variable } from '@tensorflow/tfjs';
import seedrandom from 'seedrandom';
import { tf } from '../unit/rnn/support';
import type { ParityCase } from './models';

const BATCH = 4;
/** Where the model takes any number. */
const STEPS = 5;

export interface CaseRun {
  model: LayersModel;
  inputs: Tensor[];
  outputs: Tensor[];
}

/** The case's model with random weights, and what it makes of random inputs: the same every time. */
export function runCase(one: ParityCase): CaseRun {
  const random = seedrandom(`parity ${one.name}`);
  const model = one.make();
  randomize(model, random);
  const inputs = inputsOf(model, one, random);
  return { model, inputs, outputs: [model.predict(inputs)].flat() };
}

function inputsOf(model: LayersModel, { tokens, padded, gaps }: ParityCase, random: () => number): Tensor[] {
  return model.inputs.map(({ shape }, i) => {
    const size = [BATCH, ...shape.slice(1).map((n) => n ?? STEPS)];
    const count = size.reduce((product, n) => product * n, 1);
    const vocabulary = tokens?.[i];
    if (vocabulary === undefined) {
      const features = size.at(-1)!;
      const isGap = (k: number) => gaps !== undefined && Math.floor(k / features) % 3 === 1;
      const values = Array.from({ length: count }, (_, k) => (isGap(k) ? gaps! : random() * 2 - 1));
      return tf.tensor(values, size);
    }
    const rows = Array.from({ length: BATCH }, (_, row) => {
      const zeros = Array<number>(padded === undefined ? 0 : row).fill(0);
      const kept = Array.from(
        { length: size[1]! - zeros.length },
        () => 1 + Math.floor(random() * (vocabulary - 1)),
      );
      return padded === 'pre' ? [...zeros, ...kept] : [...kept, ...zeros];
    });
    return tf.tensor2d(rows);
  });
}

function randomize(model: LayersModel, random: () => number): void {
  model.setWeights(
    model.getWeights().map((weight) => {
      // a variance is not negative
      const positive = (weight as Variable).name.includes('variance');
      // larger ones make a network chaotic: then rounding alone tells it from itself
      const scale = Math.min(1, 2 / Math.sqrt(weight.shape[0]!));
      const values = Array.from({ length: weight.size }, () =>
        positive ? 0.5 + random() : scale * (random() - 0.5),
      );
      return tf.tensor(values, weight.shape);
    }),
  );
}
