import { MIME } from '../../../src/rnn/display/mime';
import type { ClassificationView, ClassScores } from '../../../src/rnn/display/views';
import type { ViewSample } from './ViewSample';

/** Scores of a matrix, as their definitions say. */
export function classificationView(
  labels: string[],
  matrix: number[][],
  threshold?: number,
): ClassificationView {
  const sum = (values: number[]) => values.reduce((a, b) => a + b, 0);
  const samples = sum(matrix.flat());
  const classes = matrix.map((row, i): ClassScores => {
    const predicted = sum(matrix.map((other) => other[i]!));
    const support = sum(row);
    return {
      precision: predicted ? row[i]! / predicted : null,
      recall: support ? row[i]! / support : null,
      f1: predicted + support ? (2 * row[i]!) / (predicted + support) : null,
      support,
    };
  });
  const mean = (weight: (s: ClassScores) => number): ClassScores => {
    const of = (score: 'precision' | 'recall' | 'f1') => sum(classes.map((s) => (s[score] ?? 0) * weight(s)));
    return { precision: of('precision'), recall: of('recall'), f1: of('f1'), support: samples };
  };
  return {
    version: 1,
    title: '',
    labels,
    matrix,
    classes,
    accuracy: sum(matrix.map((row, i) => row[i]!)) / samples,
    macro: mean(() => 1 / labels.length),
    weighted: mean(({ support }) => support / samples),
    samples,
    ...(threshold !== undefined && { threshold }),
  };
}

const many = Array.from({ length: 20 }, (_, i) => `word ${i + 1}`);

export const classification: ViewSample[] = [
  {
    name: 'classification',
    mime: MIME.classification,
    data: classificationView(
      ['negative', 'neutral', 'positive', 'mixed feelings'],
      [
        [412, 38, 21, 0],
        [51, 230, 64, 0],
        [9, 47, 1388, 0],
        [11, 14, 8, 0],
      ],
    ),
    pictured: true,
  },
  {
    name: 'classification of two',
    mime: MIME.classification,
    data: classificationView(['no rain', 'rain'], [[280, 14], [31, 40]], 0.4), // prettier-ignore
  },
  {
    name: 'classification of many',
    mime: MIME.classification,
    data: classificationView(
      many,
      many.map((_, i) => many.map((__, j) => (i === j ? 40 + i : (i * 7 + j * 3) % 11 === 0 ? 5 : 0))),
    ),
  },
];
