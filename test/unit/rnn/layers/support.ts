import type { LayersModel, layers as tfLayers, Tensor, Variable } from '@tensorflow/tfjs';
import assert from 'node:assert/strict';
import type { RecurrentLayer } from '../../../../src/rnn/inspect/recurrentLayer';
import { installFastLayers } from '../../../../src/rnn/layers/install';
import { type Nested, tf } from '../support';
import { stockMethods } from './stockMethods';

export type Layer = tfLayers.Layer;
export const CELLS = ['SimpleRNN', 'LSTM', 'GRU', 'GRU resetAfter'] as const;
export type CellName = (typeof CELLS)[number];
export const BACKENDS = ['cpu', 'wasm'] as const;

export const OPTIMIZERS = [tf.AdamOptimizer, tf.RMSPropOptimizer, tf.SGDOptimizer] as const;

const methods = () => ({
  call: tf.layers.RNN.prototype.call,
  applyGradients: OPTIMIZERS.map(({ prototype }) => prototype.applyGradients),
});

function use({ call, applyGradients }: ReturnType<typeof methods>): void {
  tf.layers.RNN.prototype.call = call;
  OPTIMIZERS.forEach(({ prototype }, i) => (prototype.applyGradients = applyGradients[i]!));
}

/** `LAYERS=stock` holds the tests themselves against TensorFlow.js, which passes them. */
export const testsStock = process.env.LAYERS === 'stock';

/** Our methods, while those of TensorFlow.js are in their place. */
let aside: ReturnType<typeof methods> | undefined;

export function useOurs(): void {
  if (aside) use(aside);
  aside = undefined;
  assert.ok(installFastLayers(tf).kernel, 'the kernels are not built');
  if (testsStock) useStock();
}

/** Recurrent layers compute step by step, with the operations of TensorFlow.js. */
export function useStock(): void {
  aside ??= methods();
  use(stockMethods);
}

/** What `body` gives with our layers, and with those of TensorFlow.js. */
export async function withBoth<T>(body: () => T | Promise<T>): Promise<{ ours: T; stock: T }> {
  const first = await body();
  useStock();
  try {
    return { ours: first, stock: await body() };
  } finally {
    useOurs();
  }
}

const FACTORIES = { SimpleRNN: 'simpleRNN', LSTM: 'lstm', GRU: 'gru', 'GRU resetAfter': 'gru' } as const;

/** A layer with tanh and sigmoid, as Keras and PyTorch have them, unless `config` says otherwise. */
export function layerOf(cell: CellName, config: object): RecurrentLayer {
  const reset = cell === 'GRU resetAfter' ? { resetAfter: true } : {};
  const all = { recurrentActivation: 'sigmoid', ...reset, ...config };
  return tf.layers[FACTORIES[cell]](all as never) as unknown as RecurrentLayer;
}

/** Makes the weights of a layer, without running it. */
export const build = (layer: Layer, inputShape: (number | null)[]) =>
  void layer.apply(tf.input({ batchShape: inputShape }));

export const statesOf = (cell: CellName) => (cell === 'LSTM' ? 2 : 1);

export function setWeights(layer: Layer | LayersModel, weights: Nested[]): void {
  tf.tidy(() => layer.setWeights(weights.map((weight) => tf.tensor(weight as number[]))));
}

/** Uniform in ±`scale`. */
export const randomTensor = (shape: number[], seed: number, scale = 1) =>
  tf.randomUniform(shape, -scale, scale, 'float32', seed + 1); // a seed of 0 would mean: none

export function setRandomWeights(layer: Layer | LayersModel, seed: number, scale = 0.5): void {
  tf.tidy(() =>
    layer.setWeights(layer.getWeights().map(({ shape }, i) => randomTensor(shape, seed + i, scale))),
  );
}

export const variablesOf = (...layers: Layer[]) =>
  layers.flatMap((layer) => layer.trainableWeights.map((weight) => weight.read() as Variable));

export const asArray = <T>(value: T | T[]): T[] => (Array.isArray(value) ? value : [value]);

export interface Computed {
  outputs: Float32Array[];
  shapes?: number[][];
  /** One for each variable; `undefined` where the loss does not depend on it. */
  gradients: (Float32Array | undefined)[];
}

/**
 * What `run` puts out, and the gradients of the sum of its outputs, each times its weight in `lossWeights`.
 * Outputs without a weight are left out of the sum.
 */
export function differentiate(
  run: () => Tensor | Tensor[],
  lossWeights: (outputs: Tensor[]) => (Tensor | undefined)[],
  variables: Variable[],
): Computed {
  return tf.tidy(() => {
    let outputs: Float32Array[] = [];
    let shapes: number[][] = [];
    const { grads } = tf.variableGrads(() => {
      const tensors = asArray(run());
      outputs = tensors.map(copy);
      shapes = tensors.map(({ shape }) => shape);
      const weights = lossWeights(tensors);
      return tf.addN(tensors.flatMap((output, i) => (weights[i] ? [output.mul(weights[i]).sum()] : [])));
    }, variables);
    const gradients = variables.map(({ name }) => (grads[name] ? copy(grads[name]) : undefined));
    return { outputs, shapes, gradients };
  });
}

/** Values that stay as they are when the tensor is freed and its memory used again. */
export const copy = (tensor: Tensor) => Float32Array.from(tensor.dataSync());

export const flat = (value: Nested) => [value].flat(Infinity as 1) as number[];

/** Equal within `tolerance` of the largest value that is expected, or of 1; NaN and ±Infinity in the same places. */
export function assertNear(
  actual: ArrayLike<number>,
  expected: ArrayLike<number>,
  tolerance: number,
  what: string,
): void {
  assert.equal(actual.length, expected.length, `${what}: number of values`);
  let largest = 1;
  for (let i = 0; i < expected.length; i++) {
    if (Number.isFinite(expected[i])) largest = Math.max(largest, Math.abs(expected[i]!));
  }
  for (let i = 0; i < expected.length; i++) {
    const same =
      Object.is(actual[i], expected[i]) || Math.abs(actual[i]! - expected[i]!) <= tolerance * largest;
    assert.ok(
      same,
      `${what}[${i}] is ${actual[i]}, expected ${expected[i]} within ${tolerance} · ${largest}`,
    );
  }
}

export function assertSame(actual: Computed, expected: Computed, tolerance: number): void {
  assert.equal(actual.outputs.length, expected.outputs.length, 'number of outputs');
  if (expected.shapes) assert.deepEqual(actual.shapes, expected.shapes);
  expected.outputs.forEach((values, i) => assertNear(actual.outputs[i]!, values, tolerance, `output ${i}`));
  expected.gradients.forEach((values, i) => {
    const gradient = actual.gradients[i];
    assert.equal(gradient === undefined, values === undefined, `whether there is a gradient by ${i}`);
    if (gradient && values) assertNear(gradient, values, tolerance, `gradient by ${i}`);
  });
}

/** How many blocks of their memory the kernels hold. */
export const kernelBlocks = () => installFastLayers(tf).kernel!.blocks;
