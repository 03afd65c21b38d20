import { described } from './described';

/** @throws when it is not, naming it */
export function checkWhole(value: number, name: string, least: number): void {
  if (!Number.isInteger(value) || value < least)
    throw new Error(`${name} is a whole number from ${least}, not ${described(value)}.`);
}
