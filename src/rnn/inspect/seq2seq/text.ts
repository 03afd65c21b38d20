import { formatNumber } from '../../display/formatNumber';
import { textTable } from '../../display/textTable';
import type { Seq2SeqStep, Seq2SeqView } from '../../display/views';

/** Both runs side by side, one step a row. */
export function seq2seqText(data: Seq2SeqView): string {
  const { name, kind, input, target, forced, free, parting } = data;
  const rows = Array.from({ length: Math.max(forced.length, free.length) }, (_, t) => [
    `${t + 1}${t === parting ? ' ◂ part' : ''}`,
    target[t] === undefined ? '' : itemText(target[t]),
    ...runText(forced[t], target[t]),
    ...runText(free[t], target[t]),
  ]);
  return [
    `${name}: from ${input.map(itemText).join(' ')}`,
    textTable(['step', 'target', 'training reads', 'says', 'use reads', 'says'], rows),
    parting === null
      ? 'Both runs read the same at every step.'
      : `From step ${parting + 1} on they read different inputs.`,
    ...(kind === 'tokens'
      ? [`right: in training ${right(forced, target)}, in use ${right(free, target)} of ${target.length}`]
      : []),
  ].join('\n');
}

function runText(step: Seq2SeqStep | undefined, target: string | number[] | undefined): [string, string] {
  if (!step) return ['', ''];
  const { input, output, top } = step;
  if (!top) return [itemText(input), itemText(output)];
  const mark = target === undefined ? '' : output === target ? ' ✓' : ' ✗';
  return [itemText(input), `${itemText(output)} ${formatNumber(top[0]?.probability, 3)}${mark}`];
}

function itemText(item: string | number[]): string {
  return typeof item === 'string' ? item : item.map((value) => formatNumber(value)).join(' ');
}

const right = (run: Seq2SeqStep[], target: Seq2SeqView['target']): number =>
  run.filter(({ output }, t) => output === target[t]).length;
