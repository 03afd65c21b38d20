import { code } from './Recipe';

/** Parts drawn anew by a function `examples(count)` of the cell. */
export function drawnParts(count: number): string {
  return code(
    'const data = {',
    `  train: examples(${count}),`,
    `  validation: examples(${count / 4}),`,
    `  test: examples(${count / 4}),`,
    '};',
  );
}
