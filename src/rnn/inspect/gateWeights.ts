import type { CellType, GateName } from '../display/views';
import { cellType, type RecurrentLayer } from './recurrentLayer';

export interface Matrix {
  values: Float32Array;
  shape: [rows: number, columns: number];
}

export interface LayerWeights {
  gate: GateName;
  kernel: Matrix;
  recurrentKernel: Matrix;
  bias?: Matrix;
}

/** How the gates lie side by side in a layer's kernels and bias: as in Keras, i f c o and z r h. */
const IN_KERNEL: Record<CellType, GateName[]> = {
  SimpleRNN: ['hidden'],
  LSTM: ['input', 'forget', 'candidate', 'output'],
  GRU: ['update', 'reset', 'candidate'],
};

/** In the order in which gates are drawn. */
const DRAWN: GateName[] = ['forget', 'input', 'update', 'reset', 'candidate', 'output', 'hidden'];

/** A layer's weights, gate by gate. */
export function weightsByGate(layer: RecurrentLayer): LayerWeights[] {
  const { kernel, recurrentKernel, bias, units } = layer.cell;
  const gates = IN_KERNEL[cellType(layer)!];
  const [w, u, b] = [kernel, recurrentKernel, bias].map(
    (weight) => weight?.read().dataSync() as Float32Array,
  );
  return DRAWN.filter((gate) => gates.includes(gate)).map((gate) => {
    const part = (all: Float32Array) =>
      columns(all, gates.length * units, gates.indexOf(gate) * units, units);
    return { gate, kernel: part(w!), recurrentKernel: part(u!), ...(b && { bias: part(b) }) };
  });
}

/** Some columns of a row-major matrix. */
function columns(all: Float32Array, width: number, from: number, count: number): Matrix {
  const rows = all.length / width;
  const values = new Float32Array(rows * count);
  for (let row = 0; row < rows; row++) {
    values.set(all.subarray(row * width + from, row * width + from + count), row * count);
  }
  return { values, shape: [rows, count] };
}
