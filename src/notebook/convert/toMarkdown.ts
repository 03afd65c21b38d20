import type { Cell, DataOutput, Notebook, Output } from '../notebook';
import { type ConvertOptions, drawStatically, type StaticOutput } from './staticOutput';

const PICTURES = ['image/png', 'image/jpeg', 'image/gif', 'image/webp'];

/**
 * A notebook as Markdown: Markdown cells as they are, code and text outputs as fenced blocks, pictures inside as
 * data. A picture of a view is followed by the view as text, for readers that show no pictures.
 */
export function toMarkdown(notebook: Notebook, options: ConvertOptions = {}): string {
  const title = notebook.metadata.title?.replace(/\s+/g, ' ').trim(); // a heading is one line
  const hasHeading = /^#{1,6} /.test(
    notebook.cells.find(({ kind }) => kind === 'markdown')?.source.trimStart() ?? '',
  );
  const blocks = notebook.cells.flatMap((cell) => cellBlocks(cell, options)).filter((block) => block !== '');
  if (title && !hasHeading) blocks.unshift(`# ${title}`);
  return blocks.length > 0 ? `${blocks.join('\n\n')}\n` : '';
}

function cellBlocks(cell: Cell, options: ConvertOptions): string[] {
  if (cell.kind === 'markdown') return [trimLines(cell.source)];
  const source = cell.source.trim() === '' ? '' : fence(cell.source, cell.language);
  return [source, ...cell.outputs.flatMap((output) => outputBlocks(output, options))];
}

function outputBlocks(output: Output, options: ConvertOptions): string[] {
  switch (output.kind) {
    case 'stream':
      return [textBlock(output.text)];
    case 'error': {
      const { name, message, stack } = output.error;
      return [textBlock(stack ?? `${name}: ${message}`)];
    }
    case 'data':
      return dataBlocks(output, options);
  }
}

function dataBlocks(output: DataOutput, options: ConvertOptions): string[] {
  const text = (mime: string) => (typeof output.data[mime] === 'string' ? output.data[mime] : undefined);
  const plain = text('text/plain');
  const drawn = drawStatically(output, options) ?? ownSvg(text('image/svg+xml'));
  if (drawn) return [drawing(drawn), plain === undefined ? '' : folded(plain)];
  const picture = PICTURES.find((mime) => text(mime) !== undefined);
  if (picture) return [image(picture, text(picture)!)];
  const markdown = text('text/markdown');
  if (markdown !== undefined) return [trimLines(markdown)];
  if (plain !== undefined) return [textBlock(plain)];
  const html = text('text/html');
  // Shown as its source: what an output holds is not trusted to be a part of the page.
  return html === undefined ? Object.keys(output.data).slice(0, 1).map(unknownType) : [fence(html, 'html')];
}

function ownSvg(text: string | undefined): StaticOutput | undefined {
  return text === undefined ? undefined : { mime: 'image/svg+xml', text };
}

function drawing({ mime, text }: StaticOutput): string {
  // An empty line would end the block of HTML.
  if (mime === 'text/html') return text.replace(/\n\s*\n/g, '\n').trim();
  return image(mime, Buffer.from(text).toString('base64'));
}

function image(mime: string, base64: string): string {
  return `![](data:${mime};base64,${base64.replace(/[^A-Za-z0-9+/=]/g, '')})`;
}

function folded(text: string): string {
  return `<details><summary>As text</summary>\n\n${textBlock(text)}\n\n</details>`;
}

function unknownType(mime: string): string {
  return fence(`(an output of type ${mime})`, 'text');
}

function textBlock(text: string): string {
  return text.trim() === '' ? '' : fence(text, 'text');
}

/** A fence longer than any run of backticks inside. */
function fence(text: string, language: string): string {
  const longest = Math.max(2, ...(text.match(/`+/g) ?? []).map((run) => run.length));
  const marks = '`'.repeat(longest + 1);
  return `${marks}${language}\n${trimLines(text)}\n${marks}`;
}

/** Without empty lines at the beginning and the end. */
function trimLines(text: string): string {
  return text.replace(/^(?:[ \t]*\r?\n)+|\s+$/g, '');
}
