import fc from 'fast-check';

export interface Sizes {
  lookback: number;
  horizon: number;
  stride: number;
  gap: number;
}

/** Windows as one would write them down: one place after the other, for as long as all of it lies in the series. */
export function slowWindows(rows: number[][], { lookback, horizon, stride, gap }: Sizes, targets: number[]) {
  const x: number[][][] = [];
  const y: number[][][] = [];
  for (let start = 0; start + lookback + gap + horizon <= rows.length; start += stride) {
    x.push(rows.slice(start, start + lookback));
    const target = start + lookback + gap;
    y.push(rows.slice(target, target + horizon).map((row) => targets.map((column) => row[column]!)));
  }
  return { x, y };
}

/** Any sizes, a series of one to three columns in which at least one window fits, and columns to forecast. */
export const anyWindows = fc
  .record({
    lookback: fc.integer({ min: 1, max: 7 }),
    horizon: fc.integer({ min: 1, max: 4 }),
    stride: fc.integer({ min: 1, max: 9 }),
    gap: fc.integer({ min: 0, max: 3 }),
    columns: fc.integer({ min: 1, max: 3 }),
    more: fc.integer({ min: 0, max: 30 }),
  })
  .chain(({ columns, more, ...sizes }) => {
    const steps = sizes.lookback + sizes.gap + sizes.horizon + more;
    const row = fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: columns, maxLength: columns });
    return fc.record({
      sizes: fc.constant(sizes),
      columns: fc.constant(columns),
      rows: fc.array(row, { minLength: steps, maxLength: steps }),
      targets: fc.array(fc.nat({ max: columns - 1 }), { minLength: 1, maxLength: 3 }),
    });
  });
