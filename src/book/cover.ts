import { renderStaticSvg } from '../../renderers/static';
import type { CourseLanguage } from '../course/languages';
import type { Notebook } from '../notebook/notebook';

const WIDTH = 640;
/** Views that say little when they are small. */
const NO_COVER = /metrics|model-comparison|training-runs|classification|tensor|quiz|problems|search|model\+/;

/** A picture for the table of contents: of the cell that the notebook's `cover` names, else of its first view. */
export async function coverOf(notebook: Notebook, language: CourseLanguage): Promise<string | undefined> {
  const { cover } = notebook.metadata;
  const views = notebook.cells.flatMap((cell) =>
    cell.kind === 'code' && (typeof cover !== 'string' || cell.id === cover)
      ? cell.outputs.flatMap((output) => (output.kind === 'data' ? Object.entries(output.data) : []))
      : [],
  );
  const chosen = typeof cover === 'string' ? views : views.filter(([mime]) => !NO_COVER.test(mime));
  for (const [mime, data] of chosen) {
    const svg = await renderStaticSvg(mime, data, { language, width: WIDTH }).catch(() => undefined);
    if (svg !== undefined) return svg;
  }
  return undefined;
}
