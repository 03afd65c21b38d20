import { described } from '../../described';
import { type Token, tokenIndex } from '../tokenIndex';
import { Tokenizer } from '../tokenizer/Tokenizer';

export interface WritingTokensOptions {
  /** The tokenizer that the model's training texts went through. */
  tokenizer?: Tokenizer;
  /**
   * Instead of a tokenizer: the tokens, in the order of the model's outputs, and of its inputs. Where index 0 is padding,
   * its name is ''.
   */
  tokens?: string[];
}

/** What a model reads and writes. */
export interface WritingTokens {
  /** By index. '' is never written: it is padding, or no word's index. */
  names: string[];
  /** Between two tokens. */
  separator: string;
  indicesOf(prompt: string | Token[]): number[];
}

/** @param width how many outputs the model has */
export function writingTokens(
  { tokenizer, tokens }: WritingTokensOptions,
  width: number,
  model: string,
): WritingTokens {
  if ((tokenizer === undefined) === (tokens === undefined))
    throw new Error('generate needs either a tokenizer or the names of the tokens: { tokenizer }.');
  return tokenizer !== undefined ? ofTokenizer(tokenizer, width, model) : ofNames(tokens!, width, model);
}

export function ofTokenizer(tokenizer: Tokenizer, width: number, model: string): WritingTokens {
  if (!(tokenizer instanceof Tokenizer))
    throw new Error(`tokenizer is one made by rnn.tokenizer(), not ${described(tokenizer)}.`);
  const { indexWord, size, settings } = tokenizer;
  if (width < size)
    throw new Error(
      `"${model}" puts out ${width} values, but the tokenizer has ${size} indices: its last layer needs tokenizer.size units.`,
    );
  const { outOfVocabulary, numWords = Infinity, level, split } = settings;
  const names = Array.from({ length: width }, (_, index) => {
    const name = index < numWords ? (indexWord.get(index) ?? '') : '';
    return name === outOfVocabulary ? '' : name;
  });
  return {
    names,
    separator: level === 'character' ? '' : split,
    indicesOf(prompt) {
      if (typeof prompt !== 'string')
        return prompt.map((token) =>
          typeof token === 'number' ? tokenIndex(names, token, 'The prompt') : known(token),
        );
      if (outOfVocabulary !== undefined) return tokenizer.toSequences(prompt)[0]!;
      return tokenizer.tokensOf(prompt).map(known);
    },
  };

  function known(token: string): number {
    const index = tokenizer.wordIndex.get(token);
    if (index !== undefined && index < numWords) return index;
    throw new Error(
      `The prompt has ${JSON.stringify(token)}, which the tokenizer does not know: leave it out, or fit a tokenizer with { outOfVocabulary: '<OOV>' }.`,
    );
  }
}

function ofNames(names: string[], width: number, model: string): WritingTokens {
  if (!Array.isArray(names) || names.length === 0 || names.some((name) => typeof name !== 'string'))
    throw new Error('tokens is an array with the names of the tokens.');
  if (names.length !== width)
    throw new Error(
      `"${model}" puts out ${width} values, but there are ${names.length} tokens: name one token an output.`,
    );
  const byCharacters = names.every((name) => [...name].length <= 1);
  return {
    names,
    separator: byCharacters ? '' : ' ',
    indicesOf(prompt) {
      const words = byCharacters ? (text: string) => [...text] : (text: string) => text.split(/\s+/);
      const given = typeof prompt === 'string' ? words(prompt).filter((word) => word !== '') : prompt;
      return given.map((token) => tokenIndex(names, token, 'The prompt'));
    },
  };
}
