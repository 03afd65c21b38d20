import type { EncodedArray } from '../encoding';

export interface TensorView {
  version: 1;
  dtype: string;
  shape: number[];
  /** The first values along each axis (at most 8 rows and 8 columns of the first matrix), as text. */
  preview: string[][];
  /** Whether the preview shows everything. */
  complete: boolean;
  /** Numbers only; `null` for an empty tensor and for text. */
  statistics: { min: number; max: number; mean: number; notFinite: number } | null;
  /** Where it was opened to be looked at closely. */
  detail?: { histogram: TensorHistogram; heatmap: TensorHeatmap };
}

export interface TensorHistogram {
  min: number;
  max: number;
  /** Of the finite values in each of the bins, which are equally wide. */
  counts: number[];
}

export interface TensorHeatmap {
  /** Of each matrix, which are the last two axes. */
  rows: number;
  columns: number;
  /** How many there are; not all need be in `values`. */
  matrices: number;
  /** Each value is the mean of a block of so many rows and columns. */
  rowsEach: number;
  columnsEach: number;
  /** [matrices, rows, columns]; NaN where nothing is finite. */
  values: EncodedArray;
}
