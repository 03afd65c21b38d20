import * as vscode from 'vscode';
import type { OutputEvent } from '../../kernel/protocol';
import { cellIdIn } from '../notebook/cellIds';
import { toEditorOutput } from '../notebook/editorOutput';
import type { CellPlace } from '../notebook/errorStack';
import { toNotebookCellOutput, toNotebookCellOutputItems } from '../notebook/RnnbookSerializer';
import { OutputLedger, type OutputEdit } from './OutputLedger';

/** Writes what a kernel sends into the cells of one notebook. */
export class OutputWriter {
  readonly #ledger = new OutputLedger();
  readonly #outputs = new Map<number, { cellId: string; output: vscode.NotebookCellOutput }>();
  /** Late edits of a cell that is queued again: there is one execution a cell, so they wait for the next. */
  #waiting: OutputEdit[] = [];
  #execution: vscode.NotebookCellExecution | undefined;

  #notebook: vscode.NotebookDocument;

  constructor(
    notebook: vscode.NotebookDocument,
    private readonly controller: vscode.NotebookController,
  ) {
    this.#notebook = notebook;
  }

  get notebook(): vscode.NotebookDocument {
    return this.#notebook;
  }

  /** Writes into another document with the same cells from now on. */
  moveTo(notebook: vscode.NotebookDocument): void {
    this.#notebook = notebook;
    this.#execution = undefined;
  }

  /** Clears the outputs of the cell that runs from now on; outputs of any cell are written by its execution. */
  async begin(execution: vscode.NotebookCellExecution): Promise<void> {
    this.#execution = undefined;
    await execution.clearOutput();
    this.forgetCell(execution.cell);
    this.#execution = execution;
    for (const edit of this.#waiting.splice(0)) this.#apply(edit, execution);
  }

  end(): void {
    this.#execution = undefined;
  }

  write(cellId: string, event: OutputEvent): void {
    for (const edit of this.#ledger.receive(cellId, event)) {
      if (this.#execution) this.#apply(edit, this.#execution);
      else this.#applyLate(edit);
    }
  }

  /** To be called when the cell's outputs were cleared. */
  forgetCell(cell: vscode.NotebookCell): void {
    const id = cellIdIn(cell.metadata);
    if (id === undefined) return;
    this.#ledger.forgetCell(id);
    for (const [place, { cellId }] of this.#outputs) if (cellId === id) this.#outputs.delete(place);
  }

  forgetAll(): void {
    this.#ledger.forgetAll();
    this.#outputs.clear();
    this.#waiting = [];
  }

  /** What timers and callbacks write after their cell has ended: in an execution of its own, with the old times. */
  #applyLate(edit: OutputEdit): void {
    const cell = this.#cellWith(edit.cellId);
    if (!cell) return;
    const { executionOrder, success, timing } = cell.executionSummary ?? {};
    let execution;
    try {
      execution = this.controller.createNotebookCellExecution(cell);
    } catch {
      this.#waiting.push(edit);
      return;
    }
    execution.executionOrder = executionOrder;
    execution.start(timing?.startTime);
    this.#apply(edit, execution);
    execution.end(success, timing?.endTime);
  }

  #apply({ type, place, cellId, output }: OutputEdit, execution: vscode.NotebookCellExecution): void {
    const editorOutput = toEditorOutput(output, (id) => this.#placeOf(id));
    if (type === 'append') {
      const cell = this.#cellWith(cellId);
      if (!cell) return;
      const appended = toNotebookCellOutput(editorOutput);
      this.#outputs.set(place, { cellId, output: appended });
      void execution.appendOutput(appended, cell);
      return;
    }
    const target = this.#outputs.get(place)?.output;
    if (!target) return;
    const items = toNotebookCellOutputItems(editorOutput.items);
    if (type === 'extend') void execution.appendOutputItems(items, target);
    else void execution.replaceOutputItems(items, target);
  }

  #cellWith(id: string): vscode.NotebookCell | undefined {
    return this.notebook.getCells().find((cell) => cellIdIn(cell.metadata) === id);
  }

  #placeOf(id: string): CellPlace | undefined {
    const cell = this.#cellWith(id);
    if (!cell) return undefined;
    const file = this.notebook.uri.path.split('/').at(-1) ?? '';
    return {
      label: vscode.l10n.t('{0} Cell {1}', file, cell.index + 1),
      uri: cell.document.uri.toString(),
    };
  }
}
