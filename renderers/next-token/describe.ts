import type { NextTokenView } from '../../src/rnn/display/views';
import { visible } from '../../src/rnn/display/visible';
import { count, short } from '../shared/format';
import type { Language } from '../shared/text';
import type { NextTokenWords } from './words';

export function headOf({ name, candidates }: NextTokenView, words: NextTokenWords, language: Language) {
  return { title: words.title, detail: words.detail(name, count(candidates, language)) };
}

/** The end of what was read, as it is to be seen. */
export function prefixText({ prefix, omitted }: NextTokenView): string {
  const characters = prefix.every((token) => [...token].length <= 1);
  return `${omitted > 0 ? '…' : ''}${prefix.map(visible).join(characters ? '' : ' ')}`;
}

export function describeAll(data: NextTokenView, words: NextTokenWords): string {
  const each = data.temperatures.map(({ temperature, probabilities, entropy }) => {
    const tokens = data.tokens.slice(0, 3).map((token, i) => `${visible(token)} ${short(probabilities[i]!)}`);
    return words.said(String(temperature), tokens.join(', '), short(entropy));
  });
  return `${words.after} ${prefixText(data)}. ${each.join(' ')}`;
}

export function csv({ tokens, temperatures }: NextTokenView): string {
  const quoted = (token: string) => `"${token.replace(/"/g, '""')}"`;
  return [
    ['token', ...temperatures.map(({ temperature }) => temperature)].join(','),
    ...tokens.map((token, i) => [quoted(token), ...temperatures.map((t) => t.probabilities[i]!)].join(',')),
  ].join('\n');
}
