import { KernelClient } from '../../kernel/client';
import type { BackendChoice } from '../../rnn/backend/names';
import type { ExerciseSettings } from '../exercise/CellRole';
import { PRINTED_LANGUAGE } from '../submission/trustedKernels';
import type { Jail, Sandbox } from './Sandbox';

export interface JailedKernelsOptions {
  sandbox: Sandbox;
  settings: Pick<ExerciseSettings, 'memoryMB' | 'totalSeconds'>;
  /** `wasm` or `cpu`: native TensorFlow is an addon, which a jail denies. */
  backend: BackendChoice;
  distFolder: string;
  /** Holds the files that cells read, and nothing else. */
  filesFolder: string;
}

const SCRATCH_MB = 256;
/** What a process computes beside its cells: starting, compiling, collecting garbage. */
const THREADS = 4;
const START_SECONDS = 60;

/** Kernels for a submission, in a jail, and for the teacher's tests, which may do whatever the user may. */
export function jailedKernels({ sandbox, settings, backend, distFolder, filesFolder }: JailedKernelsOptions) {
  const options = { folder: filesFolder, backend, distFolder };
  const jail: Jail = {
    distFolder,
    filesFolder,
    memoryMB: settings.memoryMB,
    scratchMB: SCRATCH_MB,
    cpuSeconds: Math.ceil(THREADS * (settings.totalSeconds + START_SECONDS)),
  };
  return {
    createSubmissionKernel: () =>
      new KernelClient({
        ...options,
        language: PRINTED_LANGUAGE,
        untrusted: true,
        launch: () => sandbox.launch(jail),
      }),
    createTestKernel: () => new KernelClient({ ...options, tests: true }),
  };
}
