import type { KernelLaunch } from '../../kernel/KernelLaunch';

/** Best first. */
export const SANDBOX_LEVELS = ['bubblewrap', 'namespaces', 'permissions', 'openNetwork', 'none'] as const;
export type SandboxLevel = (typeof SANDBOX_LEVELS)[number];

/** What holds a submission in, on this machine; each was found out by running it. */
export interface Sandbox {
  level: SandboxLevel;
  /** Whether work of people whom nobody trusts may run in it. */
  isSafe: boolean;
  guarantees: Guarantees;
  /** Why no better level is in force, and what is missing in this one. */
  warnings: SandboxWarning[];
  /** One start of a kernel in it. */
  launch(jail: Jail): KernelLaunch;
}

export interface Guarantees {
  /** `separate`: others are not there; `denied`: by Node. */
  files: 'separate' | 'denied' | 'open';
  /** `none`: there is none; `denied`: by Node. */
  network: 'none' | 'denied' | 'open';
  /** `contained`: denied by Node; were they started all the same, they would be few, and end with the submission. */
  processes: 'contained' | 'denied' | 'open';
  /** `heap`: of JavaScript objects, not of arrays and tensors. */
  memory: 'limited' | 'heap';
  /** `watched`: measured from time to time, and ended when it is too much. */
  disk: 'limited' | 'watched';
}

export type SandboxWarning =
  | { kind: 'missing'; level: SandboxLevel; programs: string[] }
  /** `reason`: what a program said. */
  | { kind: 'failed'; level: SandboxLevel; reason: string }
  | { kind: 'noPrlimit' }
  | { kind: 'windows' };

/** What one submission has. */
export interface Jail {
  /** The built bundles, which it reads. */
  distFolder: string;
  /** Holds the files that its cells read, and nothing else. Default: none. */
  filesFolder?: string;
  /** MiB that its cells may use beside what the kernel itself needs. */
  memoryMB: number;
  /** MiB of files that it may write. */
  scratchMB: number;
  /** Of all its threads; only a backstop, since the grader watches the time. */
  cpuSeconds: number;
}
