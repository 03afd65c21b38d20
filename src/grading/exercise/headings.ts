import MarkdownIt from 'markdown-it';

const markdown = new MarkdownIt();

/** The text of the last heading of a Markdown cell, without its marks; `undefined` when there is none. */
export function lastHeading(source: string): string | undefined {
  const tokens = markdown.parse(source, {});
  const opening = tokens.findLastIndex(({ type }) => type === 'heading_open');
  if (opening < 0) return undefined;
  const parts = tokens[opening + 1]?.children ?? [];
  const text = parts.map(({ type, content }) => (type.endsWith('break') ? ' ' : content)).join('');
  return text.trim() === '' ? undefined : text.trim();
}
