import type { ParameterFormula } from './views';

/** The formula with the numbers in the place of its letters: `4·(64·(64 + 1) + 64)`. */
export function withNumbers({ symbols, variables }: ParameterFormula): string {
  const values = new Map(variables.map(({ symbol, value }) => [symbol, value]));
  return symbols.replace(/[a-z]/g, (letter) => String(values.get(letter) ?? letter));
}

/** The count from the weights' shapes, where there is no formula: `3·4 + 4`. */
export function ofShapes(shapes: readonly (readonly (number | null)[])[]): string {
  return shapes.map((shape) => (shape.length === 0 ? '1' : shape.join('·'))).join(' + ');
}
