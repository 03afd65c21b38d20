const LENGTH = 8;

/**
 * Runs of values that two series share, where that tells something: a run that comes once in each of them, and never
 * in `elsewhere`. What repeats anyway (a season without noise, zeros) tells nothing.
 *
 * @returns how many steps of `a` lie in such runs
 */
export function sharedSteps(a: number[], b: number[], elsewhere: number[] = []): number {
  const length = Math.min(LENGTH, a.length, b.length);
  if (length < 3) return 0;
  const inB = runs(b, length);
  const others = runs(elsewhere, length);
  const steps = new Set<number>();
  for (const [run, starts] of runs(a, length)) {
    if (starts.length > 1 || inB.get(run)?.length !== 1 || others.has(run)) continue;
    for (let i = 0; i < length; i++) steps.add(starts[0]! + i);
  }
  return steps.size;
}

/** Where each run of values starts; in float32, as tensors hold them. */
function runs(values: number[], length: number): Map<string, number[]> {
  const rounded = values.map(Math.fround);
  const found = new Map<string, number[]>();
  for (let i = 0; i + length <= rounded.length; i++) {
    const run = rounded.slice(i, i + length);
    if (new Set(run).size < 3) continue;
    const key = run.join();
    found.set(key, [...(found.get(key) ?? []), i]);
  }
  return found;
}
