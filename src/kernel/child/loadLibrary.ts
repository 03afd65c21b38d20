import * as tf from '@tensorflow/tfjs';
import { prepareBackend } from '../../rnn/backend/prepare';
import type { RnnHost } from '../../rnn/display/host';
import { toBundle } from '../../rnn/display/toBundle';
import { createRnn } from '../../rnn/index';
import { installLiveTraining } from '../../rnn/train/liveTraining';
import type { BackendStatus, KernelConfig } from '../protocol';
import { installCellImport } from './cellImport';
import { freeLeakedTensors } from './freeLeakedTensors';

export interface Library {
  backend: BackendStatus;
  toBundle(value: unknown): Record<string, unknown> | undefined;
  /** Ends every training that runs. */
  stopTraining(): void;
  /** To be awaited before the next cell runs. */
  freeLeakedTensors(): Promise<void>;
}

/** Prepares the backend and everything that cells see: `tf`, `rnn`, `import` and `require`. */
export async function loadLibrary(config: KernelConfig, distFolder: string, host: RnnHost): Promise<Library> {
  const backend = await prepareBackend(tf, config.backend, { distFolder, nativeFolder: config.nativeFolder });
  const free = freeLeakedTensors(tf);
  const training = installLiveTraining(tf, host);
  const rnn = createRnn(tf, host);
  Object.assign(globalThis, { tf, rnn });
  const provided = new Map<string, object>([
    ['@tensorflow/tfjs', tf],
    ['@tensorflow/tfjs-core', tf],
    ['@tensorflow/tfjs-layers', tf],
    ['@tensorflow/tfjs-node', tf],
    ['rnnbook', { createRnn, rnn }],
  ]);
  installCellImport(config.folder, distFolder, provided);
  return {
    backend,
    toBundle: (value) => (training.wasDrawnLive(value) ? undefined : toBundle(tf, value)),
    stopTraining: () => training.stopAll(),
    freeLeakedTensors: free,
  };
}
