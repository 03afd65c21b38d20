import type { Tensor } from '@tensorflow/tfjs';
import { formatNumber, formatShape } from './formatNumber';
import { MIME, type MimeBundle } from './mime';
import type { TensorView } from './views';

const MOST = 8;
const NOT_NUMBERS: ReadonlySet<string> = new Set(['string', 'bool', 'complex64']);

type Values = ArrayLike<number> | string[];

/** A tensor's dtype, shape, range and first values; of a disposed one that it is disposed. */
export function tensorBundle(tensor: Tensor): MimeBundle {
  if (tensor.isDisposed) {
    return { [MIME.text]: `${describeTensor(tensor)}: its memory was freed, so its values are gone` };
  }
  const data = tensorView(tensor);
  return { [MIME.tensor]: data, [MIME.text]: tensorText(data) };
}

/** @returns e.g. `Tensor float32 [32, 50, 1]`. */
export function describeTensor(tensor: Tensor): string {
  return `Tensor ${tensor.dtype} ${formatShape(tensor.shape)}${tensor.isDisposed ? ' (disposed)' : ''}`;
}

function tensorView(tensor: Tensor): TensorView {
  return viewOf(tensor.dtype, tensor.shape.slice(), tensor.dataSync());
}

/** @param values of a tensor, or of an array of numbers, row after row */
export function viewOf(dtype: string, shape: number[], values: Values): TensorView {
  const [rows, columns] = firstMatrix(shape);
  const shownRows = Math.min(rows, MOST);
  const shownColumns = Math.min(columns, MOST);
  const preview = Array.from({ length: shownRows }, (_, row) =>
    Array.from({ length: shownColumns }, (_, column) => element(dtype, values, row * columns + column)),
  );
  return {
    version: 1,
    dtype,
    shape,
    preview,
    complete: shownRows * shownColumns === shape.reduce((product, n) => product * n, 1),
    statistics: NOT_NUMBERS.has(dtype) ? null : statistics(values as ArrayLike<number>),
  };
}

/** Rows and columns of `tensor[0, …, 0, :, :]`; of an empty tensor, none. */
function firstMatrix(shape: number[]): [number, number] {
  if (shape.includes(0)) return [0, 0];
  const folded = withoutLastOnes(shape);
  return [folded.at(-2) ?? 1, folded.at(-1) ?? 1];
}

/** A series of one feature reads better in rows than in one long column: `[972, 50, 1]` is shown as `[972, 50]`. */
export function withoutLastOnes(shape: readonly number[]): readonly number[] {
  return shape.length > 2 && shape.at(-1) === 1 ? withoutLastOnes(shape.slice(0, -1)) : shape;
}

function element(dtype: string, values: Values, i: number): string {
  if (dtype === 'string') return String(values[i]);
  if (dtype === 'bool') return values[i] ? 'true' : 'false';
  if (dtype !== 'complex64') return formatNumber(values[i] as number);
  const imaginary = values[2 * i + 1] as number; // real and imaginary parts alternate
  const sign = imaginary < 0 || Object.is(imaginary, -0) ? '-' : '+';
  return `${formatNumber(values[2 * i] as number)}${sign}${formatNumber(Math.abs(imaginary))}i`;
}

/** Minimum, maximum and mean of the finite values, and how many are not. */
function statistics(values: ArrayLike<number>): TensorView['statistics'] {
  let [min, max, sum, finite] = [Infinity, -Infinity, 0, 0];
  for (let i = 0; i < values.length; i++) {
    const value = values[i]!;
    if (!Number.isFinite(value)) continue;
    finite++;
    sum += value;
    if (value < min) min = value;
    if (value > max) max = value;
  }
  return finite === 0 ? null : { min, max, mean: sum / finite, notFinite: values.length - finite };
}

export function tensorText({ dtype, shape, preview, statistics }: TensorView): string {
  const width = Math.max(0, ...preview.flat().map((text) => text.length));
  const [rows, columns] = firstMatrix(shape);
  const more = columns > MOST ? '  …' : '';
  const lines = preview.map((row) => row.map((text) => text.padStart(width)).join('  ') + more);
  if (rows > MOST) lines.push('…');
  const head = `Tensor ${dtype} ${formatShape(shape)}`;
  const range = statistics
    ? `min ${formatNumber(statistics.min)}, max ${formatNumber(statistics.max)}, mean ${formatNumber(statistics.mean)}` +
      (statistics.notFinite > 0 ? `, ${statistics.notFinite} not finite` : '')
    : '';
  const matrices = withoutLastOnes(shape)
    .slice(0, -2)
    .reduce((product, n) => product * n, 1);
  const part = matrices > 1 && preview.length > 0 ? `the first of ${matrices} matrices:` : '';
  return [head, range, part, ...lines].filter((line) => line !== '').join('\n');
}
