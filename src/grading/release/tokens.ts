/**
 * Words, and signs between them. White space, quotes, commas and semicolons do not count, so that a line of code is the same
 * however it is formatted, quoted or broken into lines.
 */
export function codeTokens(text: string): string[] {
  // a line end that stands escaped in a text within a text
  return text.replace(/\\[nrt]/g, ' ').match(/[\p{L}\p{M}\p{N}_$]+|[^\s\p{L}\p{M}\p{N}_$'"`;,\\]/gu) ?? [];
}

/** Words alone, in lower case, as an id can spell them: `const answer = 42` and `const-answer_42` are the same. */
export function idTokens(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
}

/** How many of the tokens are words: names, numbers, keywords. */
export function countWords(tokens: readonly string[]): number {
  return tokens.filter((token) => /[\p{L}\p{N}]/u.test(token)).length;
}
