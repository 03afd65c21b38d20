import type { KernelLaunch } from '../../kernel/KernelLaunch';
import { say } from '../../say';
import { BUBBLEWRAP_PROGRAMS, bubblewrapLaunch } from './bubblewrap';
import { isRoot } from './identity';
import { countsByNamespace } from './limits';
import { NAMESPACE_PROGRAMS, namespacesLaunch } from './namespaces';
import { permissionsLaunch } from './permissions';
import type { Findings } from './probe';
import { findPrograms } from './programs';
import type { Guarantees, Jail, SandboxLevel } from './Sandbox';

/** A level that this machine may have. */
export interface Candidate {
  /** The levels that it may turn out to be. */
  level: SandboxLevel;
  /** Programs that it needs and that are not there. */
  missing: string[];
  guarantees: Guarantees;
  /** @param idleMB data of a Node that does nothing */
  launch(jail: Jail, idleMB: number): KernelLaunch;
}

/** Best first. */
export function candidates(): Candidate[] {
  const bubblewrap = findPrograms(BUBBLEWRAP_PROGRAMS);
  const namespaces = findPrograms(NAMESPACE_PROGRAMS);
  const limiting = findPrograms(['setpriv', 'prlimit']).programs;
  const walled = {
    network: 'none',
    processes: isRoot() || countsByNamespace() ? 'contained' : 'denied',
    memory: 'limited',
    disk: 'limited',
  } as const;
  const permitted = {
    files: 'denied',
    processes: 'denied',
    memory: limiting.prlimit === undefined ? 'heap' : 'limited',
    disk: 'watched',
  } as const;
  const withPermissions = (jail: Jail, idleMB: number) => permissionsLaunch(limiting, jail, idleMB, true);
  return [
    {
      level: 'bubblewrap',
      missing: bubblewrap.missing,
      guarantees: { files: 'separate', ...walled },
      launch: (jail, idleMB) => bubblewrapLaunch(bubblewrap.programs, jail, idleMB),
    },
    {
      level: 'namespaces',
      missing: namespaces.missing,
      guarantees: { files: 'denied', ...walled },
      launch: (jail, idleMB) => namespacesLaunch(namespaces.programs, jail, idleMB),
    },
    {
      level: 'permissions',
      missing: [],
      guarantees: { ...permitted, network: 'denied' },
      launch: withPermissions,
    },
    {
      level: 'openNetwork',
      missing: [],
      guarantees: { ...permitted, network: 'open' },
      launch: withPermissions,
    },
    {
      level: 'none',
      missing: [],
      guarantees: { ...permitted, files: 'open', network: 'open', processes: 'open', memory: 'heap' },
      launch: (jail, idleMB) => permissionsLaunch(limiting, jail, idleMB, false),
    },
  ];
}

/** What code in a jail reached that it should not; `undefined` when the guarantees hold. */
export function broken({ files, network }: Guarantees, found: Findings): string | undefined {
  if (files !== 'open' && found.readsOutside)
    return say({ en: 'a file outside could be read', id: 'berkas di luar dapat dibaca' });
  if (files !== 'open' && found.writesOutside)
    return say({ en: 'a file outside could be written', id: 'berkas di luar dapat ditulis' });
  if (network !== 'open' && found.connects)
    return say({ en: 'the network could be reached', id: 'jaringan dapat dijangkau' });
  if (!found.readsBundles)
    return say({
      en: 'the program of the kernel could not be read',
      id: 'program kernel tidak dapat dibaca',
    });
  return found.writesInside
    ? undefined
    : say({ en: 'its own folder could not be written', id: 'foldernya sendiri tidak dapat ditulis' });
}
