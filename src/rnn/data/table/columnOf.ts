import { described } from '../../described';
import type { Column, ColumnType } from './column';

/** What a column is made of: numbers, dates, texts or booleans (kept as 1 and 0); `null` where one is missing. */
export type ColumnValues = ArrayLike<number | Date | string | boolean | null | undefined>;

/** @throws when they are none, naming the column */
export function checkColumnValues(name: string, values: unknown): asserts values is ColumnValues {
  if (!Array.isArray(values) && !ArrayBuffer.isView(values))
    throw new Error(`The column "${name}" is ${described(values)}: give an array with one value a row.`);
}

/** @throws when values are of several types, or a number is NaN or infinite: with column, row and remedy */
export function columnOf(name: string, given: ColumnValues): Column {
  if (given instanceof Float64Array && given.every(Number.isFinite))
    return { type: 'number', values: given.slice() };
  const type = typeOfValues(given);
  if (type === 'text') return { type, values: Array.from(given, (value, i) => text(name, value, i)) };
  const values = new Float64Array(given.length);
  for (let i = 0; i < values.length; i++) values[i] = stored(name, type, given[i], i);
  return { type, values };
}

/** A column without any value is taken for one of numbers. */
function typeOfValues(values: ColumnValues): ColumnType {
  for (let i = 0; i < values.length; i++) {
    const value = values[i];
    if (value !== null && value !== undefined) return typeOfValue(value);
  }
  return 'number';
}

function typeOfValue(value: unknown): ColumnType {
  if (value instanceof Date) return 'date';
  return typeof value === 'string' ? 'text' : 'number';
}

function text(name: string, value: unknown, row: number): string | null {
  if (value === null || value === undefined) return null;
  if (typeof value !== 'string') throw mixed(name, 'text', value, row);
  return value;
}

function stored(name: string, type: 'number' | 'date', given: unknown, row: number): number {
  if (given === null || given === undefined) return NaN;
  const value = typeof given === 'boolean' ? Number(given) : given;
  if (type === 'date') {
    if (!(value instanceof Date)) throw mixed(name, type, value, row);
    if (Number.isNaN(value.getTime()))
      throw new Error(`${cell(name, row)} is an invalid date: write null for a missing one.`);
    return value.getTime();
  }
  if (typeof value !== 'number') throw mixed(name, type, value, row);
  if (!Number.isFinite(value))
    throw new Error(`${cell(name, row)} is ${value}, not a finite number: write null for a missing one.`);
  return value;
}

function mixed(name: string, type: ColumnType, value: unknown, row: number): Error {
  const shown = typeof value === 'string' ? JSON.stringify(value) : String(value);
  return new Error(
    `${cell(name, row)} is ${shown}, but the values before it are of type ${type}: give a column values of one type, numbers, dates or texts.`,
  );
}

const cell = (name: string, row: number) => `The column "${name}", row ${row + 1},`;
