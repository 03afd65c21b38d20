import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { KernelLaunch } from '../../kernel/KernelLaunch';
import { environment } from './environment';
import { isRoot, nobody } from './identity';
import { countsByNamespace, limitArguments } from './limits';
import { nodeFlags } from './nodeFlags';
import type { Jail } from './Sandbox';
import { mountFault } from './scratchFaults';
import { watch } from './watch';

export const BUBBLEWRAP_PROGRAMS = ['bwrap', 'setpriv', 'prlimit'] as const;
type Programs = Record<(typeof BUBBLEWRAP_PROGRAMS)[number], string>;

const FOLDER = '/notebook';
const JAIL = '/jail';
const DIST = `${JAIL}/dist`;
/** Libraries of the programs that run inside. */
const SYSTEM = ['/usr/lib', '/usr/lib64', '/lib', '/lib64', '/nix/store'];

/**
 * By bubblewrap: an empty file system with Node, its libraries, our bundles and the exercise's files, all of it to be read
 * only; a folder in memory to write to, which goes with the process; no network; no other processes.
 */
export function bubblewrapLaunch(programs: Programs, jail: Jail, idleMB: number): KernelLaunch {
  let stopWatching = () => {};
  return {
    folder: FOLDER,
    distFolder: DIST,
    node: `${JAIL}/node`,
    env: environment(FOLDER),
    cwd: '/',
    wrap: ([node, ...args]) => [
      ...[programs.bwrap, ...namespaces(), ...files(programs, jail), '--chdir', FOLDER, '--'],
      ...(isRoot() ? [`${JAIL}/setpriv`, ...nobody(), '--'] : []),
      ...[`${JAIL}/prlimit`, ...limitArguments(jail, idleMB, isRoot() || countsByNamespace()), '--'],
      ...[node!, ...nodeFlags(jail, [FOLDER, DIST]), ...args],
    ],
    started: (pid, end) => (stopWatching = watch(() => mountFault(pid, FOLDER, jail.scratchMB), end)),
    ended: () => stopWatching(),
  };
}

function namespaces(): string[] {
  return [
    ...(isRoot() ? ['--cap-drop', 'ALL', '--cap-add', 'CAP_SETUID', '--cap-add', 'CAP_SETGID'] : []),
    ...(isRoot() ? [] : ['--unshare-user']),
    ...['--unshare-pid', '--unshare-net', '--unshare-ipc', '--unshare-uts', '--unshare-cgroup-try'],
    ...['--hostname', 'rnnbook', '--die-with-parent', '--new-session'],
  ];
}

function files({ setpriv, prlimit }: Programs, { distFolder, filesFolder, scratchMB }: Jail): string[] {
  const readable = (path: string, inside: string) => ['--ro-bind', path, inside];
  return [
    ...SYSTEM.flatMap((path) => ['--ro-bind-try', path, path]),
    ...['--dir', JAIL],
    ...readable(process.execPath, `${JAIL}/node`),
    ...readable(setpriv, `${JAIL}/setpriv`),
    ...readable(prlimit, `${JAIL}/prlimit`),
    ...readable(distFolder, DIST),
    ...['--proc', '/proc', '--dir', '/dev'],
    ...['/dev/null', '/dev/urandom'].flatMap((device) => ['--dev-bind', device, device]),
    ...['--perms', '0777', '--size', String(scratchMB * 1024 * 1024), '--tmpfs', FOLDER],
    ...namesIn(filesFolder).flatMap((name) => readable(join(filesFolder!, name), `${FOLDER}/${name}`)),
    ...['--remount-ro', '/'],
  ];
}

const namesIn = (folder: string | undefined) => (folder === undefined ? [] : readdirSync(folder));
