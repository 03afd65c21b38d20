import type { Tensor } from '@tensorflow/tfjs';
import type { Tf } from '../tf';
import { type Activation, ACTIVATIONS, type Cell, type CellType, GATES } from './RecurrentKernel';
import type { CallOptions, StockLayer } from './stockLayers';

const BACKENDS = ['tensorflow', 'wasm', 'cpu'];

/** What a kernel can compute of a call, or why the layer has to do it step by step. */
export type Coverage = { cell: Cell } | { reason: string };

export function coverage(
  tf: Tf,
  cells: ReadonlyMap<object, CellType>,
  layer: StockLayer,
  input: Tensor,
  options: CallOptions,
): Coverage {
  const { cell } = layer;
  const stockType = cells.get(Object.getPrototypeOf(cell) as object);
  if (!stockType || Object.hasOwn(cell, 'call')) return { reason: `its cell is a ${cell.getClassName()}` };
  const backend = tf.getBackend();
  if (!BACKENDS.includes(backend)) return { reason: `the backend is "${backend}"` };
  const activation = known(cell.activation);
  // a SimpleRNN has no gates
  const recurrentActivation = cell.recurrentActivation ? known(cell.recurrentActivation) : 'sigmoid';
  if (!activation) return { reason: `its activation is ${cell.activation.getClassName()}` };
  if (!recurrentActivation) {
    return { reason: `its recurrent activation is ${cell.recurrentActivation?.getClassName()}` };
  }
  if (input.rank !== 3 || input.size === 0)
    return { reason: `its input has the shape [${input.shape.join()}]` };
  const mask = options.mask?.shape;
  if (
    mask &&
    !(mask.length >= 2 && tf.util.arraysEqual(mask, [...input.shape.slice(0, 2), 1].slice(0, mask.length)))
  ) {
    return { reason: `its mask has the shape [${mask.join()}]` };
  }
  if (
    options.initialState?.some(({ shape }) => shape.length === 2 && shape[0] === 1 && input.shape[0] !== 1)
  ) {
    return { reason: 'one initial state serves the whole batch' };
  }
  if (tf.engine().state.gradientDepth > 1) return { reason: 'a gradient of a gradient is computed' };
  const type = stockType === 'GRU' && cell.resetAfter ? 'GRU with resetAfter' : stockType;
  if (!hasShapesOf(type, cell, input.shape[2]!))
    return { reason: 'its weights have other shapes than its cell' };
  return { cell: { type, units: cell.units, activation, recurrentActivation } };
}

/** What somebody changed after the layer was built is not for the kernels, which trust these sizes. */
function hasShapesOf(
  type: CellType,
  { units, kernel, recurrentKernel, bias }: StockLayer['cell'],
  features: number,
) {
  const columns = GATES[type] * units;
  const isFloat = ({ shape, dtype }: Tensor, ...wanted: number[]) =>
    dtype === 'float32' && shape.length === wanted.length && shape.every((size, i) => size === wanted[i]);
  if (!isFloat(kernel.read(), features, columns) || !isFloat(recurrentKernel.read(), units, columns))
    return false;
  if (!bias) return true;
  return type === 'GRU with resetAfter' ? isFloat(bias.read(), 2, columns) : isFloat(bias.read(), columns);
}

function known(activation: StockLayer['cell']['activation']): Activation | undefined {
  return ACTIVATIONS.find((name) => name === activation.getClassName());
}
