import type { ReadingView } from '../../src/rnn/display/views';
import { count, short } from '../shared/format';
import type { Language } from '../shared/text';
import type { ReadingWords } from './words';

/** What each word changes; of the first `undefined` where nothing comes before it. */
export function changesOf({ start, outputs }: ReadingView): (number | undefined)[] {
  return outputs.map((output, i) => {
    const before = i === 0 ? start : outputs[i - 1]!;
    return before === null ? undefined : output - before;
  });
}

export const signed = (value: number): string => `${value > 0 ? '+' : ''}${short(value)}`;

function labelOf({ labels, threshold }: ReadingView, output: number): string {
  return output > threshold ? labels[1] : labels[0];
}

export function headOf({ name, words: sentence }: ReadingView, words: ReadingWords, language: Language) {
  return { title: words.title, detail: words.detail(name, count(sentence.length, language)) };
}

export function describeAll(data: ReadingView, words: ReadingWords): string {
  const last = data.outputs.at(-1)!;
  const changes = changesOf(data).map((change) => change ?? 0);
  const most = changes.reduce(
    (best, change, i) => (Math.abs(change) > Math.abs(changes[best]!) ? i : best),
    0,
  );
  return `${words.means[data.padding]} ${words.all(short(last), labelOf(data, last), data.words[most]!, signed(changes[most]!))}`;
}

export function describeStep(data: ReadingView, step: number, words: ReadingWords): string[] {
  const output = data.outputs[step]!;
  const change = changesOf(data)[step];
  return [
    words.upTo(String(step + 1), data.words[step]!),
    words.outputIs(short(output), labelOf(data, output)),
    ...(change === undefined ? [] : [words.changes(signed(change))]),
  ];
}

export function csv(data: ReadingView): string {
  const rows = changesOf(data).map((change, i) =>
    [i + 1, `"${data.words[i]!.replace(/"/g, '""')}"`, data.indices[i], data.outputs[i], change ?? ''].join(
      ',',
    ),
  );
  return ['step,word,index,output,change', ...rows].join('\n');
}
