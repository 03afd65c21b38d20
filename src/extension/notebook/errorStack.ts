import { fileURLToPath } from 'node:url';
import type { CellError } from '../../notebook/notebook';

/** Where the frames of a cell lead. */
export interface CellPlace {
  /** How the cell is called, e.g. `forecast.rnnbook Cell 2`. */
  label: string;
  /** The cell's document; without one the frame is text. */
  uri?: string;
}

const FILE_FRAME = /(?<=^\s*at .*)(file:\/\/\/[^\s()]+):(\d+):(\d+)(?=\)?$)/gm;
const CELL_FRAME = /\bcell ([A-Za-z0-9_-]{1,64}):(\d+):(\d+)/g;

/**
 * A stack as the editor's error output shows it: frames in cells are links, and what the learner wrote is never
 * taken for one.
 * @param placeOf the cell with an id; `undefined` when it is gone.
 */
export function toEditorStack(stack: string, placeOf: (cellId: string) => CellPlace | undefined): string {
  return withFileLinks(withoutLinks(stack)).replace(
    CELL_FRAME,
    (frame, id: string, line: string, column: string) => {
      const place = placeOf(id);
      if (!place) return frame;
      const text = `${place.label}:${line}:${column}`;
      if (place.uri === undefined) return withoutLinks(text);
      // the editor counts the lines of such a link from 0
      return `<a href='${escapeHtml(place.uri)}?line=${Number(line) - 1}'>${escapeHtml(text)}</a>`;
    },
  );
}

/** Where an error was thrown: in a cell, or in a file that a cell imports. Lines and columns from 1. */
export interface ThrownAt {
  /** Its id. */
  cell?: string;
  /** Its URL. */
  file?: string;
  line: number;
  column: number;
}

const PLACE =
  /(?:\bcell (?<cell>[A-Za-z0-9_-]{1,64})|(?<file>file:\/\/\/[^\s()]+)):(?<line>\d+):(?<column>\d+)/;

/** The first frame of an error's stack that stands in a cell or in a file. */
export function thrownAt({ message, stack = '' }: CellError): ThrownAt | undefined {
  const frames = stack.slice(stack.indexOf(message) + message.length);
  const { cell, file, line, column } = PLACE.exec(frames)?.groups ?? {};
  return line === undefined ? undefined : { cell, file, line: Number(line), column: Number(column) };
}

/** By their paths: of a `file:` address the editor opens what is on the machine that it is seen on, not on the kernel's. */
function withFileLinks(stack: string): string {
  return stack.replace(FILE_FRAME, (frame, url: string, line: string, column: string) => {
    try {
      const path = escapeHtml(fileURLToPath(url));
      return `<a href='${path}:${line}'>${path}:${line}:${column}</a>`;
    } catch {
      return frame; // of another system
    }
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
