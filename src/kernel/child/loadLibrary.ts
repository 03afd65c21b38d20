import * as tf from '@tensorflow/tfjs';
import { prepareBackend } from '../../rnn/backend/prepare';
import type { RnnHost } from '../../rnn/display/host';
import { toBundle } from '../../rnn/display/toBundle';
import { createRnn } from '../../rnn/index';
import { installFastLayers } from '../../rnn/layers/install';
import { NativeKernel } from '../../rnn/layers/native/NativeKernel';
import { stopExports } from '../../rnn/exchange/savedModel/writeSavedModel';
import { searchesOf } from '../../rnn/search/face';
import { stopWriting } from '../../rnn/text/generate/LiveWriting';
import { installLiveTraining } from '../../rnn/train/liveTraining';
import { LIST_MODELS } from '../models/KernelModel';
import type { BackendStatus, KernelConfig } from '../protocol';
import { trialPools } from '../trials/trialPools';
import { listModels } from './listModels';
import { provideGrading } from './provideGrading';
import { provideLibrary } from './provideLibrary';
import type { TestRegistry } from './TestRegistry';
import { freeLeakedTensors } from './freeLeakedTensors';
import { Variables } from './variables/Variables';
import { TensorMeter } from './TensorMeter';

export interface Library {
  backend: BackendStatus;
  toBundle(value: unknown): Record<string, unknown> | undefined;
  /** Ends every training, every search and every export that runs. */
  stopWork(): void;
  /** To be awaited before the next cell runs. */
  freeLeakedTensors(): Promise<void>;
  variables: Variables;
  tensors: TensorMeter;
}

/** Prepares the backend and everything that cells see: `tf`, `rnn`, `import` and `require`. */
export async function loadLibrary(
  config: KernelConfig,
  distFolder: string,
  display: RnnHost & { tests?: TestRegistry; declaredNames(): Iterable<string> },
): Promise<Library> {
  const { folder, nativeFolder } = config;
  const backend = await prepareBackend(tf, config.backend, { distFolder, nativeFolder });
  // trials compute on what their notebook computes on
  const trials = trialPools({ distFolder, folder, nativeFolder, backend: backend.name, log: display.log });
  const host: RnnHost = { ...display, trials };
  // read when the layers are made fast, here and in the processes of trials
  if (config.nativeKernels === false) process.env.RNNBOOK_NATIVE_KERNELS = 'off';
  const leaked = freeLeakedTensors(tf);
  const training = installLiveTraining(tf, host);
  const rnn = createRnn(tf, host);
  provideLibrary(rnn, folder, distFolder);
  provideGrading(tf, display.tests);
  const list = () => listModels(tf, display.declaredNames());
  Object.defineProperty(globalThis, Symbol.for(LIST_MODELS), { value: list });
  const isDrawn = (value: unknown) => training.wasDrawnLive(value) || searchesOf(host).wasDrawnHere(value);
  const { kernel, notes } = installFastLayers(tf);
  return {
    backend: {
      ...backend,
      ...(kernel instanceof NativeKernel && { nativeKernels: kernel.instructions }),
      ...((backend.note || notes.length > 0) && { note: [backend.note ?? [], notes].flat().join('\n') }),
    },
    toBundle: (value) => (isDrawn(value) ? undefined : toBundle(tf, value)),
    stopWork() {
      searchesOf(host).stopAll();
      training.stopAll();
      stopWriting();
      stopExports();
    },
    freeLeakedTensors: leaked.free,
    variables: new Variables({ tf, declaredNames: display.declaredNames, memory: leaked.memory }),
    tensors: new TensorMeter(tf),
  };
}
