import type { Connection } from 'vscode-languageserver/node';
import { CellLanguage } from '../CellLanguage';
import { answer } from './answer';
import { CAPABILITIES } from './capabilities';
import { DiagnosticsQueue } from './DiagnosticsQueue';
import { OpenNotebooks } from './OpenNotebooks';

/** Answers an editor about the cells of its notebooks. @param types the folder with the types that cells have */
export function serve(connection: Connection, types: string): void {
  const language = new CellLanguage(types);
  const notebooks = new OpenNotebooks();
  const queue = new DiagnosticsQueue(language, (uri, diagnostics) => {
    void connection.sendDiagnostics({ uri, diagnostics });
  });
  const take = (notebook: string, edited?: string) => {
    const before = language.notebooks.cells(notebook).map(({ uri }) => uri);
    const { version } = language.notebooks;
    const cells = notebooks.cells(notebook);
    language.setNotebook(notebook, cells);
    const left = new Set(cells.map(({ uri }) => uri));
    queue.forget(before.filter((uri) => !left.has(uri)));
    // what was executed, and what came out, changes no code
    if (language.notebooks.version !== version) queue.check(notebook, edited);
  };

  connection.onInitialize(({ locale }) => {
    language.textLanguage = locale?.startsWith('id') ? 'id' : 'en';
    return { capabilities: CAPABILITIES, serverInfo: { name: 'rnnbook' } };
  });
  const { synchronization } = connection.notebooks;
  synchronization.onDidOpenNotebookDocument((params) => {
    notebooks.open(params);
    take(params.notebookDocument.uri);
  });
  synchronization.onDidChangeNotebookDocument((params) => {
    notebooks.change(params);
    take(params.notebookDocument.uri, params.change.cells?.textContent?.[0]?.document.uri);
  });
  synchronization.onDidCloseNotebookDocument((params) => {
    notebooks.close(params);
    take(params.notebookDocument.uri);
    language.closeNotebook(params.notebookDocument.uri);
  });
  connection.onDidChangeWatchedFiles(() => {
    language.filesChanged();
    queue.checkAll();
  });
  answer(connection, language);
  connection.listen();
}
