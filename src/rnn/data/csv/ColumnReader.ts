import type { Column, ColumnType } from '../table/column';
import { FloatList } from './FloatList';
import { largeHint, textHint } from './hints';
import type { ValueFormat } from './valueFormat';

/** A value that is not of the type of those before it. */
export interface Misfit {
  row: number;
  text: string;
  was: 'number' | 'date';
}

/** Gathers the values of one column. Its type is given, or that of its first value. */
export class ColumnReader {
  /** The first value of another type than those before it: the column then has to be read as text. */
  misfit?: Misfit;
  /** What may have been meant by the first value of a column of text, or by a number too large to be kept exactly. */
  hint?: string;
  #type?: ColumnType;
  readonly #numbers = new FloatList();
  readonly #texts: (string | null)[] = [];
  /** Missing values before the first one. */
  #leading = 0;

  constructor(
    private readonly name: string,
    private readonly format: ValueFormat,
    private readonly given?: ColumnType,
  ) {
    this.#type = given;
  }

  /** @param row counted from 1 */
  add(text: string, row: number): void {
    if (this.misfit) return;
    if (this.#type === 'number') {
      // most values by far: none of them is looked up among the tokens
      const value = this.format.number(text);
      if (!Number.isNaN(value) && !this.format.missing.numbers.has(value)) {
        if (value > Number.MAX_SAFE_INTEGER) this.hint ??= largeHint(this.name, text, row);
        return this.#numbers.push(value);
      }
    }
    const missing = this.#isMissing(text);
    if (!this.#type) {
      if (missing) {
        this.#leading++;
        return;
      }
      this.#begin(this.#typeOf(text));
      if (this.#type === 'text') this.hint = textHint(this.name, text, row);
      return this.add(text, row);
    }
    if (this.#type === 'text') this.#texts.push(missing ? null : text);
    else this.#numbers.push(missing ? NaN : this.#parsed(text, this.#type!, row));
  }

  /** A column without any value is one of numbers. */
  finish(): Column {
    if (!this.#type) this.#begin('number');
    return this.#type === 'text'
      ? { type: 'text', values: this.#texts }
      : { type: this.#type!, values: this.#numbers.toArray() };
  }

  #isMissing(text: string): boolean {
    const { isMissing, numbers } = this.format.missing;
    return isMissing(text) || (numbers.size > 0 && numbers.has(this.format.number(text)));
  }

  #begin(type: ColumnType): void {
    this.#type = type;
    for (let i = 0; i < this.#leading; i++)
      if (type === 'text') this.#texts.push(null);
      else this.#numbers.push(NaN);
  }

  #typeOf(text: string): ColumnType {
    if (!Number.isNaN(this.format.number(text))) return 'number';
    return Number.isNaN(this.format.date(text)) ? 'text' : 'date';
  }

  #parsed(text: string, type: 'number' | 'date', row: number): number {
    const value = type === 'number' ? this.format.number(text) : this.format.date(text);
    if (!Number.isNaN(value)) return value;
    if (this.given)
      throw new Error(
        `The column "${this.name}", row ${row}, holds ${JSON.stringify(text)}, which is no ${type}. If it stands for a missing value, say so: { missing: [${JSON.stringify(text)}] }; if it is another way to write one, see decimal, thousands and dates.`,
      );
    this.misfit = { row, text, was: type };
    return NaN;
  }
}
