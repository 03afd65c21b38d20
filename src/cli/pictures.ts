import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Notebook } from '../notebook/notebook';
import { NotebookFileError } from '../notebook/NotebookFileError';
import { explainSystemError } from '../notebook/systemError';
import { writeTextFile } from '../notebook/write';

const VIEW = /^application\/vnd\.(?:rnnbook\.([\w-]+)|(vegalite)\.v\d+)\+json$/;

export interface PictureOptions {
  /** Width in pixels. Default: 760. */
  width?: number;
}

/**
 * Draws every view among a notebook's outputs as an SVG file of its own in `folder`, named by its cell and its kind:
 * `gatests1-gates.svg`, where a cell has several of a kind also `gatests1-gates-2.svg`.
 *
 * @returns the paths of the files
 * @throws when a view's data cannot be drawn, with the cell
 */
export async function writePictures(
  notebook: Notebook,
  folder: string,
  { width }: PictureOptions = {},
): Promise<string[]> {
  const { renderStaticSvg } = await import('../../renderers/static');
  const language = notebook.metadata.language === 'id' ? 'id' : 'en';
  const pictures = new Map<string, string>();
  for (const [i, cell] of notebook.cells.entries()) {
    if (cell.kind !== 'code') continue;
    for (const { mime, data } of viewsOf(cell.outputs)) {
      const [, view = '', chart = ''] = VIEW.exec(mime) ?? [];
      const svg = await renderStaticSvg(mime, data, { language, width }).catch((error: Error) => {
        throw new Error(`cell ${i + 1} (${cell.id}): ${view || chart}: ${error.message}`);
      });
      if (svg === undefined) continue;
      const name = `${cell.id}-${view || chart}`;
      let unique = name;
      for (let n = 2; pictures.has(`${unique}.svg`); n++) unique = `${name}-${n}`;
      pictures.set(`${unique}.svg`, svg);
    }
  }
  try {
    await mkdir(folder, { recursive: true });
  } catch (cause) {
    throw new NotebookFileError('write', { ...explainSystemError(cause, 'write'), file: folder, cause });
  }
  const paths: string[] = [];
  for (const [name, svg] of pictures) {
    const path = join(folder, name);
    await writeTextFile(path, svg);
    paths.push(path);
  }
  return paths;
}

function viewsOf(outputs: (Notebook['cells'][number] & { kind: 'code' })['outputs']) {
  return outputs.flatMap((output) =>
    output.kind === 'data'
      ? Object.entries(output.data)
          .filter(([mime]) => VIEW.test(mime))
          .slice(0, 1)
          .map(([mime, data]) => ({ mime, data }))
      : [],
  );
}
