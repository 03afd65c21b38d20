import { dirname } from 'node:path';

export interface NotebookPlace {
  scheme: string;
  /** The file system's path; of no meaning for other schemes than `file`. */
  fsPath: string;
}

/**
 * The folder that a notebook's cells run in: its own; for one that was never saved the first workspace folder, or
 * home. `undefined` where there is no such folder, as in a virtual workspace.
 */
export function kernelFolder(
  { scheme, fsPath }: NotebookPlace,
  workspaceFolders: readonly NotebookPlace[],
  home: string,
): string | undefined {
  if (scheme === 'file') return dirname(fsPath);
  if (scheme !== 'untitled') return undefined;
  return workspaceFolders.find((folder) => folder.scheme === 'file')?.fsPath ?? home;
}
