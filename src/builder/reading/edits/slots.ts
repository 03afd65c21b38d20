import type { Edit } from '../../../notebook/sourceEdits';
import { SpecificationError } from '../../../rnn/models';
import type { Cell } from '../Cell';
import type { Slot } from '../ReadModel';
import { say } from '../../../say';
import { editedText, type Edits, sorted, within } from './Edits';
import { insertAfter, insertBefore, removeItems } from './items';
import { behindBlanks, commentBehind, startWithComments } from './lines';

/** What stands in a slot in the end. */
export type Filling =
  | { from: number }
  /** A new layer's expression, printed at a column. */
  | { added: (indent: number) => string; statement: (indent: number) => string };

interface Unit {
  /** With the comments directly above. */
  start: number;
  body: { start: number; end: number };
  /** With the comment behind on its line. */
  end: number;
}

/**
 * Brings layers into another order. The places stay, and what stands in them, with its comments, changes places; so
 * other statements between them stay where they are.
 */
export class Slots {
  readonly #units: Unit[];
  /** By the slot that a layer had, the one that it gets. */
  readonly #target = new Map<number, number>();

  constructor(
    private readonly edits: Edits,
    private readonly cell: Cell,
    private readonly slots: Slot[],
    private readonly variable: string,
  ) {
    this.#units = slots.map((slot) => unitOf(cell, slot));
  }

  /**
   * Removes and adds; what changes its place waits for `moved`.
   * @throws SpecificationError where a layer would stand before what it is made of
   */
  arrange(fillings: Filling[]): void {
    const kept = fillings.flatMap((filling) => ('from' in filling ? [filling.from] : []));
    const places = kept.toSorted((a, b) => a - b);
    kept.forEach((from, i) => this.#target.set(from, places[i]!));
    for (const from of kept) this.#checkDeclared(from);
    const removed = this.slots.map((_, i) => i).filter((i) => !this.#target.has(i));
    this.#insert(fillings, removed);
    for (const i of removed) if (this.slots[i]!.statement) this.#removeStatement(this.slots[i]!.statement!);
    const elements = this.slots.flatMap(({ statement, argument }) => (statement ? [] : [argument]));
    // the layers of the list come before those that are added
    const gone = new Set(removed.filter((i) => i < elements.length));
    removeItems(this.edits, elements, gone);
  }

  /** All edits, with those of layers that have changed places made there. */
  moved(): Edit[] {
    const edits = this.edits.all();
    const moved = [...this.#target.keys()].filter((from) => this.#target.get(from) !== from);
    const own = new Map(moved.map((from) => [from, edits.filter(within(this.#units[from]!))]));
    const left = edits.filter((edit) => ![...own.values()].some((some) => some.includes(edit)));
    const swapped = moved.map((from): Edit => {
      const { start, end } = this.#units[this.#target.get(from)!]!;
      return { start, end, text: this.#textOf(from, own.get(from)!) };
    });
    return sorted([...left, ...swapped]);
  }

  /** What stands in a slot, as it has to be written in its new one. */
  #textOf(from: number, edits: Edit[]): string {
    const { source } = this.cell;
    const [unit, to] = [this.#units[from]!, this.#target.get(from)!];
    const { statement, argument } = this.slots[from]!;
    const place = this.slots[to]!;
    if (Boolean(statement) === Boolean(place.statement)) return editedText(source, unit, edits);
    const indent = this.cell.indent(this.#units[to]!.start);
    const around = [
      ...this.cell.comments(unit.start, argument.start),
      ...this.cell.comments(argument.end, unit.end),
    ];
    const comments = around.map((comment) => `${this.cell.text(comment)}\n${indent}`).join('');
    // as the one argument of a call it may stand on lines of its own, with a comma
    const layer = editedText(source, argument, edits.filter(within(argument, true)))
      .trim()
      .replace(/,$/, '');
    return comments + (place.statement ? `${this.variable}.add(${layer});` : layer);
  }

  #checkDeclared(from: number): void {
    const [unit, place] = [this.#units[from]!, this.#units[this.#target.get(from)!]!];
    const { argument } = this.slots[from]!;
    const crosses = Boolean(this.slots[from]!.statement) && !this.slots[this.#target.get(from)!]!.statement;
    const names = this.cell.text(crosses ? argument : unit.body).match(/[A-Za-z_$][\w$]*/g) ?? [];
    const late = names.find((name) => {
      const constant = this.cell.constant(name);
      return constant && constant.end > place.start && constant.end <= unit.start;
    });
    if (late !== undefined)
      throw new SpecificationError(
        say({
          en: `\`${this.cell.text(unit.body)}\` uses ${late}, which is made below the place where it would stand: move ${late} up in the code first.`,
          id: `\`${this.cell.text(unit.body)}\` memakai ${late}, yang dibuat di bawah tempat barunya: pindahkan ${late} ke atas di kode dahulu.`,
        }),
      );
  }

  #insert(fillings: Filling[], removed: number[]): void {
    let before: number | undefined;
    let waiting: Extract<Filling, { added: unknown }>[] = [];
    const flush = (next: number | undefined) => {
      if (waiting.length > 0) this.#insertAt(waiting, before, next, removed);
      waiting = [];
    };
    for (const filling of fillings) {
      if ('from' in filling) {
        flush(this.#target.get(filling.from));
        before = this.#target.get(filling.from);
      } else waiting.push(filling);
    }
    flush(undefined);
  }

  #insertAt(
    added: Extract<Filling, { added: unknown }>[],
    before: number | undefined,
    next: number | undefined,
    removed: number[],
  ): void {
    // without a neighbour that stays, where a removed one was
    const at = before ?? next ?? removed[0]!;
    const { statement, argument } = this.slots[at]!;
    const unit = this.#units[at]!;
    const indent = this.cell.indent(unit.start);
    if (statement) {
      const line = this.cell.startOfLine(unit.start);
      const texts = added.map((filling) => filling.statement(indent.length));
      if (before !== undefined)
        this.edits.insert(unit.end, texts.map((text) => `\n${indent}${text}`).join(''));
      else if (this.cell.source.slice(line, unit.start).trim() === '')
        this.edits.insert(line, texts.map((text) => `${indent}${text}\n`).join(''));
      else this.edits.insert(unit.start, texts.map((text) => `${text}\n${indent}`).join(''));
      return;
    }
    const places = this.slots.flatMap(({ statement: other, argument: place }) => (other ? [] : [place]));
    const texts = added.map((filling) => filling.added(indent.length));
    if (before !== undefined) insertAfter(this.edits, places, places.indexOf(argument), texts);
    else insertBefore(this.edits, { ...argument, start: unit.start }, texts);
  }

  #removeStatement({ start, end }: { start: number; end: number }): void {
    const { cell } = this;
    const rest = /^[ \t]*(\r?\n|$)/.exec(cell.source.slice(end));
    const lineStart = cell.startOfLine(start);
    const indent = cell.source.slice(lineStart, start);
    if (rest && indent.trim() === '') this.edits.removeLines(lineStart, end + rest[0].length, indent);
    else this.edits.remove(start, behindBlanks(cell, end));
  }
}

function unitOf(cell: Cell, { statement, declaration, argument }: Slot): Unit {
  const body = statement ? { start: (declaration ?? statement).start, end: statement.end } : argument;
  const end = statement ? (commentBehind(cell, body.end) ?? body.end) : body.end;
  return { start: startWithComments(cell, body.start), body, end };
}
