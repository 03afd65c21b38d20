/** What of a large layer is kept, so that the output stays small in the file. */
const MOST_UNITS = 64;
const MOST_STEPS = 200;

/** All units of a small layer; of a large one those whose state varies most, always with `wanted`. */
export function keptUnits(units: number, wanted: number, state: Float32Array, timesteps: number): number[] {
  const all = Array.from({ length: units }, (_, u) => u);
  if (units <= MOST_UNITS) return all;
  const range = all.map((u) => {
    const values = Array.from({ length: timesteps }, (_, t) => state[t * units + u]!);
    return Math.max(...values) - Math.min(...values);
  });
  const others = all.filter((u) => u !== wanted).sort((a, b) => range[b]! - range[a]! || a - b);
  return [wanted, ...others.slice(0, MOST_UNITS - 1)].sort((a, b) => a - b);
}

/** All steps of a short sequence; of a long one those around `wanted`. */
export function keptSteps(timesteps: number, wanted: number): { from: number; to: number } {
  const from = Math.max(0, Math.min(wanted - MOST_STEPS / 2, timesteps - MOST_STEPS));
  return { from, to: Math.min(timesteps, from + MOST_STEPS) };
}
