import * as vscode from 'vscode';
import type { CellError } from '../../notebook/notebook';
import type { KernelSessions } from '../kernel/KernelSessions';
import { cellIdIn } from '../notebook/cellIds';
import { NOTEBOOK_TYPE } from '../notebook/notebookType';
import { thrownAt } from '../notebook/errorStack';

/** The error with which a cell ended, at its line: until the cell runs again, or the line is changed. */
export class ErrorDiagnostics implements vscode.Disposable {
  readonly #errors = vscode.languages.createDiagnosticCollection('rnnbook run');
  readonly #listeners: vscode.Disposable;

  constructor(sessions: KernelSessions) {
    this.#listeners = vscode.Disposable.from(
      sessions.onDidRun((event) => {
        if (event.type === 'gone') return;
        const { document } = event.cell;
        this.#errors.delete(document.uri);
        const error = event.type === 'ended' ? event.result.error : undefined;
        if (error && event.type === 'ended' && event.result.status === 'error') this.#show(event.cell, error);
      }),
      vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        const errors = this.#errors.get(document.uri) ?? [];
        if (errors.length === 0) return;
        const left = contentChanges.reduce<vscode.Diagnostic[]>(
          (all, change) => all.flatMap((error) => afterChange(error, change)),
          [...errors],
        );
        this.#errors.set(document.uri, left);
      }),
      vscode.workspace.onDidChangeNotebookDocument(({ notebook, contentChanges, cellChanges }) => {
        if (notebook.notebookType !== NOTEBOOK_TYPE) return;
        const cleared = cellChanges.filter(({ outputs }) => outputs?.length === 0).map(({ cell }) => cell);
        this.#forget([...cleared, ...contentChanges.flatMap(({ removedCells }) => removedCells)]);
      }),
      vscode.workspace.onDidCloseNotebookDocument((notebook) => {
        if (notebook.notebookType === NOTEBOOK_TYPE) this.#forget(notebook.getCells());
      }),
    );
  }

  dispose(): void {
    vscode.Disposable.from(this.#listeners, this.#errors).dispose();
  }

  #show({ document, notebook }: vscode.NotebookCell, error: CellError): void {
    const { name, message, line, column = 1 } = error;
    if (line === undefined || line > document.lineCount) return;
    const start = document.validatePosition(new vscode.Position(line - 1, Math.max(0, column - 1)));
    // what the editor knows of this line already: the syntax
    const known = vscode.languages
      .getDiagnostics(document.uri)
      .some(({ severity, range }) => severity === vscode.DiagnosticSeverity.Error && range.contains(start));
    if (known) return;
    const range = document.getWordRangeAtPosition(start) ?? document.lineAt(start).range.with(start);
    const diagnostic = new vscode.Diagnostic(range, `${name}: ${message}`, vscode.DiagnosticSeverity.Error);
    diagnostic.source = 'rnnbook';
    const thrown = thrownAt(error);
    const place = thrown && locationOf(thrown, notebook);
    if (place && place.uri.toString() !== document.uri.toString()) {
      diagnostic.relatedInformation = [
        new vscode.DiagnosticRelatedInformation(place, vscode.l10n.t('The error was thrown here.')),
      ];
    }
    this.#errors.set(document.uri, [diagnostic]);
  }

  #forget(cells: readonly vscode.NotebookCell[]): void {
    for (const { document } of cells) this.#errors.delete(document.uri);
  }
}

/** Where an error is after a change of its cell: none when its own lines were changed. */
function afterChange(
  error: vscode.Diagnostic,
  { range, text }: vscode.TextDocumentContentChangeEvent,
): vscode.Diagnostic[] {
  const { start, end } = error.range;
  if (range.start.line > end.line) return [error];
  const lines = text.split('\n').length - 1 - (range.end.line - range.start.line);
  // lines that come or go before it leave it as it is
  const isAtStart = range.end.line === start.line && range.end.character === 0 && lines !== 0;
  if (range.end.line >= start.line && !isAtStart) return [];
  const moved = new vscode.Diagnostic(
    new vscode.Range(start.translate(lines), end.translate(lines)),
    error.message,
    error.severity,
  );
  moved.source = error.source;
  moved.relatedInformation = error.relatedInformation;
  return [moved];
}

function locationOf(
  { cell, file, line, column }: NonNullable<ReturnType<typeof thrownAt>>,
  notebook: vscode.NotebookDocument,
): vscode.Location | undefined {
  const position = new vscode.Position(line - 1, column - 1);
  if (file !== undefined) return new vscode.Location(vscode.Uri.parse(file), position);
  const document = notebook.getCells().find(({ metadata }) => cellIdIn(metadata) === cell)?.document;
  return document && new vscode.Location(document.uri, position);
}
