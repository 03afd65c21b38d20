import { encodeArray } from '../encoding';
import { withoutLastOnes } from '../tensor';
import type { TensorHeatmap } from '../views';

const MOST_ROWS = 64;
const MOST_COLUMNS = 128;
/** Of all matrices together. */
const MOST_SQUARES = 256 * 1024;
const MOST_MATRICES = 64;

/** The last two axes as matrices, the first of them; of a large one, the means of blocks of its values. */
export function heatmapOf(values: ArrayLike<number>, shape: readonly number[]): TensorHeatmap {
  const folded = withoutLastOnes(shape);
  const [rows, columns] = [folded.at(-2) ?? 1, folded.at(-1) ?? 1];
  const matrices = folded.slice(0, -2).reduce((product, n) => product * n, 1);
  const rowsEach = Math.ceil(rows / MOST_ROWS);
  const columnsEach = Math.ceil(columns / MOST_COLUMNS);
  const [height, width] = [Math.ceil(rows / rowsEach), Math.ceil(columns / columnsEach)];
  const shown = Math.min(matrices, MOST_MATRICES, Math.max(1, Math.floor(MOST_SQUARES / (height * width))));
  const squares = new Float32Array(shown * height * width);
  let at = 0;
  for (let matrix = 0; matrix < shown; matrix++)
    for (let y = 0; y < height; y++)
      for (let x = 0; x < width; x++) {
        const ends = {
          row: Math.min(rows, (y + 1) * rowsEach),
          column: Math.min(columns, (x + 1) * columnsEach),
        };
        squares[at++] = blockMean(
          values,
          matrix * rows * columns,
          columns,
          [y * rowsEach, ends.row],
          [x * columnsEach, ends.column],
        );
      }
  return {
    rows,
    columns,
    matrices,
    rowsEach,
    columnsEach,
    values: encodeArray(squares, [shown, height, width], 'float32'),
  };
}

type Range = [from: number, to: number];

/** Of the finite values of a block; of none, no number. */
function blockMean(
  values: ArrayLike<number>,
  offset: number,
  width: number,
  [top, bottom]: Range,
  [left, right]: Range,
): number {
  let [sum, count] = [0, 0];
  for (let row = top; row < bottom; row++)
    for (let column = left; column < right; column++) {
      const value = values[offset + row * width + column]!;
      if (!Number.isFinite(value)) continue;
      sum += value;
      count++;
    }
  return count === 0 ? NaN : sum / count;
}
