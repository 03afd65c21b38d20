/**
 * TensorFlow.js, as a peer of npm run bench:layers: `tfjsPeer.ts stock|ours <backend>`. `ours` has the fast layers,
 * and live training as in a notebook.
 */
import { resolve } from 'node:path';
import { argv, stdin, stdout } from 'node:process';
import { createInterface } from 'node:readline';
import * as tf from '@tensorflow/tfjs';
import { defaultNativeFolder } from '../../src/native/folder';
import type { BackendName } from '../../src/rnn/backend/names';
import { prepareBackend } from '../../src/rnn/backend/prepare';
import { installFastLayers } from '../../src/rnn/layers/install';
import { installLiveTraining } from '../../src/rnn/train/liveTraining';
import type { Answer, Greeting, Request } from './Peer';
import { leastOf, type Timings, warmUp } from './timing';
import { type Workload, workload } from './tfjsWorkload';

const answer = (value: Greeting | Answer) => stdout.write(`${JSON.stringify(value)}\n`);

async function prepare(): Promise<Greeting> {
  const backend = await prepareBackend(tf, argv[3] as BackendName, {
    distFolder: resolve('dist'),
    nativeFolder: defaultNativeFolder(),
  });
  if (argv[2] === 'ours') {
    installFastLayers(tf, { log: stepByStep });
    installLiveTraining(tf, { display() {}, update() {} });
  }
  return { versions: { 'TensorFlow.js': tf.version.tfjs, [`backend ${backend.name}`]: backend.version } };
}

/** A layer that is not fast after all must not be timed as one that is. */
function stepByStep(reason: string): never {
  throw new Error(reason);
}

async function main(): Promise<void> {
  console.log = console.error; // what libraries print is no answer
  const greeting = await prepare().catch((error: Error): Greeting => ({ missing: error.message }));
  answer(greeting);
  if ('missing' in greeting) return;
  let name = '';
  let work: Workload | undefined;
  for await (const line of createInterface({ input: stdin })) {
    const request = JSON.parse(line) as Request;
    try {
      if (request.case.name !== name) {
        work?.dispose();
        work = workload(tf, request.case);
        name = request.case.name;
        for (const ways of Object.values(work.ways)) for (const run of Object.values(ways)) await warmUp(run);
      }
      const timings: Timings = {};
      for (const measure of request.case.measures)
        timings[measure] = await leastOf(work!.ways[measure]!, request.limits);
      answer({ timings });
    } catch (error) {
      name = '';
      answer({ error: String(error) });
    }
  }
}

void main().then(() => process.exit(0));
