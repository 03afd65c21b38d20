import { MIME } from '../../../src/rnn/display/mime';
import { tokens as makeTokens, type TokensOptions } from '../../../src/rnn/text/tokens';
import type { ViewSample } from './ViewSample';

const sample = (
  name: string,
  texts: string | string[],
  options: TokensOptions = {},
  pictured = false,
): ViewSample => ({
  name: `tokens, ${name}`,
  mime: MIME.tokens,
  data: makeTokens(texts, options).bundle[MIME.tokens],
  pictured,
});

const TEXTS = [
  'The river rises after the rain.',
  'Rain again, and the river keeps rising!',
  'Is the bridge open?',
  'After the flood everybody crosses the old bridge on foot, slowly, one after another, until noon',
];

const known = { '<OOV>': 1, the: 2, river: 3, rain: 4, bridge: 5, after: 6, open: 7 };

export const tokens: ViewSample[] = [
  sample('padded after', TEXTS, { maxLength: 10, padding: 'post', truncating: 'post' }, true),
  sample('unknown words', TEXTS, { maxLength: 10, vocabulary: known, outOfVocabulary: '<OOV>' }, true),
  sample('unknown words left out', TEXTS, { vocabulary: known, maxLength: 4 }),
  sample('one, long rows', 'Rain', { maxLength: 1000, padding: 'post' }),
  sample('an empty text', ['', 'x'.repeat(150), '  \n ']),
  sample(
    'many',
    Array.from({ length: 40 }, (_, i) => `Text ${i} of many`),
  ),
];
