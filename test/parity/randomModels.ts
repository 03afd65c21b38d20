import type { LayersModel, layers as tfLayers } from '@tensorflow/tfjs';
import seedrandom from 'seedrandom';
import { tf } from '../unit/rnn/support';
import type { ParityCase } from './models';

/** Stacks of recurrent layers drawn at random: each number gives the same one every time. */
export function randomCases(count: number): ParityCase[] {
  return Array.from({ length: count }, (_, i) => {
    const embedded = drawn(i)([true, false]);
    return {
      name: `drawn at random, ${i + 1}`,
      make: () => randomModel(drawn(i)),
      ...(embedded && { tokens: [11], padded: 'pre' as const }),
    };
  });
}

type Draw = <T>(choices: readonly T[]) => T;

function drawn(i: number): Draw {
  const random = seedrandom(`model ${i}`);
  return (choices) => choices[Math.floor(random() * choices.length)]!;
}

function randomModel(draw: Draw): LayersModel {
  const embedded = draw([true, false]);
  const maskZero = draw([true, false]);
  const layers: tfLayers.Layer[] = embedded
    ? [tf.layers.embedding({ inputDim: 11, outputDim: 3, inputLength: 6, maskZero, name: 'words' })]
    : [];
  const depth = draw([1, 2, 3]);
  for (let k = 0; k < depth; k++) {
    const last = k === depth - 1;
    // a Bidirectional of Keras gives zeros at masked steps, which this one does not
    const masked = embedded && maskZero;
    const shape = layers.length === 0 ? { inputShape: [6, 2] } : {};
    const options = {
      units: draw([1, 2, 3, 5]),
      activation: draw(['tanh', 'tanh', 'relu', 'softsign']),
      useBias: draw([true, true, false]),
      returnSequences: !last || draw([true, false]),
      goBackwards: draw([false, false, true]),
      dropout: draw([0, 0.3]),
    };
    const bidirectional = draw([true, false]) && !(masked && options.returnSequences);
    const layer = recurrent(
      draw,
      bidirectional ? { ...options, goBackwards: false } : { ...options, ...shape, name: `recurrent_${k}` },
    );
    layers.push(
      bidirectional
        ? tf.layers.bidirectional({
            layer: layer as never,
            mergeMode: draw(['concat', 'sum', 'ave', 'mul'] as const),
            name: `both_ways_${k}`,
            ...shape,
          })
        : layer,
    );
    if (draw([true, false])) layers.push(tf.layers.batchNormalization({ name: `normalized_${k}` }));
    if (draw([true, false])) layers.push(tf.layers.dropout({ rate: 0.2, name: `dropout_${k}` }));
  }
  layers.push(
    tf.layers.dense({
      units: draw([1, 3]),
      activation: draw(['linear', 'sigmoid', 'softmax'] as const),
      name: 'output',
    }),
  );
  return tf.sequential({ name: 'drawn', layers });
}

function recurrent(draw: Draw, options: Record<string, unknown>): tfLayers.Layer {
  const gates = { recurrentActivation: draw(['sigmoid', 'sigmoid', 'hardSigmoid']) };
  switch (draw(['simpleRNN', 'lstm', 'gru', 'gru resetAfter'])) {
    case 'simpleRNN':
      return tf.layers.simpleRNN(options as never);
    case 'lstm':
      return tf.layers.lstm({ ...options, ...gates } as never);
    case 'gru':
      return tf.layers.gru({ ...options, ...gates } as never);
    default:
      return tf.layers.gru({ ...options, ...gates, resetAfter: true } as never);
  }
}
