/** Where the frames of a cell lead. */
export interface CellPlace {
  /** How the cell is called, e.g. `forecast.rnnbook Cell 2`. */
  label: string;
  /** The cell's document; without one the frame is text. */
  uri?: string;
}

const CELL_FRAME = /\bcell ([A-Za-z0-9_-]{1,64}):(\d+):(\d+)/g;

/**
 * A stack as the editor's error output shows it: frames in cells are links, and what the learner wrote is never
 * taken for one.
 * @param placeOf the cell with an id; `undefined` when it is gone.
 */
export function toEditorStack(stack: string, placeOf: (cellId: string) => CellPlace | undefined): string {
  return withoutLinks(stack).replace(CELL_FRAME, (frame, id: string, line: string, column: string) => {
    const place = placeOf(id);
    if (!place) return frame;
    const text = `${place.label}:${line}:${column}`;
    if (place.uri === undefined) return withoutLinks(text);
    // the editor counts the lines of such a link from 0
    return `<a href='${escapeHtml(place.uri)}?line=${Number(line) - 1}'>${escapeHtml(text)}</a>`;
  });
}

/** A word joiner, which is not seen, keeps `<a` from being read as HTML. */
function withoutLinks(text: string): string {
  return text.replace(/<(?=a\s)/gi, '<\u2060');
}

function escapeHtml(text: string): string {
  const entities: Record<string, string> = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&#39;',
  };
  return text.replace(/[&<>"']/g, (character) => entities[character]!);
}
