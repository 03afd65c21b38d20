import { readdirSync, readFileSync } from 'node:fs';

export interface Seen {
  pid: number;
  /** In ticks since the machine started: tells a process from a later one of the same number. */
  started: string;
}

/** The processes below this one; those in a namespace of their own too. */
export function processesBelow(root = process.pid): Seen[] {
  const children = new Map<number, Seen[]>();
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    const seen = look(Number(name));
    if (seen) children.set(seen.parent, [...(children.get(seen.parent) ?? []), seen]);
  }
  const below = (pid: number): Seen[] =>
    (children.get(pid) ?? []).flatMap((child) => [child, ...below(child.pid)]);
  return below(root);
}

export const isRunning = ({ pid, started }: Seen): boolean => look(pid)?.started === started;

/** MiB that a process has had in memory at most. */
export function peakMemory({ pid }: Seen): number {
  const status = read(`/proc/${pid}/status`) ?? '';
  return Number(/^VmHWM:\s*(\d+) kB/m.exec(status)?.[1] ?? 0) / 1024;
}

/** @returns `undefined` for what is gone, or a zombie */
function look(pid: number): (Seen & { parent: number }) | undefined {
  const stat = read(`/proc/${pid}/stat`);
  // the name, in brackets, may hold anything
  const [state, parent, ...rest] = stat?.slice(stat.lastIndexOf(')') + 2).split(' ') ?? [];
  if (state === undefined || state === 'Z' || state === 'X') return undefined;
  return { pid, parent: Number(parent), started: rest[17]! };
}

function read(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
