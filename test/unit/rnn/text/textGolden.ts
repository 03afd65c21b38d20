import type { layers as tfLayers, LayersModel, Sequential, SymbolicTensor } from '@tensorflow/tfjs';
import { golden, type Nested, tf } from '../support';
import { type CellName, layerOf, setWeights } from '../inspect/models';

type Weights = Record<string, Nested[]>;

/** What `test/golden/text.json` holds. */
interface TextGolden {
  tokenizers: {
    oov: string | null;
    texts: string[];
    wordIndex: Record<string, number>;
    sequences: number[][];
    rows: {
      maxLength: number | null;
      padding: 'pre' | 'post';
      truncating: 'pre' | 'post';
      rows: number[][];
    }[];
  }[];
  seq2seq: Record<
    CellName | 'embedding' | 'values',
    {
      weights: Weights;
      input: number[];
      target: number[];
      forced: number[][];
      free: number[][];
      freeInputs: number[];
    }
  >;
  reading: { weights: Weights; sentence: number[]; outputs: Record<'pre' | 'post', number[]> };
  nextToken: { weights: Weights; prefix: number[]; temperatures: number[]; distributions: number[][] };
}

export const TEXT = golden<TextGolden>('text');

export function withWeights<M extends LayersModel>(model: M, weights: Weights): M {
  for (const [name, values] of Object.entries(weights)) setWeights(model.getLayer(name), values);
  return model;
}

interface EncoderDecoderOptions {
  cell?: CellName;
  units?: number;
  /** Features a step, or with `embedding` how many tokens. */
  input: number;
  output: number;
  embedding?: boolean;
  activation?: 'softmax' | 'linear';
  /** Fixed lengths. */
  lengths?: [source: number, target: number];
}

/** A decoder that starts from an encoder's state. */
export function encoderDecoder(options: EncoderDecoderOptions): LayersModel {
  const { cell = 'LSTM', units = 6, input, output, embedding, activation = 'softmax', lengths } = options;
  const entry = (name: string, features: number, length: number | null) => {
    const tensor = tf.input({ shape: embedding ? [length] : [length, features], name });
    if (!embedding) return [tensor, tensor];
    const layer = tf.layers.embedding({ inputDim: features, outputDim: 3, name: `${name}Embedding` });
    return [tensor, layer.apply(tensor) as SymbolicTensor];
  };
  const [source, sourceRead] = entry('source', input, lengths?.[0] ?? null) as [
    SymbolicTensor,
    SymbolicTensor,
  ];
  const [target, targetRead] = entry('target', output, lengths?.[1] ?? null) as [
    SymbolicTensor,
    SymbolicTensor,
  ];
  const config = { units, ...(cell !== 'SimpleRNN' && { recurrentActivation: 'sigmoid' }) };
  const encoder = layerOf(cell, { ...config, returnState: true, name: 'encoder' });
  const [, ...state] = encoder.apply(sourceRead) as SymbolicTensor[];
  const decoder = layerOf(cell, { ...config, returnSequences: true, name: 'decoder' });
  const decoded = decoder.apply(targetRead, { initialState: state }) as SymbolicTensor;
  const dense: tfLayers.Layer = tf.layers.dense({ units: output, activation, name: 'output' });
  return tf.model({
    inputs: [source, target],
    outputs: dense.apply(decoded) as SymbolicTensor,
    name: 'translator',
  });
}

export function sentimentModel(): Sequential {
  const model = tf.sequential({
    layers: [
      tf.layers.embedding({ inputDim: 9, outputDim: 3, inputLength: 8, name: 'embedding' }),
      tf.layers.lstm({ units: 4, recurrentActivation: 'sigmoid', name: 'lstm' }),
      tf.layers.dense({ units: 1, activation: 'sigmoid', name: 'output' }),
    ],
  });
  return withWeights(model, TEXT.reading.weights);
}

export function characterModel(activation: 'softmax' | 'linear', returnSequences = false): Sequential {
  const model = tf.sequential({
    layers: [
      tf.layers.lstm({
        units: 5,
        recurrentActivation: 'sigmoid',
        returnSequences,
        name: 'lstm',
        inputShape: [null as never, 6],
      }),
      tf.layers.dense({ units: 6, activation, name: 'output' }),
    ],
  });
  return withWeights(model, TEXT.nextToken.weights);
}
