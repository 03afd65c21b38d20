import { constants } from 'node:os';

/** One start of a kernel's Node inside of another command, such as a sandbox. */
export interface KernelLaunch {
  /** The notebook's folder, the built bundles' and Node, as the kernel sees them. */
  folder: string;
  distFolder: string;
  node: string;
  /** The whole environment, but for what the kernel is told. */
  env: NodeJS.ProcessEnv;
  /** The folder in which the command is started. */
  cwd: string;
  /**
   * @param program Node and its arguments
   * @returns a command and its arguments; it must hand on the descriptors 3 and 4, die with this process's child, and
   * exit with 128 + n when Node ends by signal n
   */
  wrap(program: string[]): string[];
  /**
   * @param pid of the command
   * @param end ends it; the learner is told why
   */
  started?(pid: number, end: (why: string) => void): void;
  /** The process and all that it started is gone. */
  ended(): void;
}

/** What became of Node, by the exit code of the command around it. */
export function exitOfWrapped(code: number | null): { code: number | null; signal: string | null } {
  const signal = Object.entries(constants.signals).find(([, number]) => code === 128 + number)?.[0];
  return signal === undefined ? { code, signal: null } : { code: null, signal };
}
