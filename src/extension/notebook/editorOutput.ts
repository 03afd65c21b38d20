import { isTextMimeType } from '../../notebook/mimeType';
import type {
  CellError,
  DataOutput,
  ErrorOutput,
  Extra,
  Output,
  StreamOutput,
} from '../../notebook/notebook';
import { toEditorStack, type CellPlace } from './errorStack';

/** An output as the editor keeps it; `NotebookCellOutput` of the VS Code API is one. */
export interface EditorOutput {
  items: readonly { mime: string; data: Uint8Array }[];
  /** `rnnbook` holds what the items cannot. */
  metadata?: Record<string, unknown>;
}

interface Kept {
  /** The forms as the file has them, where the editor's items would change them. */
  data?: DataOutput['data'];
  /** The error as the file has it: the item's stack has links. */
  error?: CellError;
  extra?: Extra;
}

/** The MIME types of VS Code's own items for streams and errors. */
const STREAM_MIME = {
  stdout: 'application/vnd.code.notebook.stdout',
  stderr: 'application/vnd.code.notebook.stderr',
} as const;
const ERROR_MIME = 'application/vnd.code.notebook.error';

/** @param placeOf see `toEditorStack`. */
export function toEditorOutput(
  output: Output,
  placeOf: (cellId: string) => CellPlace | undefined,
): EditorOutput {
  const extra = output.extra && { extra: output.extra };
  switch (output.kind) {
    case 'stream':
      return withKept([item(STREAM_MIME[output.stream], output.text)], extra);
    case 'error': {
      const { name, message, stack } = output.error;
      const shown = { name, message, stack: stack === undefined ? undefined : toEditorStack(stack, placeOf) };
      return withKept([item(ERROR_MIME, JSON.stringify(shown))], { error: output.error, ...extra });
    }
    case 'data': {
      const items = Object.entries(output.data)
        .filter(([mime]) => isKnownToEditor(mime))
        .map(([mime, value]) => ({ mime, data: toBytes(mime, value) }));
      const survives = Object.entries(output.data).every(([mime, value]) => survivesInItem(mime, value));
      return withKept(items, survives ? extra : { data: output.data, ...extra });
    }
  }
}

/** The same output again, also where VS Code has split a stream into several items. */
export function fromEditorOutput({ items, metadata }: EditorOutput): Output {
  const { error, data: keptData, extra } = keptIn(metadata);
  const first = items[0]?.mime;
  const rest = extra && { extra };
  for (const stream of ['stdout', 'stderr'] as const) {
    if (first !== STREAM_MIME[stream]) continue;
    return {
      kind: 'stream',
      stream,
      text: items.map(({ data }) => text(data)).join(''),
      ...rest,
    } satisfies StreamOutput;
  }
  if (first === ERROR_MIME) {
    return { kind: 'error', error: error ?? errorOf(items[0]!.data), ...rest } satisfies ErrorOutput;
  }
  const data = keptData ?? Object.fromEntries(items.map(({ mime, data }) => [mime, fromBytes(mime, data)]));
  return { kind: 'data', data, ...rest } satisfies DataOutput;
}

function withKept(items: EditorOutput['items'], kept: Kept | undefined): EditorOutput {
  return kept ? { items, metadata: { rnnbook: kept } } : { items };
}

function keptIn(metadata: EditorOutput['metadata']): Kept {
  const kept = metadata?.['rnnbook'];
  return typeof kept === 'object' && kept !== null ? kept : {};
}

function item(mime: string, content: string) {
  return { mime, data: new TextEncoder().encode(content) };
}

function text(data: Uint8Array): string {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(data);
}

function toBytes(mime: string, value: unknown): Uint8Array {
  if (!isTextMimeType(mime)) return new TextEncoder().encode(JSON.stringify(value));
  return isBinary(mime) ? Buffer.from(String(value), 'base64') : new TextEncoder().encode(String(value));
}

function fromBytes(mime: string, data: Uint8Array): unknown {
  if (!isTextMimeType(mime)) return JSON.parse(text(data));
  return isBinary(mime) ? Buffer.from(data).toString('base64') : text(data);
}

/** VS Code turns MIME types to lower case, and refuses what does not look like one. */
function isKnownToEditor(mime: string): boolean {
  return mime === mime.toLowerCase() && /^.+\/.+$/.test(mime);
}

/** Bytes hold all text but lone surrogates, and base64 only in its canonical form. */
function survivesInItem(mime: string, value: unknown): boolean {
  if (!isKnownToEditor(mime)) return false;
  if (!isTextMimeType(mime)) return true;
  const content = String(value);
  return isBinary(mime)
    ? fromBytes(mime, toBytes(mime, content)) === content
    : !/\p{Surrogate}/u.test(content);
}

/** Whether values are base64 in the file and bytes in the editor: pictures, sound and film, but not SVG. */
function isBinary(mime: string): boolean {
  return /^(image|audio|video)\/(?!svg\+xml)/.test(mime);
}

/** An error that another extension's controller wrote. */
function errorOf(data: Uint8Array): CellError {
  const {
    name = 'Error',
    message = '',
    stack,
  } = JSON.parse(text(data)) as Partial<Record<keyof CellError, string>>;
  return { name, message, ...(stack === undefined ? {} : { stack }) };
}
