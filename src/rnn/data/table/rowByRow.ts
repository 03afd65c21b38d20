/** Columns of one length as the rows of a matrix, one after another, into `values` of n · k. */
export function rowByRow<F extends Float32Array | Float64Array>(
  columns: readonly Float64Array[],
  values: F,
): F {
  if (columns.length === 1) values.set(columns[0]!);
  else
    columns.forEach((column, k) => {
      for (let i = 0; i < column.length; i++) values[i * columns.length + k] = column[i]!;
    });
  return values;
}
