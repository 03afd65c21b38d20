import type { ClassificationView } from '../../src/rnn/display/views';
import { short, tidy } from '../shared/format';
import type { ClassificationWords } from './words';

/** The line beside the title. */
export function detailText(
  { accuracy, samples, threshold, labels }: ClassificationView,
  words: ClassificationWords,
  count: (n: number) => string,
): string {
  return [
    words.accuracy(short(100 * accuracy)),
    words.values(count(samples)),
    ...(threshold === undefined ? [] : [words.threshold(labels[1] ?? '', tidy(threshold))]),
  ].join(' · ');
}
