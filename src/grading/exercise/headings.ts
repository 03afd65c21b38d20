import MarkdownIt from 'markdown-it';

const markdown = new MarkdownIt();

/** The text of the last heading of a Markdown cell, without its marks; `undefined` when there is none. */
export function lastHeading(source: string): string | undefined {
  return headingsOf(source).at(-1);
}

/** So of the first one. */
export function firstHeading(source: string): string | undefined {
  return headingsOf(source)[0];
}

function headingsOf(source: string): (string | undefined)[] {
  const tokens = markdown.parse(source, {});
  return tokens.flatMap(({ type }, i) => {
    if (type !== 'heading_open') return [];
    const parts = tokens[i + 1]?.children ?? [];
    const text = parts.map(({ type, content }) => (type.endsWith('break') ? ' ' : content)).join('');
    return [text.trim() || undefined];
  });
}
