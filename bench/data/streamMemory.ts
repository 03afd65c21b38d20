/** Streams a series of so many steps through rnn.windowDataset: `streamMemory.ts <steps>`. */
import { argv, memoryUsage, stdout } from 'node:process';
import * as tf from '@tensorflow/tfjs';
import { createRnn } from '../../src/rnn/index';

const steps = Number(argv[2]);

function* series() {
  for (let t = 0; t < steps; t++) yield Math.sin(t / 50);
}

async function main(): Promise<void> {
  await tf.setBackend('cpu');
  const rnn = createRnn(tf);
  const options = { lookback: 50, stride: 10, batchSize: 1000, shuffleBuffer: 5000, seed: 1 };
  const started = performance.now();
  let [most, batches] = [0, 0];
  await rnn.windowDataset(series, options).forEachAsync((batch) => {
    tf.dispose(batch);
    if (++batches % 10 > 0) return;
    globalThis.gc?.();
    const { heapUsed, arrayBuffers } = memoryUsage();
    most = Math.max(most, heapUsed + arrayBuffers);
  });
  stdout.write(JSON.stringify({ most, seconds: (performance.now() - started) / 1000 }));
}

void main();
