import { csvText } from '../csv';
import { percentOf } from '../points';
import type { ReportWords } from '../words/words';
import type { ClassReport } from './ClassReport';

/** A line for each pair, the most similar first. */
export function similarityCsv({ similar }: ClassReport, { heading, page }: ReportWords): string {
  const head = [heading.left, heading.right, heading.similarity, heading.longest, heading.passages];
  const rows = similar.map(({ left, right, similarity, longest, passages }) => [
    left,
    right,
    percentOf(similarity, 1),
    longest,
    passages
      .map((passage) => [passage.left, passage.right].map((one) => page.lines(one.cell, one.from, one.to)))
      .map(([one, other]) => `${one} = ${other}`)
      .join('; '),
  ]);
  return csvText([head, ...rows]);
}
