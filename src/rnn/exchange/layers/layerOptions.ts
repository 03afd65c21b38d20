import type { Layer } from '../../inspect/recurrentLayer';

export type Config = Record<string, unknown>;

/** An option of a layer: its default in TensorFlow.js and, where that differs, in Keras 3. */
interface Option {
  key: string;
  tf?: unknown;
  keras?: unknown;
  /** Its name in Keras, where that is not the same in snake_case. */
  kerasName?: string;
  /** Written even where it is the default, because defaults differ or readers ask for it. */
  always?: 'tf';
}

export interface LayerOptions {
  /** The function of `tf.layers`. */
  factory: string;
  /** The class of `keras.layers`. */
  keras: string;
  options: Option[];
}

const useBias: Option = { key: 'useBias', tf: true };
const regularizers = (...parts: string[]): Option[] =>
  parts.map((part) => ({ key: `${part}Regularizer`, tf: null }));

const recurrent = (...own: Option[]): Option[] => [
  { key: 'units' },
  { key: 'activation', tf: 'tanh' },
  ...own,
  useBias,
  { key: 'dropout', tf: 0 },
  { key: 'recurrentDropout', tf: 0 },
  { key: 'returnSequences', tf: false },
  { key: 'returnState', tf: false },
  { key: 'goBackwards', tf: false },
  { key: 'stateful', tf: false },
  ...regularizers('kernel', 'recurrent', 'bias'),
];

const recurrentActivation: Option = {
  key: 'recurrentActivation',
  tf: 'hardSigmoid',
  keras: 'sigmoid',
  always: 'tf',
};

/** The layers that can be told in other languages, by their class in TensorFlow.js. */
const LAYERS: Record<string, LayerOptions> = {
  SimpleRNN: { factory: 'simpleRNN', keras: 'SimpleRNN', options: recurrent() },
  LSTM: {
    factory: 'lstm',
    keras: 'LSTM',
    options: recurrent(recurrentActivation, { key: 'unitForgetBias', tf: false, keras: true }),
  },
  GRU: {
    factory: 'gru',
    keras: 'GRU',
    options: recurrent(recurrentActivation, { key: 'resetAfter', tf: false, keras: true }),
  },
  Bidirectional: {
    factory: 'bidirectional',
    keras: 'Bidirectional',
    options: [{ key: 'layer' }, { key: 'mergeMode', tf: 'concat' }],
  },
  TimeDistributed: { factory: 'timeDistributed', keras: 'TimeDistributed', options: [{ key: 'layer' }] },
  Dense: {
    factory: 'dense',
    keras: 'Dense',
    options: [
      { key: 'units' },
      { key: 'activation', tf: 'linear' },
      useBias,
      ...regularizers('kernel', 'bias'),
    ],
  },
  Embedding: {
    factory: 'embedding',
    keras: 'Embedding',
    options: [
      { key: 'inputDim' },
      { key: 'outputDim' },
      { key: 'maskZero', tf: false },
      ...regularizers('embeddings'),
    ],
  },
  Dropout: { factory: 'dropout', keras: 'Dropout', options: [{ key: 'rate' }] },
  SpatialDropout1D: { factory: 'spatialDropout1d', keras: 'SpatialDropout1D', options: [{ key: 'rate' }] },
  BatchNormalization: {
    factory: 'batchNormalization',
    keras: 'BatchNormalization',
    options: [
      { key: 'axis', tf: -1 },
      { key: 'momentum', tf: 0.99 },
      { key: 'epsilon', tf: 0.001 },
      { key: 'center', tf: true },
      { key: 'scale', tf: true },
    ],
  },
  LayerNormalization: {
    factory: 'layerNormalization',
    keras: 'LayerNormalization',
    options: [
      { key: 'axis', tf: -1 },
      { key: 'epsilon', tf: 0.001 },
      { key: 'center', tf: true },
      { key: 'scale', tf: true },
    ],
  },
  Activation: { factory: 'activation', keras: 'Activation', options: [{ key: 'activation' }] },
  ReLU: { factory: 'reLU', keras: 'ReLU', options: [] },
  Masking: { factory: 'masking', keras: 'Masking', options: [{ key: 'maskValue', tf: 0 }] },
  RepeatVector: { factory: 'repeatVector', keras: 'RepeatVector', options: [{ key: 'n' }] },
  Flatten: { factory: 'flatten', keras: 'Flatten', options: [] },
  Reshape: { factory: 'reshape', keras: 'Reshape', options: [{ key: 'targetShape' }] },
  Permute: { factory: 'permute', keras: 'Permute', options: [{ key: 'dims' }] },
  Concatenate: {
    factory: 'concatenate',
    keras: 'Concatenate',
    options: [{ key: 'axis', tf: -1 }],
  },
  Add: { factory: 'add', keras: 'Add', options: [] },
  Multiply: { factory: 'multiply', keras: 'Multiply', options: [] },
  Average: { factory: 'average', keras: 'Average', options: [] },
  Maximum: { factory: 'maximum', keras: 'Maximum', options: [] },
  GlobalAveragePooling1D: { factory: 'globalAveragePooling1d', keras: 'GlobalAveragePooling1D', options: [] },
  GlobalMaxPooling1D: { factory: 'globalMaxPooling1d', keras: 'GlobalMaxPooling1D', options: [] },
};

/** By its class in Keras; `undefined` for one that has no translation. */
export function layerOfKeras(className: string): LayerOptions | undefined {
  return Object.values(LAYERS).find(({ keras }) => keras === className);
}

/** @throws for a layer that has no translation, named */
export function layerOptions(layer: Layer): LayerOptions {
  const options = LAYERS[layer.getClassName()];
  if (options) return options;
  throw new Error(
    `The layer "${layer.name}" (${layer.getClassName()}) cannot be told in another language yet; these can: ${Object.keys(LAYERS).join(', ')}.`,
  );
}

/** The options of a layer that differ from the defaults of one of the two. */
export function chosenOptions(layer: Layer, of: 'tf' | 'keras'): { option: Option; value: unknown }[] {
  const config = layer.getConfig() as Config;
  return layerOptions(layer).options.flatMap((option) => {
    // TensorFlow.js leaves out what nobody chose
    const value = config[option.key] ?? option.tf;
    const usual = of === 'keras' && 'keras' in option ? option.keras : option.tf;
    const written = option.always === of || !same(value, usual);
    return value === undefined || !written ? [] : [{ option, value }];
  });
}

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);
