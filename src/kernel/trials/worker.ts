/** A process that runs the trials of searches: `dist/kernel-trials.js`. */
import * as tf from '@tensorflow/tfjs';
import { serveJobs } from '../../queue/processes/serveJobs';
import type { RnnHost } from '../../rnn/display/host';
import { createRnn } from '../../rnn/index';
import { installFastLayers } from '../../rnn/layers/install';
import { trialRunner, type TrialRunner } from '../../rnn/search/runTrials';
import type { TrialJob, TrialSetup } from '../../rnn/search/trial';
import { installLiveTraining } from '../../rnn/train/liveTraining';
import { prepareBackend } from '../../rnn/backend/prepare';
import { provideLibrary } from '../child/provideLibrary';
import { freeLeakedTensors } from '../child/freeLeakedTensors';
import { redirectConsole } from '../child/redirectConsole';
import type { TrialWorkerConfig } from './config';

const config = JSON.parse(process.env.RNNBOOK_TRIALS ?? '{}') as TrialWorkerConfig;
delete process.env.RNNBOOK_TRIALS;

/** Nobody looks at what single trials show. */
const host: RnnHost = { display() {}, update() {} };
const print = { stdout: process.stdout, stderr: process.stderr };
redirectConsole((stream, text) => print[stream].write(text));

serveJobs(async (setup) => {
  const distFolder = __dirname;
  await prepareBackend(tf, config.backend, { distFolder, nativeFolder: config.nativeFolder });
  const free = freeLeakedTensors(tf).free;
  // the processors are taken by other trials; and sums of one thread are the same in every run
  installFastLayers(tf, { threads: 1 });
  const trials: { runner?: TrialRunner } = {};
  installLiveTraining(tf, host, { isCancelled: () => trials.runner?.isStopped() ?? false });
  const rnn = createRnn(tf, host);
  provideLibrary(rnn, config.folder, distFolder);
  const runner = (trials.runner = trialRunner(tf, rnn, setup as TrialSetup));
  return async (job, context) => {
    try {
      return await runner.run(job as TrialJob, context);
    } finally {
      await free();
    }
  };
});
