import type { ClassificationView, ClassScores } from '../../src/rnn/display/views';
import { short } from '../shared/format';
import { csvText, markdownTable } from '../shared/tableText';
import type { ClassificationWords } from './words';

export const SCORES = ['precision', 'recall', 'f1'] as const;

export interface ScoreRow {
  name: string;
  hint?: string;
  scores: ClassScores;
  mean: boolean;
}

/** The classes, then their means. */
export function scoreRows(
  { labels, classes, macro, weighted }: ClassificationView,
  words: ClassificationWords,
): ScoreRow[] {
  return [
    ...labels.map((name, i) => ({ name, scores: classes[i]!, mean: false })),
    { name: words.macro, hint: words.macroHint, scores: macro, mean: true },
    { name: words.weighted, hint: words.weightedHint, scores: weighted, mean: true },
  ];
}

export function somethingUndefined({ classes }: ClassificationView): boolean {
  return classes.some(({ precision, recall }) => precision === null || recall === null);
}

/** A share of its row, in whole percent; one decimal where that would hide it. */
export function percent(share: number): string {
  const value = 100 * share;
  return (value > 0 && value < 1) || (value > 99 && value < 100) ? value.toFixed(1) : value.toFixed(0);
}

export function scoresCsv(data: ClassificationView, words: ClassificationWords): string {
  const head = [words.class, words.precision, words.recall, words.f1, words.support];
  return csvText([
    head,
    ...scoreRows(data, words).map(({ name, scores }) => [
      name,
      ...SCORES.map((score) => scores[score]),
      scores.support,
    ]),
  ]);
}

export function matrixCsv({ labels, matrix }: ClassificationView, words: ClassificationWords): string {
  const corner = `${words.actual} \\ ${words.predicted}`;
  return csvText([[corner, ...labels], ...matrix.map((row, i) => [labels[i]!, ...row])]);
}

/** Scores and matrix. */
export function classificationMarkdown(data: ClassificationView, words: ClassificationWords): string {
  const text = (score: number | null) => (score === null ? words.notDefined : short(score));
  const scores = markdownTable([
    [words.class, words.precision, words.recall, words.f1, words.support],
    ...scoreRows(data, words).map(({ name, scores }) => [
      name,
      ...SCORES.map((score) => text(scores[score])),
      String(scores.support),
    ]),
  ]);
  const matrix = markdownTable([
    [`${words.actual} / ${words.predicted}`, ...data.labels],
    ...data.matrix.map((row, i) => [data.labels[i]!, ...row.map(String)]),
  ]);
  return `${scores}\n${matrix}`;
}
