/** Any text as a text within a line of Markdown: nothing in it is a mark. */
export function inline(text: string): string {
  return (
    text
      .replace(/[\\`*_[\]|<>~&$@]/g, '\\$&')
      // addresses become links without any mark
      .replace(/\bwww(?=\.)/gi, '$&\\')
      .replaceAll('://', '\\://')
      .replace(/\s*[\r\n\u2028\u2029]+\s*/g, ' ')
      .trim()
  );
}

/** So where a line begins with it. */
export function line(text: string): string {
  return inline(text).replace(/^[#+=:-]|^\d+(?=[.)])/, (mark) =>
    /\d/.test(mark) ? `${mark}\\` : `\\${mark}`,
  );
}

/** Any text as lines of Markdown, each on its own. */
export function lines(text: string): string {
  return text
    .split(/\r\n|\r|\n/)
    .map((one) => line(one))
    .filter((one) => one !== '')
    .join('  \n');
}

/** Any text as it is, in a block of code whose fence it cannot close. */
export function block(text: string): string {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}text\n${text}\n${fence}`;
}

/** An item of a list, with lines below it. All of it is Markdown already. */
export function markdownItem(name: string, text: string, below: readonly string[]): string {
  const body = below.filter((part) => part !== '').flatMap((part) => part.split('\n'));
  return `- **${name}**: ${text}${body.map((line) => `  \n  ${line.trimEnd()}`).join('')}`;
}
