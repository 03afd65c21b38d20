import type { Measure } from './cases';

/** How long one visit to a peer times one thing. */
export interface Limits {
  atLeastTimes: number;
  /** Shared by all ways to do it. */
  atLeastSeconds: number;
  /** Of each way: ends it even before `atLeastTimes`. */
  atMostSeconds: number;
}

/** The least time of one visit. */
export interface Timing {
  ms: number;
  times: number;
  /** Which of the peer's ways to do it was the fastest. */
  way: string;
}

export type Timings = Partial<Record<Measure, Timing>>;

/** The ways in which a peer can do a thing, by name. */
export type Ways = Record<string, () => unknown>;

/** A training is thousands of steps: what is compiled on the way is not what it takes. */
const WARM_UP_MS = 1000;

/** Runs a way until it is as fast as it gets; `bench/layers/peer.py` does the same. */
export async function warmUp(run: () => unknown): Promise<void> {
  const until = performance.now() + WARM_UP_MS;
  do await run();
  while (performance.now() < until);
}

/** Times every way; `bench/layers/peer.py` does the same. */
export async function leastOf(ways: Ways, limits: Limits): Promise<Timing> {
  const names = Object.keys(ways);
  let least: Timing = { ms: Infinity, times: 0, way: '' };
  for (const way of names) {
    const started = performance.now();
    let ms = Infinity;
    let times = 0;
    let seconds = 0;
    while (
      seconds < limits.atMostSeconds &&
      (times < limits.atLeastTimes || seconds * names.length < limits.atLeastSeconds)
    ) {
      const before = performance.now();
      await ways[way]!();
      const after = performance.now();
      ms = Math.min(ms, after - before);
      times++;
      seconds = (after - started) / 1000;
    }
    if (ms < least.ms) least = { ms, times, way };
  }
  return least;
}
