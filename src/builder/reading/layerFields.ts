import type * as z from 'zod';
import type { LayerKind } from '../../rnn/models';
import { layer } from '../../rnn/models/specification/layers';

/** A field of a layer as an option of TensorFlow.js. */
interface Field {
  /** The option's name. */
  key: string;
  /** Of TensorFlow.js, where the option may be left out. */
  default?: unknown;
}
export type Fields = Record<string, Field>;

const named = (fields: Record<string, unknown>): Fields =>
  Object.fromEntries(
    Object.entries(fields).map(([key, value]) => [key, value === NEEDED ? { key } : { key, default: value }]),
  );

const NEEDED = Symbol('needed');
const recurrent = {
  units: NEEDED,
  activation: 'tanh',
  returnSequences: false,
  dropout: 0,
  recurrentDropout: 0,
  useBias: true,
};
const gated = { ...recurrent, recurrentActivation: 'hardSigmoid' };
const dense = named({ units: NEEDED, activation: 'linear', useBias: true });

/** Without `name`, and what a wrapper says. */
export const LAYER_FIELDS: Record<LayerKind, Fields> = {
  embedding: named({ inputDim: NEEDED, outputDim: NEEDED, maskZero: false }),
  simpleRnn: named(recurrent),
  lstm: named({ ...gated, unitForgetBias: false }),
  gru: named({ ...gated, resetAfter: false }),
  dense,
  timeDistributedDense: dense,
  dropout: named({ rate: NEEDED }),
  spatialDropout: named({ rate: NEEDED }),
  batchNormalization: named({ momentum: 0.99, epsilon: 1e-3 }),
  repeatVector: { steps: { key: 'n' } },
};

/** Functions of `tf.layers`. */
export const KIND_OF: Partial<Record<string, LayerKind>> = {
  embedding: 'embedding',
  simpleRNN: 'simpleRnn',
  lstm: 'lstm',
  gru: 'gru',
  dense: 'dense',
  dropout: 'dropout',
  spatialDropout1d: 'spatialDropout',
  batchNormalization: 'batchNormalization',
  repeatVector: 'repeatVector',
};

type Shape = Record<string, z.ZodType>;
const SHAPES = new Map(
  layer.options.map(({ shape }) => [shape.kind.value as LayerKind, shape as unknown as Shape]),
);

/** All fields of a kind of layer, with the specification's checks. */
export function shapeOf(kind: LayerKind): Shape {
  return SHAPES.get(kind)!;
}
