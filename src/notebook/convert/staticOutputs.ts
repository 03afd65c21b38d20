import type { DataOutput, Notebook } from '../notebook';
import type { StaticOutput } from './staticOutput';

/** Draws every view of a notebook without a browser: a table as HTML, all others as SVG. */
export async function staticOutputs(
  notebook: Notebook,
): Promise<(mime: string, data: unknown) => StaticOutput | undefined> {
  const language = notebook.metadata.language === 'id' ? 'id' : 'en';
  const drawn = new Map<unknown, StaticOutput | undefined>();
  for (const { data } of dataOutputs(notebook)) {
    for (const [mime, value] of Object.entries(data)) drawn.set(value, await draw(mime, value, language));
  }
  return (_, data) => drawn.get(data);
}

async function draw(mime: string, data: unknown, language: 'en' | 'id'): Promise<StaticOutput | undefined> {
  // large: a file of its own in the build, loaded when the first view is drawn
  const { isTabular, renderStatic, renderStaticSvg } = await import('../../../renderers/static');
  try {
    const svg = isTabular(mime) ? undefined : await renderStaticSvg(mime, data, { language });
    if (svg !== undefined) return { mime: 'image/svg+xml', text: svg };
    const html = renderStatic(mime, data, { language });
    return html === undefined ? undefined : { mime: 'text/html', text: html };
  } catch {
    return undefined; // data that is no view: its text form stays
  }
}

function dataOutputs(notebook: Notebook): DataOutput[] {
  return notebook.cells.flatMap((cell) =>
    cell.kind === 'code' ? cell.outputs.filter((output): output is DataOutput => output.kind === 'data') : [],
  );
}
