import type { LayersModel, Variable } from '@tensorflow/tfjs';
import { formatShape } from '../display/formatNumber';
import type { Tf } from '../tf';
import { freeing } from './freeing';

/** A copy of a model's weights: plain arrays, which hold no tensor. */
export interface Snapshot {
  readonly model: string;
  readonly weights: readonly {
    readonly name: string;
    readonly shape: number[];
    readonly values: Float32Array;
  }[];
}

/** See `Rnn.snapshot`. */
export function snapshot(model: LayersModel): Snapshot {
  return {
    model: model.name,
    weights: variables(model).map((weight) => ({
      name: weight.name,
      shape: [...weight.shape],
      values: Float32Array.from(weight.dataSync()),
    })),
  };
}

/**
 * Runs something with a model's weights as they were, and puts back those of now, bit for bit, also when it fails.
 * @throws when the snapshot is not of this model
 */
export function withSnapshot<T>(tf: Tf, model: LayersModel, before: Snapshot, run: () => T): T {
  return freeing(tf, () => {
    const pairs = variables(model).map((variable) => {
      const saved = before.weights?.find(({ name }) => name === variable.name);
      if (saved?.shape.join() !== variable.shape.join()) {
        throw new Error(
          `The snapshot (of "${before.model}") does not fit "${model.name}": it has ${
            saved ? `the shape ${formatShape(saved.shape)}` : 'nothing'
          } for the weight "${variable.name}" ${formatShape(variable.shape)}. Take it of this model, before training: rnn.snapshot(model).`,
        );
      }
      // clones share the data of now, so that nothing is lost when it goes back
      return { variable, now: variable.clone(), then: tf.tensor(saved.values, saved.shape) };
    });
    try {
      for (const { variable, then } of pairs) variable.assign(then);
      return run();
    } finally {
      for (const { variable, now } of pairs) variable.assign(now);
    }
  });
}

/** TensorFlow.js 4.22 keeps each weight in a variable. */
function variables(model: LayersModel): Variable[] {
  return model.weights.map((weight) => weight.read() as Variable);
}
