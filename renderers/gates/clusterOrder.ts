/** Puts units whose values go alike beside one another. */

/** Steps that are compared: where there are more, means of them, so that the time it takes is bounded. */
const MOST_STEPS = 128;
/** Every pair of units is compared. */
export const MOST_UNITS = 1024;

/**
 * The leaves of a hierarchical clustering (average linkage of Euclidean distances), each branch turned so that its
 * ends lie nearest their neighbours.
 *
 * @param values timesteps × units, row-major; what is not finite counts as 0
 * @param units at most `MOST_UNITS`
 * @returns the units from top to bottom
 */
export function clusterOrder(values: Float32Array, timesteps: number, units: number): number[] {
  if (units === 0) return [];
  const between = distances(traces(values, timesteps, units), units);
  const linkage = Float32Array.from(between);
  const members = Array.from({ length: units }, (_, unit) => [unit]);
  const alive = new Set(members.keys());
  // a chain of nearest neighbours ends in two that are each other's: those join
  const chain: number[] = [];
  while (alive.size > 1) {
    if (chain.length === 0) chain.push(alive.values().next().value!);
    const tip = chain.at(-1)!;
    const before = chain.at(-2);
    let nearest = before ?? -1;
    let least = before === undefined ? Infinity : linkage[tip * units + before]!;
    for (const other of alive) {
      if (other !== tip && linkage[tip * units + other]! < least) {
        nearest = other;
        least = linkage[tip * units + other]!;
      }
    }
    if (chain.includes(nearest)) {
      // it is the one before, but for rounding
      chain.length = nearest === before ? chain.length - 2 : 0;
      join(tip, nearest);
    } else chain.push(nearest);
  }
  const order = members[alive.values().next().value!]!;
  return order[0]! <= order.at(-1)! ? order : order.reverse();

  function join(a: number, b: number): void {
    const [na, nb] = [members[a]!.length, members[b]!.length];
    alive.delete(b);
    for (const other of alive) {
      if (other === a) continue;
      const mean = (na * linkage[a * units + other]! + nb * linkage[b * units + other]!) / (na + nb);
      linkage[a * units + other] = mean;
      linkage[other * units + a] = mean;
    }
    members[a] = joined(members[a]!, members[b]!, (i, j) => between[i * units + j]!);
    members[b] = [];
  }
}

/** Two branches, turned so that the leaves that meet are the nearest of the four ways. */
function joined(a: number[], b: number[], distance: (i: number, j: number) => number): number[] {
  const [a0, a1, b0, b1] = [a[0]!, a.at(-1)!, b[0]!, b.at(-1)!];
  const ways: [meet: number, turnA: boolean, turnB: boolean][] = [
    [distance(a1, b0), false, false],
    [distance(a1, b1), false, true],
    [distance(a0, b0), true, false],
    [distance(a0, b1), true, true],
  ];
  const [, turnA, turnB] = ways.reduce((best, way) => (way[0] < best[0] ? way : best));
  return [...(turnA ? a.reverse() : a), ...(turnB ? b.reverse() : b)];
}

/** units × steps, as parts of the largest value: no distance is then too large for a number. */
function traces(values: Float32Array, timesteps: number, units: number): Float32Array {
  const steps = Math.min(timesteps, MOST_STEPS);
  const all = new Float32Array(units * steps);
  let largest = 0;
  for (const value of values) if (Number.isFinite(value)) largest = Math.max(largest, Math.abs(value));
  for (let step = 0; step < steps; step++) {
    const [t0, t1] = [Math.floor((step * timesteps) / steps), Math.floor(((step + 1) * timesteps) / steps)];
    for (let t = t0; t < t1; t++) {
      for (let unit = 0; unit < units; unit++) {
        const value = values[t * units + unit]!;
        if (Number.isFinite(value) && value !== 0) all[unit * steps + step]! += value / largest / (t1 - t0);
      }
    }
  }
  return all;
}

function distances(all: Float32Array, units: number): Float32Array {
  const steps = all.length / units;
  const between = new Float32Array(units * units);
  for (let a = 0; a < units; a++) {
    for (let b = a + 1; b < units; b++) {
      let sum = 0;
      for (let step = 0; step < steps; step++) {
        const apart = all[a * steps + step]! - all[b * steps + step]!;
        sum += apart * apart;
      }
      between[a * units + b] = between[b * units + a] = Math.sqrt(sum);
    }
  }
  return between;
}
