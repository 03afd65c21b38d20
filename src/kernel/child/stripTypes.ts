import type { transformSync } from '@swc/wasm-typescript';
import { CellSyntaxError } from './CellSyntaxError';

interface StripError {
  message: string;
  startLine?: number;
  startColumn?: number;
}

let stripper: { transformSync: typeof transformSync } | undefined;

/**
 * Replaces types by blanks, so that lines and columns hold.
 *
 * @throws CellSyntaxError where the source is not TypeScript, or uses the few features of TypeScript that are
 * more than types (`enum`, `namespace`, parameter properties).
 */
export function stripTypes(source: string): string {
  // 40 ms to load: not before the first cell
  stripper ??= require('@swc/wasm-typescript') as { transformSync: typeof transformSync };
  try {
    return stripper.transformSync(source, { mode: 'strip-only', module: true }).code;
  } catch (error) {
    const { message, startLine, startColumn } = error as StripError;
    if (startLine === undefined) throw error;
    const explained = message.replace(
      / in strip-only mode$/,
      ' in a cell: use plain objects, functions and classes instead',
    );
    throw new CellSyntaxError(explained, startLine, (startColumn ?? 0) + 1);
  }
}
