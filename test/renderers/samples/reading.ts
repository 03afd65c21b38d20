import { MIME } from '../../../src/rnn/display/mime';
import type { ReadingView } from '../../../src/rnn/display/views';
import type { ViewSample } from './ViewSample';

function view(words: string[], outputs: number[], more: Partial<ReadingView> = {}): ReadingView {
  return {
    version: 1,
    name: 'sentiment_lstm',
    words,
    indices: words.map((_, i) => i + 2),
    start: 0.48,
    outputs,
    threshold: 0.5,
    labels: ['negative', 'positive'],
    padding: 'post',
    length: 100,
    ...more,
  };
}

const sample = (name: string, data: ReadingView, pictured = false): ViewSample => ({
  name: `reading, ${name}`,
  mime: MIME.reading,
  data,
  pictured,
});

const words = ['the', 'film', 'was', 'not', 'bad', 'at', 'all'];

export const reading: ViewSample[] = [
  sample('a sentence', view(words, [0.5, 0.55, 0.53, 0.31, 0.08, 0.4, 0.72]), true),
  sample(
    'any length',
    view(words, [2, 3, -1, -2.5, 0, 1, 4], { start: null, padding: 'none', length: null, threshold: 0 }),
  ),
  sample('one word', view(['yes'], [0.48], { padding: 'pre' })),
  sample(
    'many long words',
    view(
      Array.from({ length: 60 }, (_, i) => (i % 7 ? 'dan' : 'pertanggungjawaban')),
      Array.from({ length: 60 }, (_, i) => 0.5 + Math.sin(i) / 2.1),
    ),
  ),
];
