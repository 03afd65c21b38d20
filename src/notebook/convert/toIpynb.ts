import { without } from '../extra';
import type { Cell, CellError, DataOutput, Extra, Notebook, Output } from '../notebook';
import { type ConvertOptions, drawStatically } from './staticOutput';

/**
 * A notebook in Jupyter's format (nbformat 4.5). Views keep their data and get a picture beside it, which Jupyter
 * shows. The kernel that it names, tslab, is the usual one for TypeScript; it lacks `tf` and `rnn` until a cell
 * defines them.
 */
export function toIpynb(notebook: Notebook, options: ConvertOptions = {}): string {
  const { title } = notebook.metadata;
  const others = { ...notebook.extra, ...without(notebook.metadata, ['title']) };
  const file = {
    cells: notebook.cells.map((cell) => toJupyterCell(cell, options)),
    metadata: {
      kernelspec: { display_name: 'TypeScript', language: 'typescript', name: 'tslab' },
      language_info: { file_extension: '.ts', mimetype: 'text/typescript', name: 'typescript' },
      ...ownMetadata(others),
      ...(title === undefined ? {} : { title }),
    },
    nbformat: 4,
    nbformat_minor: 5,
  };
  return `${JSON.stringify(file, null, 1)}\n`; // one space, as Jupyter does it
}

function toJupyterCell(cell: Cell, options: ConvertOptions): object {
  const { id, extra } = cell;
  const source = toLines(cell.source);
  if (cell.kind === 'markdown') return { cell_type: 'markdown', id, metadata: ownMetadata(extra), source };
  // VS Code's Jupyter reads a cell's own language here.
  const language = cell.language === 'javascript' ? { vscode: { languageId: 'javascript' } } : {};
  return {
    cell_type: 'code',
    execution_count: null,
    id,
    metadata: { ...language, ...ownMetadata(extra) },
    outputs: cell.outputs.map((output) => toJupyterOutput(output, options)),
    source,
  };
}

/** Under a name of its own: Jupyter gives meanings to some names. */
function ownMetadata(extra: Extra): object {
  return Object.keys(extra).length > 0 ? { rnnbook: extra } : {};
}

function toJupyterOutput(output: Output, options: ConvertOptions): object {
  switch (output.kind) {
    case 'stream':
      return { name: output.stream, output_type: 'stream', text: toLines(output.text) };
    case 'error':
      return toJupyterError(output.error);
    case 'data':
      return {
        data: toMimeBundle(output, options),
        metadata: ownMetadata(output.extra ?? {}),
        output_type: 'display_data',
      };
  }
}

function toJupyterError({ name, message, stack }: CellError): object {
  const traceback = (stack ?? `${name}: ${message}`).split('\n');
  return { ename: name, evalue: message, output_type: 'error', traceback };
}

function toMimeBundle(output: DataOutput, options: ConvertOptions): object {
  const drawn = drawStatically(output, options);
  const picture = drawn && !Object.hasOwn(output.data, drawn.mime) ? [[drawn.mime, drawn.text] as const] : [];
  const forms = [...picture, ...Object.entries(output.data)].filter(([, value]) => value !== undefined);
  return Object.fromEntries(forms.map(([mime, value]) => [mime, toMimeValue(mime, value)]));
}

/** Jupyter takes JSON for `application/` types only. */
function toMimeValue(mime: string, value: unknown): unknown {
  if (/^application\/(.*\+)?json$/.test(mime)) return value;
  return toLines(typeof value === 'string' ? value : JSON.stringify(value));
}

/** Jupyter's lines keep their line ends. */
function toLines(text: string): string[] {
  return text.split(/(?<=\n)/);
}
