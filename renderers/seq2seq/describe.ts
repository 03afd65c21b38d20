import type { Seq2SeqStep, Seq2SeqView } from '../../src/rnn/display/views';
import { visible } from '../../src/rnn/display/visible';
import { count, exact, short } from '../shared/format';
import type { Language } from '../shared/text';
import type { Seq2SeqWords } from './words';

export type RunName = 'forced' | 'free';
type Item = string | number[];

export function itemText(item: Item): string {
  if (typeof item === 'string') return visible(item);
  return item.length === 1 ? short(item[0]!) : `${short(item[0]!)}, …`;
}

/** Whether a step says what it should; `undefined` where that is no question. */
export function isRight(data: Seq2SeqView, step: Seq2SeqStep, t: number): boolean | undefined {
  const target = data.target[t];
  return data.kind === 'tokens' && target !== undefined ? step.output === target : undefined;
}

/** How good a run is, in a few words. */
export function scoreOf(data: Seq2SeqView, run: RunName, words: Seq2SeqWords): string {
  if (data.kind === 'values') return words.error(short(meanError(data, run)));
  const right = data[run].filter((step, t) => isRight(data, step, t)).length;
  const exactly = right === data.target.length && data[run].length === right;
  return exactly ? words.allRight : words.right(String(right), String(data.target.length));
}

function meanError(data: Seq2SeqView, run: RunName): number {
  const errors = data[run].flatMap(({ output }, t) => {
    const target = data.target[t];
    if (target === undefined || typeof output === 'string') return [];
    return output.map((value, i) => Math.abs(value - Number(target[i])));
  });
  return errors.reduce((sum, error) => sum + error, 0) / errors.length;
}

export function headOf(
  { name, encoder, decoder, input }: Seq2SeqView,
  words: Seq2SeqWords,
  language: Language,
) {
  const part = ({ cell, units }: Seq2SeqView['encoder']) => `${cell}(${count(units, language)})`;
  return {
    title: words.title,
    detail: `${name}: ${words.encoder} ${part(encoder)}, ${words.steps(count(input.length, language))} → ${words.decoder} ${part(decoder)}`,
  };
}

export function describeAll(data: Seq2SeqView, words: Seq2SeqWords): string {
  const said = (run: RunName) =>
    `${data[run]
      .slice(0, 20)
      .map(({ output }) => itemText(output))
      .join(' ')} (${scoreOf(data, run, words)})`;
  return [
    `${words.target}: ${data.target.slice(0, 20).map(itemText).join(' ')}.`,
    `${words.forced}: ${said('forced')}.`,
    `${words.free}: ${said('free')}.`,
    data.parting === null ? words.same : words.partAt(String(data.parting + 1)),
  ].join(' ');
}

/** What both runs do at one step. */
export function describeStep(data: Seq2SeqView, t: number, words: Seq2SeqWords): string[] {
  const target = data.target[t];
  const part = (run: RunName) => {
    const step = data[run][t];
    if (!step) return `${words.run[run]}: ${words.ended}`;
    const right = isRight(data, step, t);
    const probability = step.top ? ` ${short(step.top[0]!.probability)}` : '';
    const said = words.says(itemText(step.output), probability);
    const mark = right === undefined ? '' : `, ${right ? words.isRight : words.isWrong}`;
    return `${words.run[run]}: ${words.reads(itemText(step.input))}, ${said}${mark}`;
  };
  return [
    `${words.step} ${t + 1}`,
    ...(target === undefined ? [] : [words.targetIs(itemText(target))]),
    part('forced'),
    part('free'),
  ];
}

export function csv(data: Seq2SeqView): string {
  const cell = (item: Item | undefined) =>
    item === undefined ? '' : typeof item === 'string' ? `"${item.replace(/"/g, '""')}"` : item.join(' ');
  const probability = (step: Seq2SeqStep | undefined) => step?.top?.[0]?.probability ?? '';
  const rows = Array.from({ length: Math.max(data.forced.length, data.free.length) }, (_, t) => {
    const [forced, free] = [data.forced[t], data.free[t]];
    return [
      t + 1,
      cell(data.target[t]),
      cell(forced?.input),
      cell(forced?.output),
      probability(forced),
      cell(free?.input),
      cell(free?.output),
      probability(free),
    ].join(',');
  });
  return ['step,target,forced_input,forced_output,forced_p,free_input,free_output,free_p', ...rows].join(
    '\n',
  );
}

export const exactText = (item: Item): string =>
  typeof item === 'string' ? visible(item) : item.slice(0, 20).map(exact).join(', ');
