import { MIME, showAs } from '../display/mime';
import type { ClassificationView, ClassScores } from '../display/views';
import type { Tf } from '../tf';
import { classificationText } from './classificationText';
import { type Classes, occurringLabels, toClassIndices } from './classes';

export interface ClassificationOptions {
  /** Names of the classes, in the order of their indices. Default: the index, or the sorted texts. */
  labels?: string[];
  /** From which score on the second of two classes is taken. Default: 0.5, of logits 0. */
  threshold?: number;
  /** Default: none. */
  title?: string;
}

/** How well classes were predicted. */
export interface Classification {
  accuracy: number;
  /** By label. `null` where a score is 0/0. */
  classes: Record<string, ClassScores>;
  macro: ClassScores;
  weighted: ClassScores;
  /** `matrix[actual][predicted]`. */
  matrix: number[][];
  labels: string[];
}

/** See `Rnn.classification`. */
export function classification(
  tf: Tf,
  actual: Classes,
  predicted: Classes,
  options: ClassificationOptions = {},
): Classification {
  const names = options.labels ?? occurringLabels(actual, predicted);
  const a = toClassIndices(tf, actual, 'actual', names, 'none');
  const p = toClassIndices(tf, predicted, 'predicted', names, options);
  if (a.indices.length !== p.indices.length) {
    throw new Error(
      `actual has ${a.indices.length} values, predicted has ${p.indices.length}: they must be of the same examples.`,
    );
  }
  const all = [...a.indices, ...p.indices];
  const needed = Math.max(
    2,
    a.classes,
    p.classes,
    all.reduce((most, i) => Math.max(most, i + 1), 0),
  );
  const labels = names ?? Array.from({ length: needed }, (_, i) => String(i));
  if (labels.length < needed && all.some((index) => index >= labels.length)) {
    throw new Error(
      `There are ${labels.length} labels, but classes up to ${needed - 1} (${needed} of them): give a label for each.`,
    );
  }
  if (new Set(labels).size < labels.length) throw new Error('Two labels are the same.');
  const matrix = labels.map(() => labels.map(() => 0));
  a.indices.forEach((actualClass, i) => matrix[actualClass]![p.indices[i]!]!++);
  const data = scores(matrix, labels, options.title ?? '', p.threshold);
  const result: Classification = {
    accuracy: data.accuracy,
    classes: Object.fromEntries(labels.map((label, i) => [label, data.classes[i]!])),
    macro: data.macro,
    weighted: data.weighted,
    matrix,
    labels,
  };
  return showAs(result, () => ({ [MIME.classification]: data, [MIME.text]: classificationText(data) }));
}

function scores(matrix: number[][], labels: string[], title: string, threshold?: number): ClassificationView {
  const samples = total(matrix.flat());
  const classes = matrix.map((row, i): ClassScores => {
    const [right, support] = [row[i]!, total(row)];
    const predicted = total(matrix.map((other) => other[i]!));
    return {
      precision: ratio(right, predicted),
      recall: ratio(right, support),
      f1: ratio(2 * right, predicted + support),
      support,
    };
  });
  return {
    version: 1,
    title,
    labels,
    matrix,
    classes,
    accuracy: total(matrix.map((row, i) => row[i]!)) / samples,
    macro: mean(classes, () => 1 / classes.length, samples),
    weighted: mean(classes, ({ support }) => support / samples, samples),
    samples,
    ...(threshold !== undefined && { threshold }),
  };
}

/** What is not defined counts as 0, as with scikit-learn's `zero_division=0`. */
function mean(classes: ClassScores[], weight: (scores: ClassScores) => number, support: number): ClassScores {
  const of = (score: 'precision' | 'recall' | 'f1') =>
    total(classes.map((scores) => (scores[score] ?? 0) * weight(scores)));
  return { precision: of('precision'), recall: of('recall'), f1: of('f1'), support };
}

const ratio = (part: number, whole: number) => (whole === 0 ? null : part / whole);
const total = (values: number[]) => values.reduce((sum, value) => sum + value, 0);
