import * as z from 'zod';
import { say } from '../../../say';
import { flag, layerName, oneOf, positive, rate, shown, size } from './fields';
import { object } from './object';

/** Those that mean the same in TensorFlow.js, Keras 3 and PyTorch (hardSigmoid does not). */
export const ACTIVATIONS = [
  'linear',
  'relu',
  'tanh',
  'sigmoid',
  'softmax',
  'elu',
  'selu',
  'softplus',
  'softsign',
] as const;
export type Activation = (typeof ACTIVATIONS)[number];

const activation = oneOf(...ACTIVATIONS);
const named = { name: layerName };

const recurrent = {
  ...named,
  units: size,
  activation: activation.default('tanh'),
  /** Puts out h of every step, not only of the last one. */
  returnSequences: flag.default(false),
  /** A second layer reads backwards; `mergeMode` says how the two outputs become one. */
  bidirectional: flag.default(false),
  mergeMode: oneOf('concat', 'sum', 'mul', 'ave').default('concat'),
  dropout: rate.default(0),
  recurrentDropout: rate.default(0),
  useBias: flag.default(true),
};
const gated = { ...recurrent, recurrentActivation: activation.default('sigmoid') };

export const embeddingLayer = object({
  kind: z.literal('embedding'),
  ...named,
  /** Size of the vocabulary. */
  inputDim: size,
  outputDim: size,
  /** Token 0 is padding: the layers behind skip its steps. */
  maskZero: flag.default(false),
});
const simpleRnnLayer = object({ kind: z.literal('simpleRnn'), ...recurrent });
const lstmLayer = object({ kind: z.literal('lstm'), ...gated, unitForgetBias: flag.default(true) });
const gruLayer = object({
  kind: z.literal('gru'),
  ...gated,
  /** The reset gate acts after the product with the recurrent kernel, as in Keras 3 and PyTorch. */
  resetAfter: flag.default(true),
});
/** On a sequence it acts on each step. */
export const denseLayer = object({
  kind: z.literal('dense'),
  ...named,
  units: size,
  activation: activation.default('linear'),
  useBias: flag.default(true),
});

const unknownKind = (kinds: string) => ({
  error: ({ input }: { input?: unknown }) =>
    typeof input === 'object' && input !== null
      ? say({
          en: `has the kind ${shown((input as { kind?: unknown }).kind)}, which is none of ${kinds}`,
          id: `berjenis ${shown((input as { kind?: unknown }).kind)}, yang bukan salah satu dari ${kinds}`,
        })
      : say({
          en: `is an object with a kind (${kinds}), not ${shown(input)}`,
          id: `seharusnya objek dengan kind (${kinds}), bukan ${shown(input)}`,
        }),
});

export const recurrentLayer = z.discriminatedUnion(
  'kind',
  [simpleRnnLayer, lstmLayer, gruLayer],
  unknownKind('simpleRnn, lstm, gru'),
);

export const layer = z.discriminatedUnion(
  'kind',
  [
    embeddingLayer,
    simpleRnnLayer,
    lstmLayer,
    gruLayer,
    denseLayer,
    /** A dense layer on each step, said as `TimeDistributed`. */
    object({ ...denseLayer.shape, kind: z.literal('timeDistributedDense') }),
    object({ kind: z.literal('dropout'), ...named, rate }),
    /** Leaves out whole features, the same at every step. */
    object({ kind: z.literal('spatialDropout'), ...named, rate }),
    object({
      kind: z.literal('batchNormalization'),
      ...named,
      momentum: rate.default(0.99),
      epsilon: positive.default(1e-3),
    }),
    /** One vector, given to each of `steps` steps. */
    object({ kind: z.literal('repeatVector'), ...named, steps: size }),
  ],
  unknownKind(
    'embedding, simpleRnn, lstm, gru, dense, timeDistributedDense, dropout, spatialDropout, batchNormalization, repeatVector',
  ),
);

export type LayerSpecification = z.output<typeof layer>;
export type LayerKind = LayerSpecification['kind'];
export type RecurrentSpecification = z.output<typeof recurrentLayer>;
export type RecurrentKind = RecurrentSpecification['kind'];
export type DenseSpecification = z.output<typeof denseLayer>;
export type EmbeddingSpecification = z.output<typeof embeddingLayer>;

export function isRecurrentKind(layer: LayerSpecification): layer is RecurrentSpecification {
  return layer.kind === 'simpleRnn' || layer.kind === 'lstm' || layer.kind === 'gru';
}
