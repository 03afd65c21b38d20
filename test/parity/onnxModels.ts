import type { LayersModel, SymbolicTensor, layers as tfLayers } from '@tensorflow/tfjs';
import { tf } from '../unit/rnn/support';
import { PARITY_CASES, type ParityCase, recurrent } from './models';

const CELLS = ['simpleRNN', 'lstm', 'gru'] as const;

const ACTIVATIONS = [
  ...['linear', 'tanh', 'sigmoid', 'hardSigmoid', 'relu', 'relu6', 'elu', 'selu', 'gelu', 'mish', 'swish'],
  ...['softplus', 'softsign', 'softmax', 'logSoftmax'],
];

function chain(name: string, layers: tfLayers.Layer[]): LayersModel {
  return tf.sequential({ name, layers });
}

/** What the code for Keras or PyTorch does not tell, but an ONNX file does. */
const MORE: ParityCase[] = [
  ...CELLS.flatMap((cell): ParityCase[] => [
    ...ACTIVATIONS.map((activation): ParityCase => ({
      name: `${cell}, ${activation}`,
      make: () =>
        chain('activations', [
          recurrent(cell, { units: 4, activation, inputShape: [5, 2], name: 'recurrent' }),
          tf.layers.dense({ units: 3, activation: activation as never, name: 'output' }),
        ]),
    })),
    {
      name: `${cell}, any number of steps, states from a Bidirectional`,
      make: () => {
        const x = tf.input({ shape: [null, 2], name: 'steps' });
        const both = tf.layers.bidirectional({
          layer: recurrent(cell, {
            ...{ units: 3, recurrentActivation: 'sigmoid' },
            ...{ returnState: true, returnSequences: true },
          }) as never,
          mergeMode: 'sum',
          name: 'both_ways',
        });
        const [merged, ...states] = both.apply(x) as SymbolicTensor[];
        const next = tf.layers.bidirectional({
          layer: recurrent(cell, { units: 3 }) as never,
          mergeMode: null as never,
          name: 'sides',
        });
        const sides = next.apply(merged!, { initialState: states }) as SymbolicTensor[];
        return tf.model({ inputs: x, outputs: [...sides, merged!, states[0]!], name: 'both' });
      },
    },
    {
      name: `${cell}, backwards, with states, masked by a Masking`,
      make: () => {
        const x = tf.input({ shape: [6, 2], name: 'x' });
        const masked = tf.layers.masking({ maskValue: 0.5, name: 'gaps' }).apply(x) as SymbolicTensor;
        const [steps, ...states] = recurrent(cell, {
          ...{ units: 3, goBackwards: true, returnSequences: true, returnState: true, name: 'back' },
        }).apply(masked) as SymbolicTensor[];
        const [last] = recurrent(cell, { units: 3, returnState: true, name: 'on' }).apply([
          steps!,
          ...states,
        ]) as SymbolicTensor[];
        return tf.model({ inputs: x, outputs: [steps!, ...states, last!], name: 'backwards' });
      },
      gaps: 0.5,
    },
    {
      name: `${cell}, a Bidirectional that reads backwards first, masked`,
      tokens: [7],
      padded: 'post',
      make: () =>
        chain('backwards', [
          tf.layers.embedding({ inputDim: 7, outputDim: 3, inputLength: 6, maskZero: true, name: 'words' }),
          tf.layers.bidirectional({
            layer: recurrent(cell, { units: 2, goBackwards: true, returnSequences: true }) as never,
            name: 'both',
          }),
        ]),
    },
  ]),
  {
    name: 'cells of tf.layers.rnn, a number of steps that is not known',
    make: () =>
      chain('cells', [
        tf.layers.rnn({
          ...{ cell: tf.layers.gruCell({ units: 3 }), returnSequences: true },
          ...{ inputShape: [null, 2], name: 'first' },
        }),
        tf.layers.rnn({
          cell: tf.layers.lstmCell({ units: 2, recurrentActivation: 'sigmoid' }),
          name: 'second',
        }),
      ]),
  },
  {
    name: 'normalisation of other axes, without scale or offset',
    make: () =>
      chain('normalised', [
        tf.layers.batchNormalization({ axis: 1, scale: false, inputShape: [4, 3], name: 'steps' }),
        tf.layers.batchNormalization({ center: false, name: 'features' }),
        tf.layers.layerNormalization({ axis: [1, 2], name: 'all' }),
        tf.layers.layerNormalization({ scale: false, center: false, name: 'last' }),
        tf.layers.reLU({ maxValue: 0.8, name: 'cut' }),
        tf.layers.spatialDropout1d({ rate: 0.5, name: 'dropout' } as never),
      ]),
  },
  {
    name: 'whole numbers as an input, which is an output too',
    make: () => {
      const x = tf.input({ shape: [3], name: 'x', dtype: 'int32' });
      const embedded = tf.layers
        .embedding({ inputDim: 5, outputDim: 2, name: 'words' })
        .apply(x) as SymbolicTensor;
      const flat = tf.layers.flatten({ name: 'flat' }).apply(embedded) as SymbolicTensor;
      return tf.model({ inputs: x, outputs: [flat, x], name: 'outputs' });
    },
    tokens: [5],
  },
];

export const ONNX_CASES: ParityCase[] = [...PARITY_CASES, ...MORE];
