import seedrandom from 'seedrandom';
import { combinationAt, combinations } from './grid';
import { isRange, type ParamRange, type Params, type SearchSpace } from './space';

/** Draws in vain before a space of ranges counts as exhausted. */
const MOST_REPEATS = 1_000;

/**
 * Different combinations, drawn at random, each as likely as any other: the first ones are the same for any number of
 * them. A space with fewer combinations gives all it has.
 */
export function sampleOf(space: SearchSpace, trials: number, seed: number): Params[] {
  const random = seedrandom(`search ${seed}`);
  const all = combinations(space);
  const params: Params[] = [];
  const taken = new Set<string>();
  if (Number.isSafeInteger(all)) {
    // Fisher–Yates, of which only the moved places are kept
    const moved = new Map<number, number>();
    for (let i = 0; i < Math.min(trials, all); i++) {
      const j = i + Math.floor(random() * (all - i));
      params.push(combinationAt(space, moved.get(j) ?? j));
      moved.set(j, moved.get(i) ?? i);
    }
    return params;
  }
  for (let repeats = 0; params.length < trials && repeats < MOST_REPEATS;) {
    const drawn = Object.fromEntries(
      Object.entries(space).map(([name, values]) => [
        name,
        isRange(values) ? between(values, random()) : values[Math.floor(random() * values.length)]!,
      ]),
    );
    const key = JSON.stringify(drawn);
    if (taken.has(key)) {
      repeats++;
      continue;
    }
    repeats = 0;
    taken.add(key);
    params.push(drawn);
  }
  return params;
}

/** @param part from 0 to 1 */
function between({ min, max, log, integer }: ParamRange, part: number): number {
  // each whole number gets the same share, the largest too
  const [low, high] = integer ? [min, max + 1] : [min, max];
  const value = log ? low * (high / low) ** part : low + (high - low) * part;
  return integer ? Math.min(max, Math.floor(value)) : value;
}
