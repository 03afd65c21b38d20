import { without } from '../extra';
import { mostTelling, positionOf, printPath } from '../finding';
import { uniqueCellIds } from '../id';
import type { Cell, Extra, Notebook } from '../notebook';
import { NotebookFileError } from '../NotebookFileError';
import { parseJson } from '../parseJson';
import { say } from '../../say';
import { foreignCell } from './ipynb/foreignCell';
import { cellLanguage, isOurs, notebookLanguage } from './ipynb/language';
import { fromIpynbOutput, joinLines } from './ipynb/output';
import { type IpynbCell, type IpynbFile, ipynbSchema } from './ipynb/schema';

export interface FromIpynbOptions {
  /** What becomes of code cells in another language: an error, or text with their outputs. Default: `refuse`. */
  foreign?: 'refuse' | 'text';
}

/**
 * Reads a Jupyter notebook (nbformat 4, any minor version) whose cells are in TypeScript or JavaScript, as `toIpynb` writes
 * it and as other programs change it. Cells keep their ids, which stand there since 4.5; others get ids that are the same
 * every time. What `toIpynb` put under `rnnbook` goes back to its place, other metadata are kept under `jupyter`. A raw
 * cell becomes text that says so (`raw`), and so does, if it is not refused, code in another language (`foreign`). Not kept: execution counts, and which output was a cell's last value.
 * @param file the file's name, for messages.
 * @throws NotebookFileError (`syntax`, `conflict`, `version`, `structure`) with the place
 */
export function fromIpynb(
  text: string,
  file?: string,
  { foreign = 'refuse' }: FromIpynbOptions = {},
): Notebook {
  const json = text.replace(/^\uFEFF/, '');
  const data = validate(parseJson(json, file), json, file);
  const metadata = data.metadata ?? {};
  const sources = data.cells.map(({ id, source }) => ({ id, source: joinLines(source) }));
  const ids = uniqueCellIds(sources);
  // the kernel that `toIpynb` names is not a property of the notebook
  const known = metadata.kernelspec?.name === 'tslab' ? ['title', 'kernelspec', 'language_info'] : ['title'];
  const language = notebookLanguage(metadata);
  return {
    metadata: {
      ...(metadata.title !== undefined && { title: metadata.title }),
      ...kept(metadata, known),
    },
    cells: data.cells.map((cell, i) => {
      const own = cellLanguage(cell, language);
      if (cell.cell_type === 'code' && !isOurs(own) && foreign === 'refuse')
        throw refusal(own, i, json, file);
      return toCell(cell, ids[i]!, own);
    }),
    extra: {},
  };
}

function validate(data: unknown, text: string, file: string | undefined): IpynbFile {
  const version = typeof data === 'object' && data !== null && 'nbformat' in data ? data.nbformat : undefined;
  if (version !== 4) {
    const isOther = typeof version === 'number';
    throw new NotebookFileError(isOther ? 'version' : 'structure', {
      what: isOther
        ? say({
            en: `a Jupyter notebook of nbformat ${version}; this reads nbformat 4`,
            id: `notebook Jupyter dengan nbformat ${version}; yang dibaca di sini nbformat 4`,
          })
        : say({
            en: 'not a Jupyter notebook: it lacks "nbformat": 4 at the top',
            id: 'bukan notebook Jupyter: tidak ada "nbformat": 4 di bagian atas',
          }),
      remedy: isOther
        ? say({
            en: `Convert it: jupyter nbconvert --to notebook --nbformat 4 ${file ?? 'FILE'}.`,
            id: `Ubah dahulu: jupyter nbconvert --to notebook --nbformat 4 ${file ?? 'BERKAS'}.`,
          })
        : say({ en: 'Choose a file .ipynb.', id: 'Pilih berkas .ipynb.' }),
      file,
      position: isOther ? positionOf(text, ['nbformat']) : { line: 1, column: 1 },
    });
  }
  const result = ipynbSchema.safeParse(data);
  // what zod returns lacks members named `__proto__`
  if (result.success) return data as IpynbFile;
  const { path, message } = mostTelling(result.error.issues);
  throw new NotebookFileError('structure', {
    what: say({
      en: `not a valid Jupyter notebook: ${printPath(path)}: ${message}`,
      id: `bukan notebook Jupyter yang sah: ${printPath(path)}: ${message}`,
    }),
    remedy: say({
      en: 'Correct this in a text editor, or save the notebook in Jupyter again.',
      id: 'Perbaiki di penyunting teks, atau simpan lagi notebook itu di Jupyter.',
    }),
    file,
    position: positionOf(text, path),
  });
}

function toCell(cell: IpynbCell, id: string, language: string): Cell {
  const source = joinLines(cell.source);
  const extra = kept(cell.metadata ?? {}, ['vscode']);
  if (cell.cell_type === 'code') {
    const outputs = (cell.outputs ?? []).map(fromIpynbOutput);
    if (isOurs(language)) return { id, kind: 'code', language, source, outputs, extra };
    const { source: text, ...attached } = foreignCell(source, language, outputs);
    return { id, kind: 'markdown', source: text, extra: { ...extra, ...attached, foreign: language } };
  }
  const { attachments } = cell;
  const raw = cell.cell_type === 'raw' && { raw: true };
  return {
    id,
    kind: 'markdown',
    source,
    extra: { ...extra, ...raw, ...(attachments !== undefined && { attachments }) },
  };
}

function kept(metadata: { rnnbook?: Extra }, known: readonly string[]): Extra {
  const own = without(metadata.rnnbook ?? {}, ['jupyter']);
  const before = metadata.rnnbook?.['jupyter'];
  const others = without(metadata, ['rnnbook', ...known]);
  if (Object.keys(others).length === 0) return before === undefined ? own : { ...own, jupyter: before };
  return { ...own, jupyter: typeof before === 'object' ? { ...before, ...others } : others };
}

function refusal(language: string, index: number, text: string, file: string | undefined): NotebookFileError {
  return new NotebookFileError('structure', {
    what: say({
      en: `cell ${index + 1} is in ${JSON.stringify(language)}; cells are in TypeScript or JavaScript`,
      id: `sel ${index + 1} berbahasa ${JSON.stringify(language)}; sel ditulis dalam TypeScript atau JavaScript`,
    }),
    remedy: say({
      en: "Choose a TypeScript kernel in Jupyter, or change the notebook's language_info.",
      id: 'Pilih kernel TypeScript di Jupyter, atau ubah language_info notebook itu.',
    }),
    file,
    position: positionOf(text, ['cells', index]),
  });
}
