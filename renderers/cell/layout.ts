/** The whole view: the wiring, the equations beside or below it, the products, and time below all. */
import type { UnitStep } from '../../src/rnn/display/cellSums';
import { equations } from './equationPieces';
import { layoutEquations } from './layoutEquations';
import { PRODUCTS_HEIGHT } from './Products';
import type { DecodedCell } from './schema';
import { layoutTime } from './timeLayout';
import { layoutWiring } from './wiring';

const GAP = 30;
const WIDE = 860;
const WIDEST_WIRING = 640;

export function layoutCell(data: DecodedCell, at: UnitStep, width: number) {
  const wide = width >= WIDE;
  const wiringWidth = wide
    ? Math.min(WIDEST_WIRING, Math.round((width - GAP) * 0.54))
    : Math.min(width, WIDEST_WIRING);
  const wiring = layoutWiring(data.cell, wiringWidth);
  const placed = wide
    ? layoutEquations(equations(data, at), wiringWidth + GAP, 8, width - wiringWidth - GAP)
    : layoutEquations(equations(data, at), 0, wiring.height + 8, width);
  const productsTop = Math.max(wiring.height, placed.bottom) + 8;
  const time = layoutTime(data, productsTop + PRODUCTS_HEIGHT + 16, width);
  return { width, height: time.bottom, wiring, equations: placed.equations, productsTop, time };
}

export type CellLayout = ReturnType<typeof layoutCell>;
