import type { FieldType } from './fields';

/** Why a text is no value of a field. */
export type FieldProblem =
  | { id: 'whole'; least: number; text: string }
  | { id: 'most'; most: number; text: string }
  | { id: 'rate' | 'positive' | 'sizes'; text: string }
  /** What the specification says of the value together with the others. */
  | { id: 'specification'; message: string };

const MOST = 2 ** 31 - 1;

/**
 * What somebody typed, as a value: a decimal comma is a point, `_` and blanks within a number are passed over.
 * @returns `problem` where it is none
 */
export function readField(type: FieldType, typed: string): { value: unknown } | { problem: FieldProblem } {
  const text = typed.trim();
  const number = numberOf(text);
  switch (type.kind) {
    case 'wholeOrAny':
      return text === '' ? { value: null } : readField({ kind: 'whole', least: 1 }, text);
    case 'wholeOrNone':
      return text === '' ? { value: undefined } : readField({ kind: 'whole', least: 1 }, text);
    case 'whole':
      return Number.isInteger(number) && number >= type.least && number <= MOST
        ? { value: number }
        : { problem: { id: 'whole', least: type.least, text } };
    case 'positiveOrNone':
      return text === '' ? { value: undefined } : readField({ kind: 'positive' }, text);
    case 'positive':
      return Number.isFinite(number) && number > 0
        ? { value: number }
        : { problem: { id: 'positive', text } };
    case 'rate':
      return number >= 0 && number < 1 ? { value: number } : { problem: { id: 'rate', text } };
    case 'sizes': {
      const sizes = text.split(/[\s,;·]+/).map(numberOf);
      const good = sizes.every((size) => Number.isInteger(size) && size >= 1 && size <= MOST);
      return good ? { value: sizes } : { problem: { id: 'sizes', text } };
    }
    case 'flag':
      return { value: text === 'true' };
    case 'choice':
      return { value: text };
  }
}

const DECIMAL = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;

function numberOf(text: string): number {
  const plain = text.replace(/(?<=\d)[_ ](?=\d)/g, '').replace(/^([+-]?\d*),(\d+)$/, '$1.$2');
  return DECIMAL.test(plain) ? Number(plain) : NaN;
}

/** A value as somebody would type it. */
export function fieldText(value: unknown): string {
  if (value === null || value === undefined) return '';
  return Array.isArray(value) ? value.join(', ') : String(value);
}
