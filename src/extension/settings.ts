import type { BackendChoice } from '../rnn/backend/names';

/** Every setting with its default, as package.json declares them under `rnnbook.`. */
export const SETTINGS = {
  backend: 'auto' as BackendChoice,
  nativeKernels: true,
  'kernel.node': '',
  'kernel.nodeArguments': [] as string[],
  'notebook.saveOutputs': true,
};
