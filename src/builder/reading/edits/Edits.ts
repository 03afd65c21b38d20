import { applyEdits, type Edit } from '../../../notebook/sourceEdits';
import type { Cell } from '../Cell';
import type { Place, Value } from '../value';

type Scalar = string | number | boolean | null;

/** An expression that gets another one around it, or loses it, once all within it is changed. */
interface Wrapping {
  outer: Place;
  inner: Place;
  print: (inner: string) => string;
}

/** Gathers the edits of a cell. What is taken away leaves its comments behind. */
export class Edits {
  readonly #edits: Edit[] = [];
  readonly #literals: { value: Value; text: string }[] = [];
  readonly #wrappings: Wrapping[] = [];

  constructor(readonly cell: Cell) {}

  insert(at: number, text: string): void {
    this.#edits.push({ start: at, end: at, text });
  }

  /** What stands here, with the label that a name alone in an object needs: `{ units }`. */
  replace({ start, end, label = '' }: Place, text: string): void {
    const kept = this.cell.comments(start, end).map(({ value }) => ` /*${value.trimEnd()} */`);
    this.#edits.push({ start, end, text: label + text + kept.join('') });
  }

  /** What stands in the code and has no comments within, as it is. */
  replaceText({ start, end }: Place, text: string): void {
    this.#edits.push({ start, end, text });
  }

  /** Another literal, where it is written when that is for this place alone, else here. */
  literal(value: Value, data: Scalar): void {
    this.#literals.push({ value, text: this.#textOf(value, data) });
  }

  remove(start: number, end: number): void {
    const indent = this.cell.source.slice(this.cell.startOfLine(start), start).replace(/\S.*/, '');
    const comments = this.cell.comments(start, end);
    const text = comments
      .map((comment) => this.cell.text(comment) + (comment.type === 'Line' ? `\n${indent}` : ' '))
      .join('');
    this.#edits.push({ start, end, text });
  }

  /** From the start of a line; comments within stay as lines. */
  removeLines(start: number, end: number, indent: string): void {
    const comments = this.cell.comments(start, end);
    const text = comments.map((comment) => `${indent}${this.cell.text(comment)}\n`).join('');
    this.#edits.push({ start, end, text });
  }

  wrap(wrapping: Wrapping): void {
    this.#wrappings.push(wrapping);
  }

  /** Printed code with the quotes that the cell has. */
  quoted(code: string): string {
    const count = (quote: string) => this.cell.source.split(quote).length;
    return count('"') > count("'") ? code.replaceAll("'", '"') : code;
  }

  /** In any order; none overlaps another. */
  all(): Edit[] {
    let edits = [...this.#edits, ...this.#literals.map((literal) => this.#literalEdit(literal))];
    // the same constant, changed for all its places
    edits = edits.filter(
      ({ start, end, text }, i) =>
        start === end || edits.findIndex((e) => e.start === start && e.end === end && e.text === text) === i,
    );
    for (const { outer, inner, print } of this.#wrappings) {
      const changes = edits.filter(within(inner));
      const text = print(editedText(this.cell.source, inner, changes));
      edits = edits.filter((edit) => !changes.includes(edit));
      edits.push({ start: outer.start, end: outer.end, text });
    }
    const lines = this.cell.source.includes('\r\n') ? '\r\n' : '\n';
    return sorted(edits.map((edit) => ({ ...edit, text: edit.text.replace(/\r?\n/g, lines) })));
  }

  #literalEdit({ value, text }: { value: Value; text: string }): Edit {
    const { here, origin, constants } = value;
    const [name] = constants;
    const own = constants.every((constant) => this.cell.uses(constant) === 1);
    const alike = this.#literals.filter(
      (other) => other.value.origin.start === origin.start && other.text === text,
    );
    const all = name !== undefined && constants.length === 1 && this.cell.uses(name) === alike.length;
    const { start, end, label = '' } = own || all ? origin : here;
    return { start, end, text: label + text };
  }

  #textOf(value: Value, data: Scalar): string {
    if (typeof data !== 'string') return String(data);
    const quote = this.cell.source[value.origin.start]!;
    return ['"', "'", '`'].includes(quote) ? `${quote}${data}${quote}` : this.quoted(`'${data}'`);
  }
}

/** Whether an edit changes what stands here; what is inserted at its edges stands beside it. */
export function within({ start, end }: { start: number; end: number }, edges = false) {
  return (edit: Edit) => {
    const beside = edit.start === edit.end && (edit.start === start || edit.start === end);
    return edit.start >= start && edit.end <= end && (edges || !beside);
  };
}

/** What is inserted comes before what is taken away at the same place. */
export function sorted(edits: Edit[]): Edit[] {
  const isReplacement = ({ start, end }: Edit) => Number(end > start);
  return edits.toSorted((a, b) => a.start - b.start || isReplacement(a) - isReplacement(b));
}

/** A part of the source, with the edits in it made. */
export function editedText(source: string, { start, end }: Place, edits: readonly Edit[]): string {
  const moved = edits.map((edit) => ({ ...edit, start: edit.start - start, end: edit.end - start }));
  return applyEdits(source.slice(start, end), sorted(moved));
}
