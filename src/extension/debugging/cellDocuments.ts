import * as vscode from 'vscode';
import { cellIdIn } from '../notebook/cellIds';
import type { CellDocuments } from './cellSources';

/** The cells that a notebook has at the time. */
export function cellDocumentsOf(notebook: vscode.NotebookDocument): CellDocuments {
  const scheme = /^vscode-notebook-cell:/;
  return {
    idOf(uri) {
      if (!scheme.test(uri)) return undefined;
      const wanted = vscode.Uri.parse(uri).toString();
      const cell = notebook.getCells().find(({ document }) => document.uri.toString() === wanted);
      return cell && cellIdIn(cell.metadata);
    },
    documentOf(id) {
      const cell = notebook.getCells().find(({ metadata }) => cellIdIn(metadata) === id);
      return (
        cell && {
          uri: cell.document.uri.toString(),
          label: vscode.l10n.t('Cell {0}', cell.index + 1),
        }
      );
    },
  };
}
