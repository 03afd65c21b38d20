import { broken, type Candidate, candidates } from './candidates';
import { dataOfIdleNode } from './dataOfIdleNode';
import { probe } from './probe';
import { findProgram } from './programs';
import { SandboxError } from './SandboxError';
import type { Sandbox, SandboxWarning } from './Sandbox';

let known: Promise<Sandbox> | undefined;

/**
 * The best sandbox of this machine, found out once in this process by running code in it.
 *
 * @param distFolder the built bundles
 * @throws SandboxError when not even Node starts
 */
export function findSandbox(distFolder: string): Promise<Sandbox> {
  return (known ??= firstThatHolds(distFolder, candidates()));
}

/** @param levels best first */
export async function firstThatHolds(distFolder: string, levels: Candidate[]): Promise<Sandbox> {
  const idleMB = await dataOfIdleNode();
  const warnings: SandboxWarning[] = [];
  for (const candidate of levels) {
    const { level, guarantees, launch } = candidate;
    const warning = await whyNot(candidate, distFolder, idleMB);
    if (warning) {
      warnings.push(warning);
      continue;
    }
    if (findProgram('prlimit') === undefined) warnings.push({ kind: 'noPrlimit' });
    if (process.platform === 'win32') warnings.push({ kind: 'windows' });
    const isWalled = guarantees.files !== 'open' && guarantees.network !== 'open';
    return {
      level,
      isSafe: isWalled && process.platform !== 'win32',
      guarantees,
      warnings,
      launch: (jail) => launch(jail, idleMB),
    };
  }
  throw new SandboxError(warnings);
}

async function whyNot(
  { level, missing, guarantees, launch }: Candidate,
  distFolder: string,
  idleMB: number,
): Promise<SandboxWarning | undefined> {
  if (missing.length > 0) return { kind: 'missing', level, programs: missing };
  try {
    const jail = { distFolder, memoryMB: 64, scratchMB: 1, cpuSeconds: 60 };
    const reason = broken(guarantees, await probe(launch(jail, idleMB)));
    return reason === undefined ? undefined : { kind: 'failed', level, reason };
  } catch (error) {
    return { kind: 'failed', level, reason: (error as Error).message };
  }
}
