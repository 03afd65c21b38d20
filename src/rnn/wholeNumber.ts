import { formatCount } from './display/formatNumber';
import { described } from './described';

/** @throws when it is not, naming it */
export function checkWhole(value: number, name: string, least: number, most = Infinity): void {
  if (Number.isInteger(value) && value >= least && value <= most) return;
  const range = value > most ? `from ${least} to ${formatCount(most)}` : `from ${least}`;
  throw new Error(`${name} is a whole number ${range}, not ${described(value)}.`);
}
