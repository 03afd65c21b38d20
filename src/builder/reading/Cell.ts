import type { Comment, Node } from 'acorn';
import { full } from 'acorn-walk';
import type { CodeLanguage } from '../../notebook/notebook';
import { endOfType, type ParsedCell, parseCell } from '../../notebook/convert/script/parseCell';
import { type Bindings, bindingsOf } from './bindings';

/** Why a cell's code cannot be read at all. */
export class UnreadableCell extends Error {
  constructor(
    readonly id: 'syntax' | 'positions',
    message: string,
    readonly line: number,
  ) {
    super(message);
  }
}

/** A cell's code with what is asked of it: names, comments, lines. */
export class Cell {
  readonly #parsed: ParsedCell;
  readonly #bindings: Bindings;
  readonly #lines: number[];

  /** @throws UnreadableCell */
  constructor(
    readonly source: string,
    language: CodeLanguage,
  ) {
    this.#parsed = parsed(source, language);
    // with some characters, types are not replaced by as many blanks
    if (this.#parsed.code.length !== source.length) throw new UnreadableCell('positions', '', 1);
    this.#bindings = bindingsOf(this.program);
    this.#lines = [0, ...[...source.matchAll(/\n/g)].map(({ index }) => index + 1)];
  }

  get program() {
    return this.#parsed.program;
  }

  /** What a `const` that nothing else is called like holds. */
  constant(name: string) {
    const { constants, declared } = this.#bindings;
    return declared.get(name) === 1 ? constants.get(name) : undefined;
  }

  /** How often a name is read. */
  uses(name: string): number {
    return this.#bindings.uses.get(name) ?? 0;
  }

  /** From 1. */
  lineOf(position: number): number {
    let [low, high] = [0, this.#lines.length];
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (this.#lines[middle]! <= position) low = middle;
      else high = middle;
    }
    return low + 1;
  }

  text({ start, end }: { start: number; end: number }): string {
    return this.source.slice(start, end);
  }

  comments(start = 0, end = this.source.length): Comment[] {
    return this.#parsed.comments.filter((comment) => comment.start >= start && comment.end <= end);
  }

  /** The end of an expression with the type behind it, as in `64 as number`. */
  endOf({ end }: { end: number }): number {
    return endOfType(this.#parsed, end);
  }

  /** The next place that is neither blank nor in a comment. */
  next(position: number): number {
    const { code, comments } = this.#parsed;
    for (let i = position; i < code.length; i++) {
      const comment = comments.find(({ start }) => start === i);
      if (comment) i = comment.end - 1;
      else if (code[i]!.trim() !== '') return i;
    }
    return code.length;
  }

  at(position: number): string {
    return this.#parsed.code[position] ?? '';
  }

  startOfLine(position: number): number {
    return this.source.lastIndexOf('\n', position - 1) + 1;
  }

  /** The blanks that the line begins with. */
  indent(position: number): string {
    return /^[ \t]*/.exec(this.source.slice(this.startOfLine(position), position))![0];
  }

  /** All nodes within a node. */
  nodes(root: Node): Node[] {
    const found: Node[] = [];
    full(root, (node) => found.push(node));
    return found;
  }
}

function parsed(source: string, language: CodeLanguage): ParsedCell {
  try {
    return parseCell(source, language);
  } catch (error) {
    const { message, loc, cause } = error as Error & { loc?: { line: number } };
    const line = loc?.line ?? (cause as { startLine?: number } | undefined)?.startLine ?? 1;
    throw new UnreadableCell('syntax', message.replace(/ \(\d+:\d+\)$/, ''), line);
  }
}
