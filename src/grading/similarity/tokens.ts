import { tokenizer, tokTypes, type Token } from 'acorn';
import type { CodeLanguage } from '../../notebook/notebook';
import { stripTypes } from '../../notebook/convert/script/parseCell';

/** A token as it is compared, and where it stands. */
export interface ComparedToken {
  text: string;
  /** From 1. */
  line: number;
}

/**
 * A cell's code without what a copy is disguised with: comments, layout, types, the names of variables, numbers and
 * strings. What follows a dot stays: `tf.layers.lstm` says what is done. Ends where the code does not parse.
 */
export function comparedTokens(source: string, language: CodeLanguage): ComparedToken[] {
  const found: ComparedToken[] = [];
  const code = language === 'typescript' ? withoutTypes(source) : source;
  let before: Token | undefined;
  try {
    for (const token of tokenizer(code, { ecmaVersion: 'latest', sourceType: 'module', locations: true })) {
      found.push({ text: textOf(token, before), line: token.loc!.start.line });
      before = token;
    }
  } catch {
    // what stands before the error is compared
  }
  return found;
}

function withoutTypes(source: string): string {
  try {
    return stripTypes(source);
  } catch {
    return source;
  }
}

function textOf(token: Token, before: Token | undefined): string {
  const { type } = token;
  const { value } = token as Token & { value?: unknown };
  const member = before?.type === tokTypes.dot || before?.type === tokTypes.questionDot;
  if (type === tokTypes.name || type === tokTypes.privateId) return member ? String(value) : 'name';
  if (type === tokTypes.num) return 'number';
  if (type === tokTypes.string || type === tokTypes.template) return 'text';
  // the same to who reads them
  if (type.keyword === 'const' || type.keyword === 'var') return 'let';
  return type.keyword ?? (value === undefined ? type.label : String(value));
}
