import type { GradientFacts } from '../../display/views';
import type { StepValues } from '../../layers/RecurrentKernel';
import { cellType, type RecurrentLayer } from '../recurrentLayer';
import { spectralRadius } from './spectralRadius';

/** Beyond, the spectral radius would take many seconds. */
const LARGEST = 512;

/** In the order of the kernels' columns: i f c o, and z r h. */
const CANDIDATE = { SimpleRNN: 0, LSTM: 2, GRU: 2 } as const;
const CARRIES = { SimpleRNN: undefined, LSTM: 'forget', GRU: 'update' } as const;

/** @param mask [examples, timesteps]: which steps count */
export function factsOf(layer: RecurrentLayer, gates: StepValues, mask?: boolean[]): GradientFacts {
  const name = CARRIES[cellType(layer)!];
  return {
    spectralRadius: finite(radiusOf(layer)),
    ...(name && gates[name] && { gate: { name, mean: finite(meanOf(gates[name], layer.cell.units, mask)) } }),
  };
}

function radiusOf(layer: RecurrentLayer): number {
  const { units, recurrentKernel } = layer.cell;
  if (units > LARGEST) return NaN;
  const kernel = recurrentKernel.read().dataSync();
  const columns = kernel.length / units;
  const first = CANDIDATE[cellType(layer)!] * units;
  const square = new Float64Array(units * units);
  for (let row = 0; row < units; row++) {
    square.set(kernel.subarray(row * columns + first, row * columns + first + units), row * units);
  }
  return spectralRadius(square, units);
}

function meanOf(values: Float32Array, units: number, mask?: boolean[]): number {
  let [sum, count] = [0, 0];
  for (let i = 0; i < values.length; i++) {
    if (mask && !mask[Math.floor(i / units)]) continue;
    sum += values[i]!;
    count++;
  }
  return sum / count;
}

const finite = (value: number) => (Number.isFinite(value) ? value : null);
