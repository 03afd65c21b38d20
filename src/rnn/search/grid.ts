import { isRange, type Params, type ParamValue, type SearchSpace } from './space';

/** More are not searched one by one by anybody. */
const MOST_COMBINATIONS = 100_000;

/** How many combinations a space of lists has; `Infinity` with a range in it. */
export function combinations(space: SearchSpace): number {
  return Object.values(space).reduce((n, values) => n * (isRange(values) ? Infinity : values.length), 1);
}

/** The combination with that number, from 0: the last parameter changes fastest. */
export function combinationAt(space: SearchSpace, index: number): Params {
  const params: [string, ParamValue][] = [];
  let rest = index;
  for (const [name, values] of Object.entries(space).reverse()) {
    if (isRange(values)) throw gridOfRange(name);
    params.unshift([name, values[rest % values.length]!]);
    rest = Math.floor(rest / values.length);
  }
  return Object.fromEntries(params);
}

/** All combinations, always in the same order. */
export function gridOf(space: SearchSpace): Params[] {
  for (const [name, values] of Object.entries(space)) if (isRange(values)) throw gridOfRange(name);
  const n = combinations(space);
  if (n > MOST_COMBINATIONS) {
    throw new Error(
      `The grid has ${n} combinations, more than ${MOST_COMBINATIONS}: try fewer values, or method: 'random'.`,
    );
  }
  return Array.from({ length: n }, (_, i) => combinationAt(space, i));
}

const gridOfRange = (name: string) =>
  new Error(
    `A grid needs the values of space.${name} as a list: { min, max } is for 'random' and 'halving'.`,
  );
