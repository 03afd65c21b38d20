import { types } from 'node:util';
import { classNameOf, ownValue } from './inert';

const MOST_LOOKED_AT = 50;
const MOST_AXES = 6;

/**
 * An array's type by its first elements, `number[][]`, and its shape as far as all of those have the same length.
 */
export function regularShape(array: readonly unknown[]): { type: string; shape: number[] } {
  const shape = [array.length];
  let level: readonly unknown[] = array;
  let brackets = '[]';
  while (shape.length < MOST_AXES) {
    const inner = firstOf(level);
    if (inner.length === 0 || !inner.every(isArray)) return { type: nameOf(inner) + brackets, shape };
    const length = inner[0]!.length;
    brackets += '[]';
    if (inner.every((one) => one.length === length)) shape.push(length);
    else
      return {
        type: nameOf(inner.flatMap((one) => firstOf(one)).slice(0, MOST_LOOKED_AT)) + brackets,
        shape,
      };
    level = inner[0]!;
  }
  return { type: `unknown${brackets}`, shape };
}

const isArray = (value: unknown): value is unknown[] =>
  typeof value === 'object' && value !== null && !types.isProxy(value) && Array.isArray(value);

function firstOf(array: readonly unknown[]): unknown[] {
  return Array.from({ length: Math.min(array.length, MOST_LOOKED_AT) }, (_, i) => ownValue(array, i));
}

/** The one type that all have, in code: `number`, `Tensor`; else `unknown`. */
function nameOf(values: readonly unknown[]): string {
  const names = new Set(values.map(typeName));
  return names.size === 1 ? [...names][0]! : 'unknown';
}

function typeName(value: unknown): string {
  if (value === null) return 'null';
  if (typeof value !== 'object') return typeof value;
  return types.isProxy(value) ? 'Proxy' : (classNameOf(value) ?? 'object');
}
