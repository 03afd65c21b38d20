import { encodeArray } from '../../display/encoding';
import type { CellGateWeights } from '../../display/views';
import { type Matrix, weightsByGate } from '../gateWeights';
import type { RecurrentLayer } from '../recurrentLayer';

/** The weights of some units, gate by gate. */
export function cellWeights(layer: RecurrentLayer, shown: number[]): CellGateWeights[] {
  const columns = ({ values, shape: [rows, width] }: Matrix) => {
    const kept = new Float32Array(rows * shown.length);
    for (let row = 0; row < rows; row++) {
      shown.forEach((unit, k) => (kept[row * shown.length + k] = values[row * width + unit]!));
    }
    return kept;
  };
  const matrix = (of: Matrix) => encodeArray(columns(of), [of.shape[0], shown.length]);
  return weightsByGate(layer).map(({ gate, kernel, recurrentKernel, bias }) => {
    // of a GRU with `resetAfter` two rows: the input's and the state's
    const biases = bias && columns(bias);
    const row = (i: number) =>
      encodeArray(biases!.slice(i * shown.length, (i + 1) * shown.length), [shown.length]);
    return {
      gate,
      kernel: matrix(kernel),
      recurrentKernel: matrix(recurrentKernel),
      ...(biases && { bias: row(0) }),
      ...(bias && bias.shape[0] > 1 && { recurrentBias: row(1) }),
    };
  });
}
