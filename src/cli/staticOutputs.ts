import { isTabular, renderStatic, renderStaticSvg } from '../../renderers/static';
import type { DataOutput, Notebook } from '../notebook/notebook';

type StaticOutput = (
  mime: string,
  data: unknown,
) => { mime: 'image/svg+xml' | 'text/html'; text: string } | undefined;

/** Draws every view of a notebook without a browser: a table as HTML, all others as SVG. */
export async function staticOutputs(notebook: Notebook): Promise<StaticOutput> {
  const drawn = new Map<unknown, Awaited<ReturnType<typeof draw>>>();
  for (const { data } of dataOutputs(notebook)) {
    for (const [mime, value] of Object.entries(data)) drawn.set(value, await draw(mime, value));
  }
  return (_, data) => drawn.get(data);
}

async function draw(mime: string, data: unknown) {
  try {
    const svg = isTabular(mime) ? undefined : await renderStaticSvg(mime, data);
    if (svg !== undefined) return { mime: 'image/svg+xml', text: svg } as const;
    const html = renderStatic(mime, data);
    return html === undefined ? undefined : ({ mime: 'text/html', text: html } as const);
  } catch {
    return undefined; // data that is no view: its text form stays
  }
}

function dataOutputs(notebook: Notebook): DataOutput[] {
  return notebook.cells.flatMap((cell) =>
    cell.kind === 'code' ? cell.outputs.filter((output): output is DataOutput => output.kind === 'data') : [],
  );
}
