import { without } from '../extra';
import type { Cell, CellError, DataOutput, Extra, MarkdownCell, Notebook, Output } from '../notebook';
import { attachmentsIn } from './attachments';
import { isOurs, notebookLanguage } from './ipynb/language';
import { type IpynbKernel, kernelSchema } from './ipynb/schema';
import { type ConvertOptions, drawStatically, type StaticOutput } from './staticOutput';

/**
 * A notebook in Jupyter's format (nbformat 4.5). Views keep their data and get a picture beside it, which Jupyter
 * shows. The kernel that it names is the one that the notebook came with, or tslab, the usual one for TypeScript; it lacks
 * `tf` and `rnn` until a cell defines them.
 */
export function toIpynb(notebook: Notebook, options: ConvertOptions = {}): string {
  const { title } = notebook.metadata;
  const others = { ...notebook.extra, ...without(notebook.metadata, ['title']) };
  const kernel = kernelOf(notebook);
  const language = notebookLanguage(kernel);
  const file = {
    cells: notebook.cells.map((cell) => toJupyterCell(cell, language, options)),
    metadata: { ...metadataOf(others), ...kernel, ...(title === undefined ? {} : { title }) },
    nbformat: 4,
    nbformat_minor: 5,
  };
  return `${JSON.stringify(file, null, 1)}\n`; // one space, as Jupyter does it
}

const TSLAB: IpynbKernel = {
  kernelspec: { display_name: 'TypeScript', language: 'typescript', name: 'tslab' },
  language_info: { file_extension: '.ts', mimetype: 'text/typescript', name: 'typescript' },
};

/** The kernel that the notebook came with, unless that cannot run its cells. */
function kernelOf({ metadata, cells }: Notebook): IpynbKernel {
  const { data: came } = kernelSchema.safeParse(metadata['jupyter']);
  const runs = came?.kernelspec && (isOurs(notebookLanguage(came)) || cells.every(isText));
  if (!runs) return TSLAB;
  const { kernelspec, language_info } = came;
  return { kernelspec, ...(language_info && { language_info }) };
}

function isText({ kind }: Cell): boolean {
  return kind === 'markdown';
}

function toJupyterCell(cell: Cell, ofNotebook: string, options: ConvertOptions): object {
  if (cell.kind === 'markdown') return toJupyterText(cell);
  // VS Code's Jupyter reads a cell's own language here.
  const language = cell.language === ofNotebook ? {} : { vscode: { languageId: cell.language } };
  return {
    cell_type: 'code',
    execution_count: null,
    id: cell.id,
    metadata: { ...language, ...metadataOf(cell.extra) },
    outputs: cell.outputs.map((output) => toJupyterOutput(output, options)),
    source: toLines(cell.source),
  };
}

function toJupyterText({ id, source, extra }: MarkdownCell): object {
  const attachments = attachmentsIn(extra);
  const isRaw = extra['raw'] === true;
  const others = without(extra, [...(attachments ? ['attachments'] : []), ...(isRaw ? ['raw'] : [])]);
  return {
    ...(attachments && { attachments }),
    cell_type: isRaw ? 'raw' : 'markdown',
    id,
    metadata: metadataOf(others),
    source: toLines(source),
  };
}

/** What came from Jupyter goes back to its place, all else under a name of its own: Jupyter gives meanings to some names. */
function metadataOf({ jupyter, ...others }: Extra): object {
  const isJupyter = typeof jupyter === 'object' && jupyter !== null && !Array.isArray(jupyter);
  const own = isJupyter || jupyter === undefined ? others : { ...others, jupyter };
  return {
    ...(isJupyter && without(jupyter, ['rnnbook'])),
    ...(Object.keys(own).length > 0 && { rnnbook: own }),
  };
}

function toJupyterOutput(output: Output, options: ConvertOptions): object {
  switch (output.kind) {
    case 'stream':
      return { name: output.stream, output_type: 'stream', text: toLines(output.text) };
    case 'error':
      return toJupyterError(output.error);
    case 'data': {
      const picture = pictureOf(output, options);
      return {
        data: toMimeBundle({ ...(picture && { [picture.mime]: picture.text }), ...output.data }),
        metadata: metadataOf({ ...output.extra, ...(picture && { drawn: picture.mime }) }),
        output_type: 'display_data',
      };
    }
  }
}

/** What stands beside a view for Jupyter; `fromIpynb` leaves it out again. */
function pictureOf(output: DataOutput, options: ConvertOptions): StaticOutput | undefined {
  const drawn = drawStatically(output, options);
  return drawn && !Object.hasOwn(output.data, drawn.mime) ? drawn : undefined;
}

function toJupyterError({ name, message, stack }: CellError): object {
  const traceback = (stack ?? `${name}: ${message}`).split('\n');
  return { ename: name, evalue: message, output_type: 'error', traceback };
}

function toMimeBundle(data: DataOutput['data']): object {
  const forms = Object.entries(data).filter(([, value]) => value !== undefined);
  return Object.fromEntries(forms.map(([mime, value]) => [mime, toMimeValue(mime, value)]));
}

/** Jupyter takes JSON for `application/` types only, and writes base64 as one line. */
function toMimeValue(mime: string, value: unknown): unknown {
  if (/^application\/(.*\+)?json$/.test(mime)) return value;
  if (/^(image|audio|video)\/(?!svg\+xml)/.test(mime) && typeof value === 'string') return value;
  return toLines(typeof value === 'string' ? value : JSON.stringify(value));
}

/** Jupyter's lines keep their line ends. */
function toLines(text: string): string[] {
  return text.split(/(?<=\n)/);
}
