/** Numbers that the windows of the training part may hold. */
const MOST_VALUES = 4e6;

/** How long a series has to be for every part to have windows, and how far apart these begin so that they fit into memory. */
export function windowSizesOf(lookback: number, horizon: number, columns: number) {
  const hundreds = Math.ceil(Math.max(1000, 8 * (horizon + 20), 2 * (lookback + horizon)) / 100);
  const length = 100 * hundreds;
  const stride = Math.ceil((length * (lookback + horizon) * columns) / MOST_VALUES);
  return { length, stride };
}
