/** Text as a fenced block of Markdown; the fence is longer than any run of backticks inside. */
export function fence(text: string, language: string): string {
  const longest = Math.max(2, ...(text.match(/`+/g) ?? []).map((run) => run.length));
  const marks = '`'.repeat(longest + 1);
  return `${marks}${language}\n${trimLines(text)}\n${marks}`;
}

/** Without empty lines at the beginning and the end. */
export function trimLines(text: string): string {
  return text.replace(/^(?:[ \t]*\r?\n)+|\s+$/g, '');
}
