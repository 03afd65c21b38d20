import type { Diagnostic } from 'vscode-languageserver/node';
import type { CellLanguage } from '../CellLanguage';
import type { CellModule } from '../cells/CellModule';
import { declarationOf } from './place';

/** "Cannot find name", with and without advice on what may be meant. */
const MISSING = new Set([2304, 2503, 2552, 2580, 2581, 2582, 2583, 2584, 2591, 2592, 2593, 18004]);

/** What to say, instead of TypeScript, of a name that only a cell below declares. */
export function laterName(
  { notebooks, textLanguage }: CellLanguage,
  cell: CellModule,
  code: number,
  name: string,
): Pick<Diagnostic, 'message' | 'relatedInformation'> | undefined {
  if (!MISSING.has(code)) return undefined;
  const later = notebooks.later(cell, name);
  const location = later && declarationOf(later, name);
  if (!location) return undefined;
  const { message, here } = WORDS[textLanguage](name, later.number);
  return { message, relatedInformation: [{ location, message: here }] };
}

const WORDS = {
  en: (name: string, number: number) => ({
    message: `'${name}' is made in a later cell (cell ${number}): cells run from top to bottom.`,
    here: `'${name}' is made here.`,
  }),
  id: (name: string, number: number) => ({
    message: `'${name}' baru dibuat di sel berikutnya (sel ${number}): sel dijalankan dari atas ke bawah.`,
    here: `'${name}' dibuat di sini.`,
  }),
};
