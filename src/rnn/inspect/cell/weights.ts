import { encodeArray } from '../../display/encoding';
import type { CellGateWeights, CellType, GateName } from '../../display/views';
import { cellType, type RecurrentLayer } from '../recurrentLayer';

/** How the gates lie side by side in a layer's kernels and bias, as in Keras. */
const IN_KERNEL: Record<CellType, GateName[]> = {
  SimpleRNN: ['hidden'],
  LSTM: ['input', 'forget', 'candidate', 'output'],
  GRU: ['update', 'reset', 'candidate'],
};

/** In the order in which the cell is drawn and its equations are written. */
const DRAWN: Record<CellType, GateName[]> = {
  SimpleRNN: ['hidden'],
  LSTM: ['forget', 'input', 'candidate', 'output'],
  GRU: ['update', 'reset', 'candidate'],
};

/** The weights of some units, gate by gate. */
export function cellWeights(layer: RecurrentLayer, shown: number[]): CellGateWeights[] {
  const { kernel, recurrentKernel, bias, units, resetAfter } = layer.cell;
  const type = cellType(layer)!;
  const order = IN_KERNEL[type];
  const [w, u, b] = [kernel, recurrentKernel, bias].map(
    (weight) => weight?.read().dataSync() as Float32Array,
  );
  const width = order.length * units;
  return DRAWN[type].map((gate) => {
    const first = order.indexOf(gate) * units;
    const columns = (all: Float32Array, rows: number, top = 0) => {
      const kept = new Float32Array(rows * shown.length);
      for (let row = 0; row < rows; row++) {
        shown.forEach((unit, k) => (kept[row * shown.length + k] = all[(top + row) * width + first + unit]!));
      }
      return encodeArray(kept, rows === 1 ? [shown.length] : [rows, shown.length]);
    };
    const matrix = (all: Float32Array) => {
      const rows = all.length / width;
      const encoded = columns(all, rows);
      return { ...encoded, shape: [rows, shown.length] };
    };
    return {
      gate,
      kernel: matrix(w!),
      recurrentKernel: matrix(u!),
      ...(b && { bias: columns(b, 1) }),
      ...(b && resetAfter && { recurrentBias: columns(b, 1, 1) }),
    };
  });
}
