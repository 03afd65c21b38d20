import { formatNumber } from '../display/formatNumber';
import { textTable } from '../display/textTable';
import type { ClassificationView, ClassScores } from '../display/views';

/** The scores of each class, then the confusion matrix. */
export function classificationText(data: ClassificationView): string {
  const row = (name: string, { precision, recall, f1, support }: ClassScores) => [
    name,
    ...[precision, recall, f1].map((score) => (score === null ? '—' : score.toFixed(4))),
    String(support),
  ];
  const undefinedScores = data.classes.some(({ precision, recall }) => precision === null || recall === null);
  return [
    ...(data.title ? [data.title] : []),
    `accuracy ${formatNumber(data.accuracy)}, ${data.samples} values${data.threshold === undefined ? '' : `, ${data.labels[1]} from ${data.threshold}`}`,
    textTable(
      ['class', 'precision', 'recall', 'F1', 'support'],
      [
        ...data.labels.map((label, i) => row(label, data.classes[i]!)),
        row('macro mean', data.macro),
        row('weighted mean', data.weighted),
      ],
    ),
    ...(undefinedScores ? ['— not defined (0/0); the means count it as 0.'] : []),
    'Confusion matrix: rows actual, columns predicted',
    textTable(
      ['', ...data.labels],
      data.matrix.map((counts, i) => [data.labels[i]!, ...counts.map(String)]),
    ),
  ].join('\n');
}
