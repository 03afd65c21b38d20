import type { CodeLanguage } from '../notebook/notebook';
import type { BackendChoice } from '../rnn/backend/names';
import type { BackendStatus, ExecutionResult, KernelInfo, OutputEvent } from './protocol';

export interface KernelOptions {
  /** The notebook's folder: the kernel's working directory. */
  folder: string;
  backend: BackendChoice;
  /** The folder of the built `kernel.js`. */
  distFolder: string;
  nativeFolder?: string;
  /** The Node.js to run; default: the program that runs now (with `ELECTRON_RUN_AS_NODE=1`). */
  node?: string;
  /** More arguments for Node, e.g. `--max-old-space-size=4096`. */
  nodeArguments?: string[];
}

export type KernelState = 'stopped' | 'starting' | 'idle' | 'busy';

/** Signatures only, until the kernel is there. */
export declare class KernelClient {
  constructor(options: KernelOptions);
  readonly state: KernelState;
  readonly info: KernelInfo | undefined;
  readonly backend: BackendStatus | undefined;
  onStateChange: (state: KernelState) => void;
  onBackend: (backend: BackendStatus) => void;
  onLog: (text: string) => void;
  /** Starts the kernel when it is not running. Always resolves: a dead kernel is an error result. */
  execute(
    cell: { id: string; language: CodeLanguage; source: string },
    onOutput: (event: OutputEvent) => void,
  ): Promise<ExecutionResult>;
  interrupt(): void;
  restart(): Promise<void>;
  dispose(): void;
}
