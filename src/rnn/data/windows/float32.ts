/**
 * Some columns of rows, as tensors hold them.
 *
 * @param name what the caller calls the values, for the error
 * @throws for a number that is too large
 */
export function float32(
  values: Float32Array | Float64Array,
  columns: number,
  chosen: readonly number[],
  name = 'series',
): Float32Array {
  const all = chosen.length === columns && chosen.every((column, i) => column === i);
  const out = all ? new Float32Array(values) : picked(values, columns, chosen);
  for (let large = 0; large < out.length; large++) {
    if (Number.isFinite(out[large])) continue;
    const [i, j] = [Math.floor(large / chosen.length), chosen[large % chosen.length]!];
    throw new Error(
      `${name}${columns > 1 ? `[${i}][${j}]` : `[${i}]`} is ${values[i * columns + j]}, too large for the 32 bits of a tensor: scale the series first.`,
    );
  }
  return out;
}

function picked(
  values: Float32Array | Float64Array,
  columns: number,
  chosen: readonly number[],
): Float32Array {
  const out = new Float32Array((values.length / columns) * chosen.length);
  for (let row = 0, to = 0; row < values.length; row += columns)
    for (const column of chosen) out[to++] = values[row + column]!;
  return out;
}
