import type { transformSync } from '@swc/wasm-typescript';
import { type Comment, parse, type Program } from 'acorn';
import type { CodeLanguage } from '../../notebook';

/** A cell's code as it is written, and as JavaScript. */
export interface ParsedCell {
  source: string;
  /** The source with blanks for types. */
  code: string;
  program: Program;
  comments: Comment[];
}

let stripper: { transformSync: typeof transformSync } | undefined;

/** @throws Error when the source does not parse. */
export function parseCell(source: string, language: CodeLanguage): ParsedCell {
  const code = language === 'typescript' ? stripTypes(source) : source;
  const module = parseModule(code);
  const exporting = module.program.body.find(
    (node) =>
      node.type.startsWith('Export') &&
      !('declaration' in node && node.declaration && node.type === 'ExportNamedDeclaration'),
  );
  if (exporting) throw new Error('a cell has nothing to export to');
  return { source, code, ...module };
}

/** The same cell without its types, and without the blanks that they would leave. */
export function withoutTypes({ source, code }: ParsedCell): ParsedCell {
  if (code.length !== source.length) return { source: code, code, ...parseModule(code) };
  const isBlank = (character: string) => character.trim() === '';
  const compact = code
    .split('')
    .filter((c, i) => c === source[i] || !isBlank(c))
    .join('');
  return { source: compact, code: compact, ...parseModule(compact) };
}

/** Where a type ends that begins at `position`, and `position` where there is none. */
export function endOfType({ source, code }: ParsedCell, position: number): number {
  let end = position;
  for (let i = position; i < code.length && code[i]!.trim() === ''; i++) {
    if (code[i] !== source[i]) end = i + 1;
  }
  return end;
}

function parseModule(code: string): Pick<ParsedCell, 'program' | 'comments'> {
  const comments: Comment[] = [];
  const program = parse(code, {
    ecmaVersion: 'latest',
    sourceType: 'module',
    ranges: true,
    onComment: comments,
  });
  return { program, comments };
}

/** @throws Error when the source does not parse. */
export function stripTypes(source: string): string {
  // Large, and not needed to read, run or write a notebook: loaded when the first script is written.
  // eslint-disable-next-line @typescript-eslint/no-require-imports
  stripper ??= require('@swc/wasm-typescript') as { transformSync: typeof transformSync };
  try {
    return stripper.transformSync(source, { mode: 'strip-only', module: true }).code;
  } catch (error) {
    const { message } = error as { message: string };
    throw new Error(message, { cause: error });
  }
}
