/** What the drawing shows of h and c: decoded once, with one scale for all layers. */
import { decodeArray, type EncodedArray } from '../../src/rnn/display/encoding';
import type { UnrolledLayer, UnrolledView } from '../../src/rnn/display/views';
import type { HeatScale } from '../shared/heat';

/** timesteps × rows, row-major. */
export interface StateGrid {
  values: Float32Array;
  timesteps: number;
  rows: number;
}

export type StateName = 'hidden' | 'cell';
export type StateScales = Partial<Record<StateName, HeatScale>>;

const decoded = new WeakMap<EncodedArray, StateGrid>();

/** @throws when the data does not fit its shape */
export function gridOf(encoded: EncodedArray): StateGrid {
  let grid = decoded.get(encoded);
  if (!grid) {
    const [timesteps, rows] = encoded.shape as [number, number];
    grid = { values: decodeArray(encoded), timesteps, rows };
    decoded.set(encoded, grid);
  }
  return grid;
}

/** Of one direction of a layer. */
export function stateOf(layer: UnrolledLayer, direction: number, name: StateName): StateGrid | undefined {
  const encoded = layer.states?.[direction]?.[name];
  return encoded && gridOf(encoded);
}

const scales = new WeakMap<UnrolledView, StateScales>();

export function stateScales(view: UnrolledView): StateScales {
  const known = scales.get(view);
  if (known) return known;
  const made: StateScales = {};
  for (const layer of view.layers)
    for (const direction of layer.states?.keys() ?? [])
      for (const name of ['hidden', 'cell'] as const) {
        const grid = stateOf(layer, direction, name);
        if (!grid) continue;
        const most = grid.values.reduce((m, v) => (Math.abs(v) > m ? Math.abs(v) : m), made[name]?.max ?? 0);
        if (Number.isFinite(most)) made[name] = { kind: 'diverging', min: -most, max: most };
      }
  scales.set(view, made);
  return made;
}
