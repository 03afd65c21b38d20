import type { BackendChoice } from '../rnn/backend/names';
import type { TextLanguage } from '../say';
import type { KernelLaunch } from './KernelLaunch';

export interface KernelOptions {
  /** The notebook's folder: the kernel's working directory. */
  folder: string;
  backend: BackendChoice;
  /** Of what the kernel prints and shows. Default: that of this process. */
  language?: TextLanguage;
  /** The folder of the built `kernel.js`. */
  distFolder: string;
  nativeFolder?: string;
  /** Whether native kernels may compute recurrent layers where they are there. Default: true. */
  nativeKernels?: boolean;
  /** The Node.js to run; default: the program that runs now (with `ELECTRON_RUN_AS_NODE=1`). */
  node?: string;
  /** More arguments for Node, e.g. `--max-old-space-size=4096`. */
  nodeArguments?: string[];
  /** Whether `openDebugger` may be used. Default: false. */
  debuggable?: boolean;
  /** Whether cells may be hostile: everything that the kernel says is then checked. Default: false. */
  untrusted?: boolean;
  /** Starts Node inside of something else, a sandbox: called for each start. Default: Node itself. */
  launch?: () => KernelLaunch;
  /** Whether cells declare tests: see `onAsk`. Default: false. */
  tests?: boolean;
}
