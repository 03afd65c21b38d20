import { MIME } from '../../../src/rnn/display/mime';
import type { NextTokenView } from '../../../src/rnn/display/views';
import { describeTemperature } from '../../../src/rnn/text/temperature';
import type { ViewSample } from './ViewSample';

function view(tokens: string[], shown: number, temperatures: number[], prefix: string[]): NextTokenView {
  const logits = tokens.map((_, i) => 2 - i * 0.6);
  const top = [...tokens.keys()].slice(0, shown);
  return {
    version: 1,
    name: 'character_lstm',
    prefix,
    omitted: prefix.length > 20 ? 14 : 0,
    tokens: tokens.slice(0, shown),
    candidates: tokens.length,
    temperatures: temperatures.map((temperature) => describeTemperature(logits, temperature, top)),
  };
}

const sample = (name: string, data: NextTokenView, pictured = false): ViewSample => ({
  name: `next token, ${name}`,
  mime: MIME.nextToken,
  data,
  pictured,
});

const letters = [...'e i\naou\trstnmk'];

export const nextToken: ViewSample[] = [
  sample('characters', view(letters, 8, [0.2, 0.5, 1, 1.5], [...'sungai naik d']), true),
  sample(
    'words',
    view(
      ['river', 'pertanggungjawabannya', 'rain', 'town'],
      4,
      [0.01, 1, 2, 5, 10],
      Array.from({ length: 40 }, () => 'words'),
    ),
  ),
  sample('one', view(['a'], 1, [1], ['a'])),
];
