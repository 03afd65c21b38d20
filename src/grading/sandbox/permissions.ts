import { cpSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { KernelLaunch } from '../../kernel/KernelLaunch';
import { environment } from './environment';
import { limitArguments } from './limits';
import { nodeFlags } from './nodeFlags';
import { removeFolder } from './removeFolder';
import type { Jail } from './Sandbox';
import { folderFault } from './scratchFaults';
import { watch } from './watch';

/** Either may be missing: both are of Linux. */
export const LIMITING_PROGRAMS = ['setpriv', 'prlimit'] as const;
type Programs = Partial<Record<(typeof LIMITING_PROGRAMS)[number], string>>;

/**
 * By Node's permission model alone, or by nothing, with limits where the system has them; in a folder on the disk, with a
 * copy of the exercise's files, which goes with the process. Without the model there are threads, each of which reserves
 * half a gigabyte of data from Node 24 on, so that data has no limit then.
 */
export function permissionsLaunch(
  { setpriv, prlimit }: Programs,
  jail: Jail,
  idleMB: number,
  isPermitted: boolean,
): KernelLaunch {
  const folder = mkdtempSync(join(tmpdir(), 'rnnbook-jail-'));
  const { distFolder, filesFolder } = jail;
  if (filesFolder !== undefined) cpSync(filesFolder, folder, { recursive: true });
  let stopWatching = () => {};
  return {
    folder,
    distFolder,
    node: process.execPath,
    env: environment(folder),
    cwd: folder,
    wrap: ([node, ...args]) => [
      ...(setpriv ? [setpriv, '--pdeathsig', 'KILL', '--no-new-privs', '--'] : []),
      ...(prlimit ? [prlimit, ...limitArguments(jail, isPermitted ? idleMB : undefined, false), '--'] : []),
      ...[node!, ...nodeFlags(jail, isPermitted ? [folder, distFolder] : undefined), ...args],
    ],
    started: (_pid, end) => (stopWatching = watch(() => folderFault(folder, jail.scratchMB), end)),
    ended() {
      stopWatching();
      removeFolder(folder);
    },
  };
}
