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
}
