import type { Cell, DataOutput, MarkdownCell, Notebook, Output } from '../notebook';
import { attachmentsIn, attachmentUrl } from './attachments';
import { fence, trimLines } from './fence';
import { type ConvertOptions, drawStatically, type StaticOutput } from './staticOutput';

const PICTURES = ['image/png', 'image/jpeg', 'image/gif', 'image/webp'];

/** A picture in a notebook: of a view, of an output, or one that a Markdown cell carries along. */
export interface Picture {
  /** The id of its cell. */
  cell: string;
  mime: string;
  bytes: Buffer;
}

export interface MarkdownOptions extends ConvertOptions {
  /** The address that stands for a picture; with `undefined` its text form stands there. Default: the picture itself, as data. */
  addressOf?: (picture: Picture) => string | undefined;
  /** What is said of a picture that has neither an address nor a text form. Default: its type. */
  describe?: (picture: Picture) => string;
}

interface Context extends MarkdownOptions {
  addressOf: (picture: Picture) => string | undefined;
  cell: string;
  asText: string;
}

/**
 * A notebook as Markdown: Markdown cells as they are, code and text outputs as fenced blocks, pictures inside as
 * data unless said otherwise. A picture of a view is followed by the view as text, for readers that show no pictures.
 */
export function toMarkdown(notebook: Notebook, options: MarkdownOptions = {}): string {
  const title = notebook.metadata.title?.replace(/\s+/g, ' ').trim(); // a heading is one line
  const hasHeading = /^#{1,6} /.test(
    notebook.cells.find(({ kind }) => kind === 'markdown')?.source.trimStart() ?? '',
  );
  const asText = notebook.metadata.language === 'id' ? 'Sebagai teks' : 'As text';
  const blocks = notebook.cells
    .flatMap((cell) => cellBlocks(cell, { addressOf: dataUrl, ...options, cell: cell.id, asText }))
    .filter((block) => block !== '');
  if (title && !hasHeading) blocks.unshift(`# ${title}`);
  return blocks.length > 0 ? `${blocks.join('\n\n')}\n` : '';
}

function dataUrl({ mime, bytes }: Picture): string {
  return `data:${mime};base64,${bytes.toString('base64')}`;
}

function cellBlocks(cell: Cell, context: Context): string[] {
  if (cell.kind === 'markdown') return [trimLines(withAttachments(cell, context))];
  const source = cell.source.trim() === '' ? '' : fence(cell.source, cell.language);
  return [source, ...cell.outputs.flatMap((output) => outputBlocks(output, context))];
}

function outputBlocks(output: Output, context: Context): string[] {
  switch (output.kind) {
    case 'stream':
      return [textBlock(output.text)];
    case 'error': {
      const { name, message, stack } = output.error;
      return [textBlock(stack ?? `${name}: ${message}`)];
    }
    case 'data':
      return dataBlocks(output, context);
  }
}

function dataBlocks(output: DataOutput, context: Context): string[] {
  const text = (mime: string) => (typeof output.data[mime] === 'string' ? output.data[mime] : undefined);
  const plain = text('text/plain');
  const drawn = drawStatically(output, context) ?? ownSvg(text('image/svg+xml'));
  const shown = drawn && drawing(drawn, context);
  if (shown !== undefined) return [shown, plain === undefined ? '' : folded(plain, context)];
  const picture = PICTURES.find((mime) => text(mime) !== undefined);
  const image = picture && imageOf(picture, Buffer.from(text(picture)!, 'base64'), context);
  if (image) return [image];
  const markdown = text('text/markdown');
  if (markdown !== undefined) return [trimLines(markdown)];
  if (plain !== undefined) return [textBlock(plain)];
  const bytes = picture && Buffer.from(text(picture)!, 'base64');
  if (bytes && context.describe)
    return [textBlock(context.describe({ cell: context.cell, mime: picture, bytes }))];
  const html = text('text/html');
  // Shown as its source: what an output holds is not trusted to be a part of the page.
  return html === undefined ? Object.keys(output.data).slice(0, 1).map(unknownType) : [fence(html, 'html')];
}

function ownSvg(text: string | undefined): StaticOutput | undefined {
  return text === undefined ? undefined : { mime: 'image/svg+xml', text };
}

/** `undefined` where no pictures are wanted. */
function drawing({ mime, text }: StaticOutput, context: Context): string | undefined {
  // An empty line would end the block of HTML.
  if (mime === 'text/html') return text.replace(/\n\s*\n/g, '\n').trim();
  return imageOf(mime, Buffer.from(text), context);
}

function imageOf(mime: string, bytes: Buffer, { addressOf, cell }: Context): string | undefined {
  const address = addressOf({ cell, mime, bytes });
  return address === undefined ? undefined : `![](${address})`;
}

/** Its source, with the addresses of the pictures that it carries along. */
function withAttachments({ id, source, extra }: MarkdownCell, { addressOf }: Context): string {
  const attachments = attachmentsIn(extra);
  if (!attachments) return source;
  return source.replace(/attachment:[^\s)"'>]+/g, (written) => {
    const [, mime, base64] =
      /^data:([^;]+);base64,(.*)$/.exec(attachmentUrl(written, attachments) ?? '') ?? [];
    if (!mime) return written;
    return addressOf({ cell: id, mime, bytes: Buffer.from(base64!, 'base64') }) ?? written;
  });
}

function folded(text: string, { asText }: Context): string {
  return `<details><summary>${asText}</summary>\n\n${textBlock(text)}\n\n</details>`;
}

function unknownType(mime: string): string {
  return fence(`(an output of type ${mime})`, 'text');
}

function textBlock(text: string): string {
  return text.trim() === '' ? '' : fence(text, 'text');
}
