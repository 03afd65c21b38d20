import { checkWhole } from '../../wholeNumber';
import { checkOneOf } from '../checks';

export interface TextWindowsOptions {
  /** Tokens that the model reads. */
  length: number;
  /** Tokens from the start of a window to the start of the next. Default: 1. */
  stride?: number;
  /**
   * `next` (default): the token that comes behind the window. `every`: the one behind each of its tokens, for a model with an
   * output a timestep.
   */
  targets?: 'next' | 'every';
}

export type WindowSettings = Required<TextWindowsOptions>;

/** @throws when one of them cannot be */
export function windowSettings({ length, stride = 1, targets = 'next' }: TextWindowsOptions): WindowSettings {
  checkWhole(length, 'length', 1);
  checkWhole(stride, 'stride', 1);
  checkOneOf(targets, 'targets', ['next', 'every']);
  return { length, stride, targets };
}

export function tooShort(tokens: number, length: number): Error {
  return new Error(
    `The text has ${tokens} tokens, and no window: a length of ${length} and the token behind it take ${length + 1}. Take a smaller length or a longer text.`,
  );
}
