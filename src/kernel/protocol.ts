/** The messages between a kernel (child process) and its client. Plain JSON, one direction each. */
import type { CellError, CodeLanguage, Output } from '../notebook/notebook';
import type { BackendChoice } from '../rnn/backend/names';
import type { BackendStatus } from '../rnn/backend/status';
import type { TextLanguage } from '../say';

import type { VariablesQuestion } from './variables/Variable';

export type { BackendStatus };

/** What a kernel is told once, in the environment variable `RNNBOOK_KERNEL`, as JSON. */
export interface KernelConfig {
  /** The notebook's folder: imports and relative paths resolve from here. */
  folder: string;
  backend: BackendChoice;
  /** Where `npm run native:tensorflow` put native TensorFlow, if anywhere. */
  nativeFolder?: string;
  /** Whether native kernels may compute recurrent layers where they are there. Default: true. */
  nativeKernels?: boolean;
  /** Of what it prints and shows. */
  language?: TextLanguage;
  /** Whether a debugger may attach when its client asks for that. Default: false. */
  debuggable?: boolean;
  /** Whether its cells declare tests, which ask its client about a submission. Default: false. */
  tests?: boolean;
}

/** What is to be run. */
export interface CellSource {
  id: string;
  language: CodeLanguage;
  source: string;
  /** Whether it belongs to no cell: what cells still do in the background goes on as theirs. Default: false. */
  hidden?: boolean;
  /** Whether the value of its last expression, a text, comes with the result instead of being shown. Default: false. */
  wantsValue?: boolean;
}

export type ToKernel =
  | { type: 'execute'; id: number; cell: CellSource }
  | { type: 'reply'; id: number; reply: string }
  /** Answered by `answered`; while a cell runs, without an answer. */
  | { type: 'inspect'; id: number; question: VariablesQuestion }
  /** Opens a port of this machine for a debugger; answered by its number. */
  | { type: 'openDebugger'; id: number }
  | { type: 'closeDebugger' }
  | { type: 'shutdown' };

/** What the client writes, one line each, to the kernel's control pipe, which a busy kernel reads as well. */
export type Control = 'interrupt';

export type FromKernel =
  | { type: 'ready'; info: KernelInfo }
  | { type: 'fatal'; message: string }
  | { type: 'backend'; backend: BackendStatus }
  | { type: 'output'; id: number; event: OutputEvent }
  | { type: 'done'; id: number; result: ExecutionResult }
  /** Something that only the client knows; answered by a `reply`. */
  | { type: 'ask'; id: number; question: string }
  | { type: 'answered'; id: number; answer?: unknown; failure?: string }
  | { type: 'log'; text: string };

export interface KernelInfo {
  node: string;
  pid: number;
}

/** Outputs with a `displayId` can be replaced later, also by another cell. */
export type OutputEvent =
  | { type: 'append'; output: Output; displayId?: string }
  | { type: 'update'; output: Output; displayId: string };

export interface ExecutionResult {
  status: 'ok' | 'error' | 'interrupted';
  durationMs: number;
  error?: CellError;
  /** Of a cell that `wantsValue` and gave one. */
  value?: string;
  /** Of a cell that was not hidden. */
  memory?: MemoryUse;
}

/** What a cell used of memory while it ran. */
export interface MemoryUse {
  /** The most that the kernel's process had in memory. */
  peakBytes: number;
  /** What it had when the cell began. */
  beforeBytes: number;
  /** The most that tensors took at once. */
  tensorPeakBytes?: number;
  /** What tensors take after the cell. */
  tensorBytes?: number;
}
