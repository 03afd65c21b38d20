import { inspect } from 'node:util';
import type { CellError } from '../../notebook/notebook';
import { cellIdOfUrl } from '../cellUrl';
import { CellSyntaxError } from './CellSyntaxError';

const FRAME = /^(\s*at .*?\(?)((?:file:\/\/)?\/[^()]*?|[A-Za-z]:\\[^()]*?|node:[^()]*?):(\d+):(\d+)\)?$/;

/**
 * What a cell threw, as data. Frames of the kernel itself are left out; frames in cells become
 * `cell <id>:<line>:<column>`.
 *
 * @param reported the position that V8 reports: of use for syntax errors, whose stack names no line of the cell.
 */
export function toCellError(
  thrown: unknown,
  cellId: string,
  reported?: { line: number; column: number },
): CellError {
  const at = thrown instanceof SyntaxError ? reported : undefined;
  if (thrown instanceof CellSyntaxError) {
    const { name, message, line, column } = thrown;
    return {
      name,
      message,
      line,
      column,
      stack: `${name}: ${message}\n    at cell ${cellId}:${line}:${column}`,
    };
  }
  if (!isErrorLike(thrown)) {
    const message = typeof thrown === 'string' ? thrown : inspect(thrown);
    return { name: 'Thrown', message, stack: message };
  }
  const name = String(thrown.name || 'Error');
  const message = String(thrown.message);
  const frames = cellFrames(thrown.stack ?? '');
  const own = frames
    .map(({ text }) => new RegExp(`cell ${cellId}:(\\d+):(\\d+)`).exec(text))
    .find((match) => match !== null);
  const position = own
    ? { line: Number(own[1]), column: Number(own[2]) }
    : frames.some((f) => f.inCell)
      ? undefined
      : at;
  const lines = frames.map(({ text }) => text);
  if (!own && position) lines.unshift(`    at cell ${cellId}:${position.line}:${position.column}`);
  const cause =
    'cause' in thrown && thrown.cause !== undefined
      ? [`  [cause]: ${toCellError(thrown.cause, cellId).stack}`]
      : [];
  return { name, message, ...position, stack: [`${name}: ${message}`, ...lines, ...cause].join('\n') };
}

/** Errors of another realm are no `instanceof Error`. */
function isErrorLike(value: unknown): value is Error {
  return typeof value === 'object' && value !== null && 'message' in value && 'stack' in value;
}

interface Frame {
  text: string;
  inCell: boolean;
}

function cellFrames(stack: string): Frame[] {
  const frames: Frame[] = [];
  for (const line of stack.split('\n')) {
    const match = FRAME.exec(line);
    if (!match) continue;
    const [, before = '', location = '', row, column] = match;
    const cell = cellIdOfUrl(location);
    const open = before.endsWith('(') ? ')' : '';
    if (cell) frames.push({ text: `${before}cell ${cell}:${row}:${column}${open}`, inCell: true });
    else if (!isKernelFile(location)) {
      frames.push({
        text: `${before}${location.replace(/\?v=[\d.]+$/, '')}:${row}:${column}${open}`,
        inCell: false,
      });
    }
  }
  return frames;
}

function isKernelFile(location: string): boolean {
  return location.startsWith('node:') || location.replace('file://', '').startsWith(__dirname);
}
