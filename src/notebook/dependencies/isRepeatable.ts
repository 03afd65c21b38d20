import type { Program } from 'acorn';
import { full } from 'acorn-walk';

/** Globals from which the same code gets the same values every time. */
export const STEADY_GLOBALS: ReadonlySet<string> = new Set(
  (
    'Array ArrayBuffer BigInt Boolean Error Float32Array Float64Array Infinity Int16Array Int32Array Int8Array JSON Map ' +
    'Math NaN Number Object Promise RangeError RegExp Set String Symbol TypeError Uint16Array Uint32Array Uint8Array ' +
    'WeakMap WeakSet console isFinite isNaN parseFloat parseInt structuredClone undefined'
  ).split(' '),
);

/** Whether nothing in the code itself may give another value the next time; for its names see `STEADY_GLOBALS`. */
export function isRepeatable(program: Program): boolean {
  let repeatable = true;
  full(program, (node) => {
    if (node.type === 'ImportDeclaration' || node.type === 'ImportExpression') repeatable = false;
    const { property, computed } = node as { property?: { name?: string }; computed?: boolean };
    if (node.type === 'MemberExpression' && !computed && property?.name === 'random') repeatable = false;
  });
  return repeatable;
}
