import { encodeArray } from '../display/encoding';
import type { LayerStates, UnrolledLayer } from '../display/views';
import type { Tf } from '../tf';
import type { Recording } from './recordCalls';
import { isBidirectional, isRecurrent, type Layer } from './recurrentLayer';
import { runLayer } from './runLayer';

/** More rows than this cannot be told apart in the drawing, and more values make a notebook heavy. */
const MOST_UNITS = 64;
const MOST_VALUES = 16_384;
const FEWEST_UNITS = 8;

/**
 * What a recurrent layer held at every timestep: ‖h‖₂ (of a Bidirectional, of both directions' h together), h and c
 * themselves, and which steps a mask left out.
 */
export function layerStates(
  tf: Tf,
  layer: Layer,
  { calls }: Recording,
): Pick<UnrolledLayer, 'hiddenNorm' | 'states' | 'masked'> {
  const directions = isBidirectional(layer) ? [layer.forwardLayer, layer.backwardLayer] : [layer];
  const states: LayerStates[] = [];
  let squares: number[] | undefined;
  let masked: boolean[] | undefined;
  for (const direction of directions) {
    const call = isRecurrent(direction) ? calls.get(direction) : undefined;
    if (!isRecurrent(direction) || !call) return {};
    const gates = runLayer(tf, direction, call);
    const valuesOf = (name: string) => gates.find(({ gate }) => gate === name)?.values;
    const hidden = valuesOf('hidden')!;
    const cell = valuesOf('cell');
    const { units } = direction.cell;
    const timesteps = call.input.length;
    squares ??= call.input.map(() => 0);
    squares = squares.map((sum, t) =>
      hidden.subarray(t * units, (t + 1) * units).reduce((s, h) => s + h * h, sum),
    );
    const most = Math.min(MOST_UNITS, Math.max(FEWEST_UNITS, Math.floor(MOST_VALUES / timesteps)));
    const every = Math.ceil(units / most);
    const some = (values: Float32Array) => sampled(values, timesteps, units, every);
    states.push({ hidden: some(hidden), ...(cell && { cell: some(cell) }), every });
    if (call.mask?.includes(false)) masked = call.mask.map((kept) => !kept);
  }
  return { hiddenNorm: squares?.map(Math.sqrt), states, ...(masked && { masked }) };
}

/** Every so many-th unit: true values, where a mean of signed ones would fade towards zero. */
function sampled(values: Float32Array, timesteps: number, units: number, every: number) {
  const rows = Math.ceil(units / every);
  const some = new Float32Array(timesteps * rows);
  for (let t = 0; t < timesteps; t++)
    for (let row = 0; row < rows; row++) some[t * rows + row] = values[t * units + row * every]!;
  return encodeArray(some, [timesteps, rows]);
}
