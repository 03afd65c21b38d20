import type { TokensView } from '../../src/rnn/display/views';
import type { Cursor } from '../shared/cursor';
import { count } from '../shared/format';
import type { Language } from '../shared/text';
import type { TokensWords } from './words';

export function headOf(data: TokensView, words: TokensWords, language: Language) {
  const n = (value: number) => count(value, language);
  return {
    title: words.title,
    detail: words.detail(n(data.sentences.length + data.more), n(data.vocabularySize), n(data.length)),
  };
}

/** All sentences in words, the longer ones in part. */
export function describeAll({ sentences }: TokensView, words: TokensWords): string {
  return sentences
    .slice(0, 5)
    .map(({ tokens }, i) => {
      const said = tokens.slice(0, 12).map(({ text, index }) => `${text} ${index ?? words.leftOut}`);
      return `${i + 1}: ${said.join(', ') || words.noTokens}${tokens.length > 12 ? ' …' : ''}.`;
    })
    .join(' ');
}

/** What stands at one place of one row. */
export function describePlace(data: TokensView, { step, unit = 0 }: Cursor, words: TokensWords): string[] {
  const sentence = data.sentences[unit];
  const index = sentence?.row[step];
  if (!sentence || index === undefined) return [];
  const place = words.place(String(unit + 1), String(step + 1));
  if (index === 0) return [place, words.isPadding];
  const kept = sentence.tokens.filter((token) => token.index !== null && !token.cut);
  const first = data.padding === 'pre' ? sentence.row.length - kept.length : 0;
  const token = kept[step - first];
  const known = data.vocabulary.find((entry) => entry.index === index);
  return [
    place,
    ...(token?.unknown ? [words.isUnknown(token.text)] : []),
    words.meaning(token?.unknown ? (data.outOfVocabulary?.word ?? '') : (token?.text ?? ''), String(index)),
    ...(known && !token?.unknown ? [words.times(String(known.count))] : []),
  ];
}

export function csv({ sentences }: TokensView): string {
  return sentences.map(({ row }) => row.join(',')).join('\n');
}
