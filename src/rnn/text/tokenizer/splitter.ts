import type { TokenizerSettings } from './options';

/** Cuts a text into its tokens. */
export type Splitter = (text: string) => Iterable<string>;

/**
 * Words as `text_to_word_sequence` of Keras finds them, or characters: code points, so that a character beyond
 * U+FFFF is one, as it is in Python.
 */
export function splitterOf({
  level,
  lowerCase,
  filters,
  split,
}: Pick<TokenizerSettings, 'level' | 'lowerCase' | 'filters' | 'split'>): Splitter {
  const lowered = (text: string) => (lowerCase ? text.toLowerCase() : text);
  if (level === 'character') return lowered;
  const filtered = filters === '' ? undefined : new RegExp(`[${escaped(filters)}]`, 'gu');
  return (text) => {
    const small = lowered(text);
    const gapped = filtered ? small.replace(filtered, () => split) : small;
    return gapped.split(split).filter((word) => word !== '');
  };
}

const escaped = (characters: string) => characters.replace(/[\\\]^-]/g, '\\$&');
