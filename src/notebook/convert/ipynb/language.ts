import type { CodeLanguage } from '../../notebook';
import type { IpynbCell, IpynbKernel } from './schema';

/** The language of a notebook's cells, as its kernel has it. TypeScript where nothing is said. */
export function notebookLanguage({ language_info, kernelspec }: IpynbKernel): string {
  const language = language_info?.name ?? kernelspec?.language ?? languageOfKernel(kernelspec?.name);
  return language.toLowerCase();
}

/** A cell's own language, as VS Code's Jupyter notes it, or the notebook's. */
export function cellLanguage(cell: IpynbCell, ofNotebook: string): string {
  return (cell.cell_type === 'code' ? cell.metadata?.vscode?.languageId : undefined) ?? ofNotebook;
}

export function isOurs(language: string): language is CodeLanguage {
  return language === 'typescript' || language === 'javascript';
}

function languageOfKernel(name: string | undefined): string {
  if (name === undefined || /^(tslab|deno)$/.test(name)) return 'typescript';
  if (/^(jslab|javascript|nodejs?)$/.test(name)) return 'javascript';
  if (/^(ir|xr)$/.test(name)) return 'r';
  return /^[a-z]+/i.exec(name)?.[0] ?? name;
}
