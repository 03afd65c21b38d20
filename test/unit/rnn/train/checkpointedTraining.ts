/**
 * A training with a checkpoint, in a process of its own that may be killed at any moment. Arguments: the file, and
 * `slowly` to have it last. Prints, at its end, what it gave as JSON.
 */
import * as tf from '@tensorflow/tfjs';
import { createHash } from 'node:crypto';
import { dirname } from 'node:path';
import { prepareBackend } from '../../../../src/rnn/backend/prepare';
import { createRnn } from '../../../../src/rnn/index';

async function main(): Promise<void> {
  const [file, pace] = process.argv.slice(2) as [string, string | undefined];
  await prepareBackend(tf, 'wasm', { distFolder: dirname(require.resolve('@tensorflow/tfjs-backend-wasm')) });
  const rnn = createRnn(tf);
  rnn.seed(1);
  const model = tf.sequential({
    layers: [
      tf.layers.lstm({ units: 4, inputShape: [5, 1], dropout: 0.2, recurrentActivation: 'sigmoid' }),
      tf.layers.dense({ units: 1 }),
    ],
  });
  const series = Array.from({ length: 60 }, (_, t) => Math.sin(t / 3) + 0.3 * Math.sin(t * t));
  const data = {
    train: rnn.windows(series.slice(0, 40), { lookback: 5 }),
    validation: rnn.windows(series.slice(40), { lookback: 5 }),
  };
  const wait = () => new Promise<void>((resolve) => setTimeout(resolve, pace === 'slowly' ? 5 : 0));
  const { history } = await rnn.fit(model, data, {
    epochs: 60,
    seed: 2,
    batchSize: 16,
    earlyStopping: false,
    checkpoint: file,
    callbacks: {
      onEpochBegin: (epoch: number) => console.log(`epoch ${epoch}`),
      onBatchEnd: wait,
    },
    verbose: 0,
  });
  const hash = createHash('sha256');
  for (const weight of model.getWeights())
    hash.update(new Uint8Array(weight.dataSync<'float32'>().slice().buffer));
  console.log(JSON.stringify({ history, weights: hash.digest('hex') }));
  process.exit(0);
}

void main().catch((error: Error) => {
  console.log(`${error.name}: ${error.message}`);
  process.exit(1);
});
