/** rnnbook, as a peer of npm run bench:data: `ourPeer.ts <steps> <lookback> <backend>`; each task once for each line. */
import { resolve } from 'node:path';
import { argv, stdin, stdout } from 'node:process';
import { createInterface } from 'node:readline';
import * as tf from '@tensorflow/tfjs';
import { prepareBackend } from '../../src/rnn/backend/prepare';
import type { BackendName } from '../../src/rnn/backend/names';
import { createRnn } from '../../src/rnn/index';
import type { Task } from './Peer';

const [steps, lookback] = [Number(argv[2]), Number(argv[3])];

async function main(): Promise<void> {
  const { name, version } = await prepareBackend(tf, argv[4] as BackendName, { distFolder: resolve('dist') });
  const rnn = createRnn(tf);
  const series = Float64Array.from(rnn.synthetic.randomWalk({ steps, seed: 1 }).float64(['value']));
  const times = Float64Array.from({ length: steps }, (_, t) => Date.UTC(2000, 0, 1, t));
  const tasks: Record<Task, () => unknown> = {
    windows: () => rnn.windows(series, { lookback }),
    features: () => rnn.features(series, { times }),
  };
  stdout.write(
    `${JSON.stringify({ Node: process.versions.node, 'TensorFlow.js': tf.version.tfjs, [name]: version })}\n`,
  );
  for await (const line of createInterface({ input: stdin })) {
    const task = line as Task;
    const before = performance.now();
    let result: unknown = tasks[task]();
    const ms = performance.now() - before;
    if (task === 'windows') tf.dispose(result as tf.TensorContainer);
    result = undefined;
    // what is left behind is not to be cleared away in the next turn
    globalThis.gc?.();
    stdout.write(`${JSON.stringify({ [task]: ms })}\n`);
  }
}

void main();
