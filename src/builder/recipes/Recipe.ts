import type { TextLanguage } from '../BuiltCell';

/** What stands around a model, but for what is the same around every model. */
export interface Recipe {
  /** That the model answers: the notebook's title. */
  question: string;
  introduction: string;
  data: Explained;
  epochs: number;
  evaluation: Explained;
  views: Explained;
}

/** Code with what there is to say before it: one cell of text, and one for each piece of code. */
export interface Explained {
  text: string;
  code: string[];
}

/** A text in each language. */
export type Texts<T = string> = Record<TextLanguage, T>;

/** Lines of code; those that do not apply are left out. */
export function code(...lines: (string | false)[]): string {
  return lines.filter((line) => line !== false).join('\n');
}

const WIDTH = 100;

/** `const name = ['…', …];`, broken as Prettier does where it is too long. */
export function wordList(name: string, words: string[]): string {
  const quoted = words.map((word) => `'${word}'`);
  const line = `const ${name} = [${quoted.join(', ')}];`;
  return line.length <= WIDTH ? line : code(`const ${name} = [`, ...quoted.map((word) => `  ${word},`), '];');
}
