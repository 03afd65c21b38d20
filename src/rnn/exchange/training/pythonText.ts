/** Lines of a function's body. */
export function indented(code: string, spaces = 4): string {
  return code.replace(/^(?=.)/gm, ' '.repeat(spaces));
}

export function list(parts: string[]): string {
  return `[${parts.join(', ')}]`;
}
