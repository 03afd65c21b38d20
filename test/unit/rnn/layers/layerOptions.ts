import type { Tensor, Variable } from '@tensorflow/tfjs';
import fc from 'fast-check';
import type { RecurrentLayer } from '../../../../src/rnn/inspect/recurrentLayer';
import { tf } from '../support';
import {
  asArray,
  build,
  type Computed,
  differentiate,
  type Layer,
  layerOf,
  randomTensor,
  setRandomWeights,
  statesOf,
  CELLS,
  variablesOf,
} from './support';

const FAST_ACTIVATIONS = ['tanh', 'sigmoid', 'hardSigmoid', 'relu', 'linear'] as const;
const OTHER_ACTIVATIONS = ['elu', 'selu', 'softsign', 'softplus', 'swish', 'softmax', 'relu6'] as const;
/** As gates these can make a state grow without bounds. */
const UNBOUNDED = ['relu', 'linear', 'elu', 'selu', 'softplus', 'swish'];

const activation = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom(...FAST_ACTIVATIONS) },
  { weight: 1, arbitrary: fc.constantFrom(...OTHER_ACTIVATIONS) },
);
const gate = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom('sigmoid' as const, 'hardSigmoid' as const) },
  { weight: 1, arbitrary: activation },
);
const rate = fc.constantFrom(0, 0, 0.3);

/** Everything that a user can choose about a recurrent layer and a call of it. */
export const layerOptions = fc.record({
  cell: fc.constantFrom(...CELLS),
  batch: fc.integer({ min: 1, max: 9 }),
  time: fc.integer({ min: 1, max: 20 }),
  features: fc.integer({ min: 1, max: 9 }),
  config: fc.record({
    units: fc.integer({ min: 1, max: 20 }),
    activation,
    recurrentActivation: gate,
    useBias: fc.boolean(),
    unitForgetBias: fc.boolean(),
    returnSequences: fc.boolean(),
    returnState: fc.boolean(),
    goBackwards: fc.boolean(),
    dropout: rate,
    recurrentDropout: rate,
    stateful: fc.boolean(),
  }),
  wrapper: fc.option(fc.constantFrom('concat', 'sum', 'ave', 'mul', 'both'), { freq: 3 }),
  source: fc.constantFrom('input', 'input', 'input', 'masking', 'embedding'),
  mask: fc.constantFrom('none', 'none', 'bool', 'float32', 'int32', 'of rank 3'),
  givenStates: fc.boolean(),
  training: fc.boolean(),
  differentiated: fc.constantFrom('all', 'all', 'weights', 'input'),
  /** A bit for each output: whether the loss depends on it. */
  used: fc.integer({ min: 1, max: 31 }),
  /** Of a second call: whether the gradient reaches from it into the first. */
  oneLoss: fc.boolean(),
  seed: fc.nat(1_000_000),
});

export type LayerOptions = typeof layerOptions extends fc.Arbitrary<infer T> ? T : never;

/** A stand-in for chance: the same mask whenever it is asked. */
const dropoutFunc = (ones: Tensor, rate: number) =>
  tf.tidy(() =>
    ones.mul(
      randomTensor(ones.shape, 5, 1)
        .abs()
        .greater(rate)
        .cast('float32')
        .div(1 - rate),
    ),
  );

function makeLayer({ cell, config, wrapper, batch, features, seed }: LayerOptions): Layer {
  const inner = layerOf(cell, { ...config, dropoutFunc });
  const mergeMode = wrapper === 'both' ? null : wrapper;
  const layer = wrapper
    ? tf.layers.bidirectional({ layer: inner as never, mergeMode: mergeMode as never })
    : inner;
  build(layer, [config.stateful ? batch : null, null, features]);
  for (const direction of directionsOf(layer)) Object.assign(direction.cell, { dropoutFunc }); // no part of a config
  setRandomWeights(layer, seed, UNBOUNDED.includes(config.recurrentActivation) ? 0.15 : 0.5);
  return layer;
}

function directionsOf(layer: Layer): RecurrentLayer[] {
  const { forwardLayer, backwardLayer } = layer as Layer &
    Record<'forwardLayer' | 'backwardLayer', RecurrentLayer>;
  return forwardLayer ? [forwardLayer, backwardLayer] : [layer as RecurrentLayer];
}

interface Prepared {
  layer: Layer;
  variables: Variable[];
  call(): Tensor[];
  dispose(): void;
}

function prepare(options: LayerOptions): Prepared {
  const { cell, config, source, batch, time, features, givenStates, training, differentiated, seed } =
    options;
  const layer = makeLayer(options);
  const below =
    source === 'embedding'
      ? tf.layers.embedding({ inputDim: 4, outputDim: features, maskZero: true })
      : tf.layers.masking({ maskValue: 0 });
  const x = (
    source === 'embedding'
      ? randomTensor([batch, time], seed + 10, 2)
          .add(2)
          .floor()
          .clipByValue(0, 3)
      : randomTensor([batch, time, features], seed + 10, 1.5).mul(timesteps(options))
  ).variable(source !== 'embedding');
  const count = givenStates ? statesOf(cell) * directionsOf(layer).length : 0;
  const states = Array.from({ length: count }, (_, i) =>
    randomTensor([batch, config.units], seed + 11 + i, 1).variable(),
  );
  below.apply(x);
  // TensorFlow.js has no gradient by an input of one timestep, and none (on every backend) by what these layers take
  const inputs = time > 1 && source === 'input' ? [x, ...states] : states;
  const weights = differentiated === 'input' && inputs.length > 0 ? [] : variablesOf(layer);
  const variables = [...(differentiated === 'weights' ? [] : inputs), ...weights];
  return {
    layer,
    variables,
    call() {
      const mask = source === 'input' ? maskOf(options) : (below.computeMask(x) as Tensor);
      const below_ = source === 'input' ? x : below.apply(x);
      const kwargs = { training, ...(mask && { mask }), ...(givenStates && { initialState: [...states] }) };
      return asArray(layer.apply(below_ as Tensor, kwargs) as Tensor | Tensor[]);
    },
    dispose() {
      if (config.stateful)
        directionsOf(layer).forEach((direction) => tf.dispose(direction.states as Tensor[]));
      tf.dispose([x, ...states]);
      layer.dispose();
    },
  };
}

/** Ones and zeros, batch × time × 1: which timesteps of which examples count. */
const timesteps = ({ batch, time, seed }: LayerOptions) =>
  randomTensor([batch, time, 1], seed + 9)
    .greater(-0.3)
    .cast('float32');

function maskOf(options: LayerOptions): Tensor | undefined {
  const { mask, batch, time } = options;
  if (mask === 'none') return undefined;
  const of3 = timesteps(options);
  return mask === 'of rank 3' ? of3 : of3.reshape([batch, time]).cast(mask as 'bool');
}

/** Makes a layer as the options say, and gives what computes with it: one call, or two if it is stateful. */
export function computation(options: LayerOptions): { compute(): Computed[]; dispose(): void } {
  const { config, oneLoss, used, seed } = options;
  const { layer, variables, call, dispose } = prepare(options);
  const lossWeights = (outputs: Tensor[]) => {
    const bits = used % 2 ** outputs.length || 1;
    return outputs.map(({ shape }, i) => (bits & (1 << i) ? randomTensor(shape, seed + 20 + i) : undefined));
  };
  const differentiated = (run: () => Tensor[]) => differentiate(run, lossWeights, variables);
  return {
    dispose,
    compute() {
      if (!config.stateful) return [differentiated(call)];
      layer.resetStates();
      // only in training does TensorFlow.js keep the states that such a gradient needs
      if (oneLoss && options.training) return [differentiated(() => [...call(), ...call()])];
      return [differentiated(call), differentiated(call)];
    },
  };
}
