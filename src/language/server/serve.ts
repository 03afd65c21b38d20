import { type Connection, NotebookDocuments, TextDocuments } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Cell } from '../cells/Cell';
import { CellLanguage } from '../CellLanguage';
import { answer } from './answer';
import { CAPABILITIES, CELL_LANGUAGES } from './capabilities';
import { DiagnosticsQueue } from './DiagnosticsQueue';

/** Answers an editor about the cells of its notebooks. @param types the folder with the types that cells have */
export function serve(connection: Connection, types: string): void {
  const language = new CellLanguage(types);
  const cells = new TextDocuments(TextDocument);
  const notebooks = new NotebookDocuments(cells);
  const queue = new DiagnosticsQueue(language, (uri, diagnostics) => {
    void connection.sendDiagnostics({ uri, diagnostics });
  });

  const read = (uri: string) => {
    const document = notebooks.getNotebookDocument(uri);
    if (!document) return;
    const read = document.cells.flatMap((cell): Cell[] => {
      const text = notebooks.getCellTextDocument(cell);
      const known = CELL_LANGUAGES[text?.languageId as keyof typeof CELL_LANGUAGES];
      return text && known ? [{ uri: text.uri, language: known, source: text.getText() }] : [];
    });
    language.setNotebook(uri, read);
  };

  connection.onInitialize(() => ({ capabilities: CAPABILITIES, serverInfo: { name: 'rnnbook' } }));
  notebooks.onDidOpen(({ uri }) => {
    read(uri);
    queue.check(uri);
  });
  notebooks.onDidChange(({ notebookDocument: { uri }, cells: changed }) => {
    const before = language.notebooks.version;
    read(uri);
    // outputs and what was executed change no code
    if (language.notebooks.version !== before) queue.check(uri, changed?.changed.textContent[0]?.document);
  });
  notebooks.onDidClose(({ uri }) => {
    const uris = language.notebooks.cells(uri).map((cell) => cell.uri);
    language.closeNotebook(uri);
    queue.forget(uri, uris);
  });
  connection.onDidChangeWatchedFiles(() => {
    language.filesChanged();
    queue.checkAll();
  });
  answer(connection, language);
  notebooks.listen(connection);
  connection.listen();
}
