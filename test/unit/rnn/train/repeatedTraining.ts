/**
 * A training in a process of its own, with all that is random in it. Arguments: backend, seed, threads of the
 * recurrent kernels. Prints what it gave as JSON.
 */
import * as tf from '@tensorflow/tfjs';
import { createHash } from 'node:crypto';
import { dirname } from 'node:path';
import { prepareBackend } from '../../../../src/rnn/backend/prepare';
import { createRnn } from '../../../../src/rnn/index';
import { installFastLayers } from '../../../../src/rnn/layers/install';
import type { WasmKernel } from '../../../../src/rnn/layers/wasm/WasmKernel';

async function main(): Promise<void> {
  const [backend, seed, threads] = process.argv.slice(2) as ['cpu' | 'wasm', string, string];
  await prepareBackend(tf, backend, {
    distFolder: dirname(require.resolve('@tensorflow/tfjs-backend-wasm')),
  });
  const { threads: kernelThreads } = installFastLayers(tf, { threads: Number(threads) }).kernel as WasmKernel;
  const rnn = createRnn(tf);

  rnn.seed(Number(seed));
  const model = tf.sequential({
    layers: [
      tf.layers.gaussianNoise({ stddev: 0.1, inputShape: [30, 2] }),
      tf.layers.lstm({ units: 32,
        recurrentInitializer: 'glorotUniform', returnSequences: true, dropout: 0.2, recurrentDropout: 0.2, recurrentActivation: 'sigmoid' }),
      tf.layers.batchNormalization(),
      tf.layers.bidirectional({
        layer: tf.layers.gru({ units: 16, recurrentInitializer: 'glorotUniform', recurrentDropout: 0.3, recurrentActivation: 'sigmoid', resetAfter: true } as never) as never,
        mergeMode: 'concat',
      }),
      tf.layers.dropout({ rate: 0.3 }),
      tf.layers.dense({ units: 1, kernelInitializer: 'heNormal' }),
    ],
  }); // prettier-ignore
  model.compile({ optimizer: 'adam', loss: 'meanSquaredError' });
  const x = tf.tidy(() => tf.sin(tf.range(0, 64 * 30 * 2).div(7)).reshape([64, 30, 2])) as tf.Tensor3D;
  const y = tf.tidy(() => tf.cos(tf.range(0, 64)).reshape([64, 1]));
  if (Number(threads) > 1) {
    const begun = performance.now(); // threads start while the kernel waits for none
    while (kernelThreads.count < Number(threads) && performance.now() - begun < 20_000) {
      tf.tidy(() => model.predict(x, { batchSize: 64 }));
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }
  const first = await rnn.fit(model, { train: { x, y }, validation: { x, y } }, { epochs: 2, verbose: 0 });
  const batches = tf.data
    .zip({ xs: tf.data.array(tf.unstack(x)), ys: tf.data.array(tf.unstack(y)) } as never)
    .shuffle(20)
    .batch(16);
  const second = await rnn.fit(model, { train: batches, validation: { x, y } }, { epochs: 2, verbose: 0 });
  const hash = createHash('sha256');
  for (const weight of model.getWeights())
    hash.update(new Uint8Array(weight.dataSync<'float32'>().slice().buffer));
  console.log(
    JSON.stringify({
      threads: kernelThreads.count,
      histories: [first.history, second.history],
      weights: hash.digest('hex'),
    }),
  );
  process.exit(0);
}

void main();
