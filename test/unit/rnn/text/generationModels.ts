import type { LayersModel, Sequential, SymbolicTensor } from '@tensorflow/tfjs';
import { golden, type Nested, tf } from '../support';
import { withWeights } from './textGolden';

export interface WrittenByKeras {
  weights: Record<string, Nested[]>;
  prompt: number[];
  written: number[];
  probabilities: number[];
  perplexity: number;
}

/** What `test/golden/generation.json` holds. */
interface GenerationGolden {
  filters: {
    logits: number[];
    cases: {
      temperature: number;
      topK: number | null;
      topP: number | null;
      probabilities: number[];
    }[];
  };
  generations: Record<'oneHot' | 'free' | 'window' | 'paddedBefore', WrittenByKeras>;
}

export const GENERATION = golden<GenerationGolden>('generation');

const recurrent = { recurrentActivation: 'sigmoid', returnSequences: true } as const;

export function oneHotModel(weights: WrittenByKeras['weights'], batch?: number): Sequential {
  const input = batch ? { batchInputShape: [batch, null, 7], stateful: true } : { inputShape: [null, 7] };
  const model = tf.sequential({
    layers: [
      tf.layers.lstm({ units: 6, recurrentActivation: 'sigmoid', name: 'lstm', ...(input as object) }),
      tf.layers.dense({ units: 7, activation: 'softmax', name: 'output' }),
    ],
  });
  return withWeights(model, weights);
}

/** Embedding, GRU as Keras has it, normalization, LSTM, SimpleRNN, and an output a timestep. */
export function stackedWriter(weights: WrittenByKeras['weights'], length: number | null): LayersModel {
  const input = tf.input({ shape: [length] });
  const layers = [
    tf.layers.embedding({ inputDim: 8, outputDim: 4, name: 'embedding' }),
    tf.layers.gru({ units: 6, resetAfter: true, name: 'gru', ...recurrent } as never),
    tf.layers.dropout({ rate: 0.2, name: 'dropout' }),
    tf.layers.layerNormalization({ name: 'norm' }),
    tf.layers.lstm({ units: 5, name: 'lstm', ...recurrent }),
    tf.layers.simpleRNN({ units: 6, returnSequences: true, name: 'simpleRnn' }),
    tf.layers.dense({ units: 8, activation: 'softmax', name: 'output' }),
  ];
  const output = layers.reduce((tensor, layer) => layer.apply(tensor) as SymbolicTensor, input);
  return withWeights(tf.model({ inputs: input, outputs: output, name: 'writer' }), weights);
}

/** The same model as a layer of another, where it cannot be seen into. */
export function hidden(model: LayersModel): LayersModel {
  const input = tf.input({ shape: model.inputs[0]!.shape.slice(1) });
  return tf.model({ inputs: input, outputs: model.apply(input) as SymbolicTensor });
}

/** Says the same probabilities whatever it reads. */
export function constantWriter(
  probabilities: number[],
  output: 'softmax' | 'linear' = 'softmax',
): Sequential {
  const size = probabilities.length;
  const model = tf.sequential({
    layers: [
      tf.layers.embedding({ inputDim: size, outputDim: 1, name: 'embedding' }),
      tf.layers.simpleRNN({ units: 1, name: 'rnn' }),
      tf.layers.dense({ units: size, activation: output, kernelInitializer: 'zeros', name: 'output' }),
    ],
  });
  const bias = probabilities.map((p) => (p === 0 ? -100 : Math.log(p)));
  return withWeights(model, { output: [[Array<number>(size).fill(0)], bias] });
}

export const namesOf = (size: number) => Array.from({ length: size }, (_, i) => String.fromCharCode(97 + i));
