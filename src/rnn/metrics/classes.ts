import type { Rows, Series } from '../series';
import { toMatrix } from '../series';
import type { Tf } from '../tf';

/** Classes by index or by label; or scores, a column a class, or one column of the second of two classes. */
export type Classes = Series | Rows | readonly string[];

/** Classes by index, and what is known of how many there are. */
export interface ClassIndices {
  indices: number[];
  /** 0 where the values do not tell. */
  classes: number;
  threshold?: number;
}

/**
 * @param scores whether the values may be scores, from which classes are taken
 * @throws when a value is none of the labels, or missing
 */
export function toClassIndices(
  tf: Tf,
  values: Classes,
  name: string,
  labels: readonly string[] | undefined,
  scores: { threshold?: number } | 'none',
): ClassIndices {
  if (isTexts(values)) return { indices: fromLabels(values, name, labels), classes: 0 };
  const { rows, columns } = toMatrix(tf, values, name);
  if (columns > 1) return { indices: rows.map(largest), classes: columns };
  const column = rows.map(([value]) => value!);
  const threshold = scores === 'none' ? undefined : scores.threshold;
  const fraction = column.findIndex((value) => !Number.isInteger(value));
  if (fraction >= 0 && scores === 'none')
    throw new Error(`${name}[${fraction}] is ${column[fraction]}, not the index of a class.`);
  if (fraction < 0 && threshold === undefined) {
    const negative = column.findIndex((value) => value < 0);
    if (negative >= 0) throw new Error(`${name}[${negative}] is ${column[negative]}, not a class from 0.`);
    return { indices: column, classes: 0 };
  }
  // outside 0…1 they are logits, of which 0 is one half
  const from = threshold ?? (column.every((score) => score >= 0 && score <= 1) ? 0.5 : 0);
  return { indices: column.map((score) => (score >= from ? 1 : 0)), classes: 2, threshold: from };
}

function isTexts(values: Classes): values is readonly string[] {
  return Array.isArray(values) && typeof (values as unknown[])[0] === 'string';
}

function fromLabels(values: readonly string[], name: string, labels: readonly string[] = []): number[] {
  return values.map((value, i) => {
    const index = labels.indexOf(value);
    if (index < 0) {
      throw new Error(
        `${name}[${i}] is ${JSON.stringify(value)}, which is none of the labels ${labels.map((label) => JSON.stringify(label)).join(', ')}.`,
      );
    }
    return index;
  });
}

/** The first of the largest. */
function largest(row: number[]): number {
  return row.indexOf(Math.max(...row));
}

/** The texts that occur, sorted, where classes are given as texts. */
export function occurringLabels(...all: Classes[]): string[] | undefined {
  const texts = all.filter(isTexts).flat();
  return texts.length > 0 ? [...new Set(texts)].sort() : undefined;
}
