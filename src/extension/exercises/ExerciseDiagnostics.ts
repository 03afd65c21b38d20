import * as vscode from 'vscode';
import { cellIdIn } from '../notebook/cellIds';
import { exerciseKind } from './exerciseKind';
import { cellLabel } from '../../grading/exercise/nameCells';

/** Something to say at a cell of an exercise, or of the notebook as a whole. */
export interface ExerciseRemark {
  /** Its id. */
  cell?: string;
  /** From 1. */
  line?: number;
  /** The id of another cell that has to do with it. */
  related?: string;
  message: string;
  /** Default: an error. */
  severity?: vscode.DiagnosticSeverity;
}

const QUIET_MS = 500;

/**
 * What is wrong with teachers' exercises, at their cells: what keeps an exercise from being whole is found while it is
 * written, what a release or a check found stays until its cell is changed.
 */
export class ExerciseDiagnostics implements vscode.Disposable {
  readonly #whole = vscode.languages.createDiagnosticCollection('rnnbook exercise');
  readonly #found = vscode.languages.createDiagnosticCollection('rnnbook exercise check');
  readonly #timers = new Map<vscode.NotebookDocument, NodeJS.Timeout>();
  /** What the collections hold of each notebook: its own URI and those of cells. */
  readonly #uris = new Map<vscode.NotebookDocument, Set<string>>();
  readonly #listeners = vscode.Disposable.from(
    vscode.workspace.onDidOpenNotebookDocument((notebook) => this.#checkSoon(notebook)),
    vscode.workspace.onDidCloseNotebookDocument((notebook) => this.#forget(notebook)),
    vscode.workspace.onDidChangeNotebookDocument(({ notebook, cellChanges }) => {
      for (const { cell, document, metadata } of cellChanges)
        if (document || metadata) this.#found.delete(cell.document.uri);
      this.#checkSoon(notebook);
    }),
  );

  constructor() {
    for (const notebook of vscode.workspace.notebookDocuments) this.#checkSoon(notebook);
  }

  /** What a release or a check found, in place of what the one before found. */
  show(notebook: vscode.NotebookDocument, remarks: readonly ExerciseRemark[]): void {
    this.#set(this.#found, notebook, remarks);
  }

  dispose(): void {
    for (const timer of this.#timers.values()) clearTimeout(timer);
    vscode.Disposable.from(this.#listeners, this.#whole, this.#found).dispose();
  }

  #checkSoon(notebook: vscode.NotebookDocument): void {
    if (exerciseKind(notebook) !== 'teacher' && !this.#uris.has(notebook)) return;
    clearTimeout(this.#timers.get(notebook));
    this.#timers.set(
      notebook,
      setTimeout(() => void this.#check(notebook), QUIET_MS),
    );
  }

  async #check(notebook: vscode.NotebookDocument): Promise<void> {
    const { remarksOnWhole } = await import('../lazy');
    if (notebook.isClosed) return;
    this.#set(this.#whole, notebook, exerciseKind(notebook) === 'teacher' ? remarksOnWhole(notebook) : []);
  }

  #set(
    collection: vscode.DiagnosticCollection,
    notebook: vscode.NotebookDocument,
    remarks: readonly ExerciseRemark[],
  ): void {
    const uris = this.#uris.get(notebook) ?? new Set<string>();
    this.#uris.set(notebook, uris);
    for (const uri of uris) collection.delete(vscode.Uri.parse(uri));
    const documents = new Map(
      notebook.getCells().map(({ metadata, document }) => [cellIdIn(metadata), document]),
    );
    const documentOf = (id: string | undefined) => (id === undefined ? undefined : documents.get(id));
    const byUri = new Map<string, vscode.Diagnostic[]>();
    for (const remark of remarks) {
      const document = documentOf(remark.cell);
      const uri = (document?.uri ?? notebook.uri).toString();
      const found = diagnostic(remark, document, documentOf(remark.related));
      byUri.set(uri, [...(byUri.get(uri) ?? []), found]);
      uris.add(uri);
    }
    for (const [uri, diagnostics] of byUri) collection.set(vscode.Uri.parse(uri), diagnostics);
  }

  #forget(notebook: vscode.NotebookDocument): void {
    clearTimeout(this.#timers.get(notebook));
    this.#timers.delete(notebook);
    for (const uri of this.#uris.get(notebook) ?? []) {
      this.#whole.delete(vscode.Uri.parse(uri));
      this.#found.delete(vscode.Uri.parse(uri));
    }
    this.#uris.delete(notebook);
  }
}

function diagnostic(
  { line = 1, message, severity }: ExerciseRemark,
  document: vscode.TextDocument | undefined,
  related: vscode.TextDocument | undefined,
): vscode.Diagnostic {
  const at = document?.lineAt(Math.min(line, document.lineCount) - 1);
  const range = at
    ? new vscode.Range(at.lineNumber, at.firstNonWhitespaceCharacterIndex, at.lineNumber, at.text.length)
    : new vscode.Range(0, 0, 0, 0);
  const created = new vscode.Diagnostic(range, message, severity);
  created.source = 'rnnbook';
  if (related) {
    const place = new vscode.Location(related.uri, new vscode.Position(0, 0));
    const information = new vscode.DiagnosticRelatedInformation(place, cellLabel(related.getText()));
    created.relatedInformation = [information];
  }
  return created;
}
