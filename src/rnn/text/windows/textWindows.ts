import type { Tf } from '../../tf';
import { described } from '../../described';
import { type TextWindows, WindowBatch } from './WindowBatch';
import { WindowCutter } from './WindowCutter';
import { type TextWindowsOptions, tooShort, windowSettings } from './windowSettings';

/** See `Rnn.textWindows`. */
export function textWindows(tf: Tf, indices: ArrayLike<number>, options: TextWindowsOptions): TextWindows {
  const settings = windowSettings(options);
  const { length, stride } = settings;
  check(indices);
  const count = Math.floor((indices.length - length - 1) / stride) + 1;
  if (count < 1) throw tooShort(indices.length, length);
  const batch = new WindowBatch(settings, count);
  for (const window of new WindowCutter(settings).cut(indices)) batch.add(window);
  return batch.take(tf);
}

function check(indices: ArrayLike<number>): void {
  if (!Array.isArray(indices) && !ArrayBuffer.isView(indices))
    throw new Error(
      `textWindows takes the indices of a text, tokenizer.toSequences(text)[0], not ${described(indices)}.`,
    );
  for (let i = 0; i < indices.length; i++)
    if (!Number.isInteger(indices[i]) || indices[i]! < 0) {
      const hint = Array.isArray(indices[i]) ? ' Pass one text: tokenizer.toSequences(text)[0].' : '';
      throw new Error(`indices[${i}] is ${described(indices[i])}: an index is a whole number from 0.${hint}`);
    }
}
