import type { UnitOrder } from '../../src/rnn/display/views';
import { clusterOrder, MOST_UNITS } from './clusterOrder';
import type { DecodedGates, DecodedRun } from './schema';

/** The units of each run from top to bottom. Before and after training one order holds for both, that of after. */
export function unitOrders(data: DecodedGates, order: UnitOrder): number[][] {
  if (data.training) {
    const one = orderOf(data.runs.at(-1)!, data.timesteps, order);
    return data.runs.map(() => one);
  }
  return data.runs.map((run) => orderOf(run, data.timesteps, order));
}

/** Clustering compares every unit with every other: not with too many. */
export function canCluster({ runs }: DecodedGates): boolean {
  return runs.every(({ units }) => units <= MOST_UNITS);
}

function orderOf({ units, panels }: DecodedRun, timesteps: number, order: UnitOrder): number[] {
  const hidden = (panels.find(({ gate }) => gate === 'hidden') ?? panels.at(-1)!).values;
  if (order === 'peak') return peakOrder(hidden, timesteps, units);
  if (order === 'cluster' && units <= MOST_UNITS) return clusterOrder(hidden, timesteps, units);
  return Array.from({ length: units }, (_, unit) => unit);
}

/** By the step at which |value| is largest; of those that share it, by index. */
export function peakOrder(values: Float32Array, timesteps: number, units: number): number[] {
  const largest = new Float32Array(units).fill(-1);
  const peaks = new Uint32Array(units);
  for (let t = 0; t < timesteps; t++) {
    for (let unit = 0; unit < units; unit++) {
      const size = Math.abs(values[t * units + unit]!);
      if (size > largest[unit]!) {
        largest[unit] = size;
        peaks[unit] = t;
      }
    }
  }
  return [...peaks.keys()].sort((a, b) => peaks[a]! - peaks[b]! || a - b);
}
