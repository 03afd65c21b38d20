import { createHash } from 'node:crypto';
import type { Notebook } from '../notebook';
import { staticOutputs } from './staticOutputs';
import { type Picture, toMarkdown } from './toMarkdown';

/** Markdown, and the pictures that stand beside it: path from there to content. */
export interface MarkdownFiles {
  text: string;
  pictures: Map<string, Buffer>;
}

/**
 * A notebook as Markdown with its pictures as files in a folder beside it, named by cell and number: `gates1-1.svg`.
 * @param folder the name of the folder of the pictures
 */
export async function markdownBeside(notebook: Notebook, folder: string): Promise<MarkdownFiles> {
  const pictures = new Map<string, Buffer>();
  const addressOf = ({ cell, mime, bytes }: Picture) => {
    let number = 1;
    const name = () => `${folder}/${cell}-${number}.${endingOf(mime)}`;
    while (pictures.has(name())) number++;
    pictures.set(name(), bytes);
    return encodeURI(name()).replace(/[()#?]/g, encodeURIComponent);
  };
  const text = toMarkdown(notebook, { staticOutput: await staticOutputs(notebook), addressOf });
  return { text, pictures };
}

/** A notebook as Markdown with its pictures inside, as data. */
export async function markdownInOne(notebook: Notebook): Promise<string> {
  return toMarkdown(notebook, { staticOutput: await staticOutputs(notebook) });
}

/**
 * A notebook as text for comparing versions: sources and outputs as Markdown, views by their text form, and of a picture
 * without one its size and the beginning of its hash.
 */
export function comparableText(notebook: Notebook): string {
  return toMarkdown(notebook, { addressOf: () => undefined, describe: fingerprint });
}

function fingerprint({ mime, bytes }: Pick<Picture, 'mime' | 'bytes'>): string {
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 8);
  return `(${mime}, ${bytes.length} bytes, sha256 ${hash})`;
}

function endingOf(mime: string): string {
  return { 'image/svg+xml': 'svg', 'image/jpeg': 'jpg' }[mime] ?? mime.slice(mime.indexOf('/') + 1);
}
