import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { KernelLaunch } from '../../kernel/KernelLaunch';
import { environment } from './environment';
import { isRoot, nobody, POWERLESS } from './identity';
import { countsByNamespace, limitArguments } from './limits';
import { nodeFlags } from './nodeFlags';
import { removeFolder } from './removeFolder';
import type { Jail } from './Sandbox';
import { mountFault } from './scratchFaults';
import { watch } from './watch';

export const NAMESPACE_PROGRAMS = ['unshare', 'setpriv', 'prlimit', 'sh', 'mount'] as const;
type Programs = Record<(typeof NAMESPACE_PROGRAMS)[number], string>;

/** Is the first process in there; puts a file system in memory over the folder, with the exercise's files to be read. */
const MOUNT = `
mount=$1 folder=$2 bytes=$3 files=$4
shift 4
"$mount" -t tmpfs -o "size=$bytes,mode=777,nosuid,nodev" tmpfs "$folder" || exit 1
[ -z "$files" ] || for file in "$files"/* "$files"/.[!.]*; do
  [ -e "$file" ] || continue
  inside="$folder/\${file##*/}"
  if [ -d "$file" ]; then mkdir "$inside"; else : > "$inside"; fi
  "$mount" --bind "$file" "$inside" && "$mount" -o remount,bind,ro,nosuid,nodev,noexec "$inside" || exit 1
done
cd "$folder" || exit 1
"$@"
exit $?`;

/**
 * By namespaces of Linux: no network, no other processes, and a folder in memory to write to. Other files are there, but
 * Node's permission model denies them.
 */
export function namespacesLaunch(programs: Programs, jail: Jail, idleMB: number): KernelLaunch {
  const folder = mkdtempSync(join(tmpdir(), 'rnnbook-jail-'));
  let stopWatching = () => {};
  const { setpriv, unshare, sh, mount, prlimit } = programs;
  const { distFolder, filesFolder = '', scratchMB } = jail;
  return {
    folder,
    distFolder,
    node: process.execPath,
    env: environment(folder),
    cwd: '/',
    wrap: ([node, ...args]) => [
      ...[setpriv, '--pdeathsig', 'KILL', '--', unshare, ...(isRoot() ? [] : ['--user', '--map-root-user'])],
      ...['--pid', '--net', '--ipc', '--uts', '--mount', '--mount-proc', '--fork', '--kill-child=KILL', '--'],
      ...[sh, '-c', MOUNT, 'sh', mount, folder, String(scratchMB * 1024 * 1024), filesFolder],
      ...[setpriv, ...(isRoot() ? nobody() : POWERLESS), '--'],
      ...[prlimit, ...limitArguments(jail, idleMB, isRoot() || countsByNamespace()), '--'],
      ...[node!, ...nodeFlags(jail, [folder, distFolder]), ...args],
    ],
    started: (pid, end) => (stopWatching = watch(() => mountFault(pid, folder, jail.scratchMB), end)),
    ended() {
      stopWatching();
      removeFolder(folder);
    },
  };
}
