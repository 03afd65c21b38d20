import type { LayersModel, layers as tfLayers, Sequential, SymbolicTensor } from '@tensorflow/tfjs';
import { golden, type Nested, tf } from '../support';

export type Layer = tfLayers.Layer;
export type CellName = 'SimpleRNN' | 'LSTM' | 'GRU';

type Gates = Record<string, Nested>;

/** What `test/golden/models.json` holds. */
interface Models {
  stacked: {
    weights: Nested[];
    input: number[][];
    both: number[][];
    middle: Gates;
    top: number[][];
    output: Nested;
  };
  encoderDecoder: {
    weights: Record<'encoder' | 'decoder' | 'output', Nested[]>;
    source: number[][];
    target: number[][];
    decoder: Gates;
    output: Nested;
  };
  masked: { weights: Nested[]; tokens: number[]; hidden: number[][] };
}

export const MODELS = golden<Models>('models');

const FACTORIES = { SimpleRNN: 'simpleRNN', LSTM: 'lstm', GRU: 'gru' } as const;

export const layerOf = (cell: CellName, config: object) =>
  tf.layers[FACTORIES[cell]](config as never) as Layer;

export function setWeights(layer: Layer | LayersModel, weights: Nested[]): void {
  tf.tidy(() => layer.setWeights(weights.map((weight) => tf.tensor(weight as number[]))));
}

/** Bidirectional GRU, LSTM, SimpleRNN and a Dense on each step. */
export function stackedModel(): Sequential {
  const recurrent = { returnSequences: true, recurrentActivation: 'sigmoid' };
  const model = tf.sequential({
    layers: [
      tf.layers.bidirectional({
        layer: layerOf('GRU', { ...recurrent, units: 3 }) as never,
        mergeMode: 'concat',
        name: 'both',
        inputShape: [6, 3],
      }),
      layerOf('LSTM', { ...recurrent, units: 4, name: 'middle' }),
      layerOf('SimpleRNN', { units: 2, returnSequences: true, name: 'top' }),
      tf.layers.timeDistributed({ layer: tf.layers.dense({ units: 2, activation: 'relu' }), name: 'each' }),
    ],
  });
  setWeights(model, MODELS.stacked.weights);
  return model;
}

export function encoderDecoderModel(): LayersModel {
  const config = { units: 4, recurrentActivation: 'sigmoid' };
  const source = tf.input({ shape: [6, 3], name: 'source' });
  const target = tf.input({ shape: [3, 2], name: 'target' });
  const encoder = layerOf('LSTM', { ...config, returnState: true, name: 'encoder' });
  const [, h, c] = encoder.apply(source) as SymbolicTensor[];
  const decoder = layerOf('LSTM', { ...config, returnSequences: true, name: 'decoder' });
  const decoded = decoder.apply(target, { initialState: [h, c] }) as SymbolicTensor;
  const output = tf.layers.dense({ units: 2, name: 'output' }).apply(decoded) as SymbolicTensor;
  const model = tf.model({ inputs: [source, target], outputs: output });
  for (const [name, weights] of Object.entries(MODELS.encoderDecoder.weights)) {
    setWeights(model.getLayer(name), weights);
  }
  return model;
}

/** An Embedding whose mask leaves out token 0, and an LSTM. */
export function maskedModel(): Sequential {
  const model = tf.sequential({
    layers: [
      tf.layers.embedding({ inputDim: 5, outputDim: 3, maskZero: true, inputShape: [6] }),
      layerOf('LSTM', { units: 4, recurrentActivation: 'sigmoid', returnSequences: true }),
    ],
  });
  setWeights(model, MODELS.masked.weights);
  return model;
}
