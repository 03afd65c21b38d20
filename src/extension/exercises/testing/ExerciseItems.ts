import * as vscode from 'vscode';
import { cellIdIn } from '../../notebook/cellIds';
import type { ProgressStore } from '../ProgressStore';
import { earnedText, pointsText } from '../words';
import type { ExerciseOutlines } from './ExerciseOutlines';
import { type ExerciseOutline, type TestOutline, testsOf } from './outline';
import { scoreOf } from './progress';

/** A test of the workspace. */
export interface TestId {
  notebook: vscode.Uri;
  name: string;
}

/** Exercises, tasks and tests as items of the Test Explorer, with points beside their names. */
export class ExerciseItems implements vscode.Disposable {
  readonly #tests = new WeakMap<vscode.TestItem, TestId>();
  /** What each exercise's items were made of. */
  readonly #made = new Map<string, string>();
  readonly #listeners: vscode.Disposable;

  constructor(
    private readonly controller: vscode.TestController,
    private readonly outlines: ExerciseOutlines,
    private readonly progress: ProgressStore,
  ) {
    this.#listeners = vscode.Disposable.from(
      outlines.onDidChange((notebook) => this.#update(notebook)),
      progress.onDidChange(() => {
        for (const notebook of outlines.all()) this.#describe(notebook);
      }),
    );
  }

  /** The item of an exercise. */
  get(notebook: vscode.Uri): vscode.TestItem | undefined {
    return this.controller.items.get(notebook.toString());
  }

  all(): vscode.TestItem[] {
    return [...this.controller.items].map(([, item]) => item);
  }

  /** The test that an item stands for; `undefined` for one with others below it. */
  testOf(item: vscode.TestItem): TestId | undefined {
    return this.#tests.get(item);
  }

  /** The items of tests at and below an item. */
  testsIn(item: vscode.TestItem): vscode.TestItem[] {
    if (this.#tests.has(item)) return [item];
    return [...item.children].flatMap(([, child]) => this.testsIn(child));
  }

  itemOf({ notebook, name }: TestId): vscode.TestItem | undefined {
    const item = this.get(notebook);
    return item && this.testsIn(item).find((test) => this.#tests.get(test)?.name === name);
  }

  dispose(): void {
    this.#listeners.dispose();
  }

  #update(notebook: vscode.Uri): void {
    const key = notebook.toString();
    const found = this.outlines.get(notebook);
    const documents = documentsOf(notebook);
    if (!found) {
      this.#made.delete(key);
      return this.controller.items.delete(key);
    }
    const made = JSON.stringify([found, [...documents].map(([id, { uri }]) => [id, uri.toString()])]);
    // items that are replaced while tests run would not show how they run
    if (this.#made.get(key) === made) return;
    this.#made.set(key, made);
    const path = vscode.workspace.asRelativePath(notebook);
    const outline = 'outline' in found ? found.outline : undefined;
    const item = this.controller.createTestItem(key, outline?.title ?? path, notebook);
    item.sortText = path;
    if ('error' in found) item.error = found.error;
    if (outline) item.children.replace(this.#taskItems(notebook, outline, documents));
    this.controller.items.add(item);
    this.#describe(notebook);
  }

  #taskItems(
    notebook: vscode.Uri,
    { tasks }: ExerciseOutline,
    documents: ReadonlyMap<string, vscode.TextDocument>,
  ): vscode.TestItem[] {
    const make = (id: string, label: string, order: number, cell: string | undefined, line: number) => {
      const document = documents.get(cell ?? '');
      const item = this.controller.createTestItem(id, label, document?.uri ?? notebook);
      item.sortText = String(order).padStart(4, '0');
      if (document) item.range = document.lineAt(Math.min(line, document.lineCount) - 1).range;
      return item;
    };
    return tasks.flatMap(({ title, starters, tests }, order) => {
      if (tests.length === 0) return [];
      const label = title ?? vscode.l10n.t('Task {0}', order + 1);
      const task = make(taskId(order), label, order, starters[0]?.cell, 1);
      for (const [i, { name, cell, line }] of tests.entries()) {
        const test = make(name, name, i, cell, line);
        this.#tests.set(test, { notebook, name });
        task.children.add(test);
      }
      return [task];
    });
  }

  #describe(notebook: vscode.Uri): void {
    const item = this.get(notebook);
    const found = this.outlines.get(notebook);
    if (!item || !found) return;
    const path = vscode.workspace.asRelativePath(notebook);
    if ('error' in found) return void (item.description = path);
    const { outline } = found;
    const score = (tests: readonly TestOutline[]) => {
      const { earned, points, isRun } = scoreOf(tests, this.progress.of(notebook, outline.version));
      return isRun ? earnedText(earned, points) : pointsText(points);
    };
    item.description = `${score(testsOf(outline))}, ${path}`;
    for (const [order, { tests }] of outline.tasks.entries()) {
      const task = item.children.get(taskId(order));
      if (task) task.description = score(tests);
      for (const test of tests) {
        const testItem = task?.children.get(test.name);
        if (!testItem) continue;
        testItem.description = test.hidden ? `${score([test])}, ${vscode.l10n.t('hidden')}` : score([test]);
      }
    }
  }
}

const taskId = (order: number) => `task ${order}`;

/** By their ids, the cells of a notebook that is open. */
function documentsOf(notebook: vscode.Uri): Map<string, vscode.TextDocument> {
  const open = vscode.workspace.notebookDocuments.find(({ uri }) => uri.toString() === notebook.toString());
  const cells = open?.getCells() ?? [];
  return new Map(cells.map(({ metadata, document }) => [cellIdIn(metadata) ?? '', document]));
}
