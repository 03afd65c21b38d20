import * as vscode from 'vscode';
import type { ProgressStore } from '../ProgressStore';
import { ExerciseItems } from './ExerciseItems';
import type { ExerciseOutlines } from './ExerciseOutlines';

/** A run of tests of one exercise. */
export interface ExerciseRun {
  notebook: vscode.Uri;
  /** Names of the tests to run. */
  tests: ReadonlySet<string>;
  run: vscode.TestRun;
  token: vscode.CancellationToken;
  /** The item of a test, to report on. */
  itemOf(name: string): vscode.TestItem | undefined;
}

/** The workspace's exercises in the Test Explorer, to run when asked for or on every save. */
export class ExerciseTests implements vscode.Disposable {
  readonly #controller = vscode.tests.createTestController('rnnbook', vscode.l10n.t('RNN Exercises'));
  readonly #items: ExerciseItems;
  /** Runs that go on, by notebook. */
  readonly #running = new Map<string, vscode.CancellationTokenSource>();
  readonly #change = new vscode.EventEmitter<void>();
  /** Tests begin or end to run. */
  readonly onDidChange = this.#change.event;
  readonly #listeners: vscode.Disposable;
  #profile: vscode.TestRunProfile | undefined;

  constructor(
    outlines: ExerciseOutlines,
    progress: ProgressStore,
    private readonly runExercise: (run: ExerciseRun) => Promise<void>,
  ) {
    this.#items = new ExerciseItems(this.#controller, outlines, progress);
    this.#controller.resolveHandler = (item) => (item ? undefined : outlines.findAll());
    this.#controller.refreshHandler = (token) => outlines.findAll(token);
    this.#listeners = vscode.Disposable.from(
      vscode.workspace.onDidGrantWorkspaceTrust(() => this.#allowRuns()),
      vscode.workspace.onDidChangeNotebookDocument(({ notebook, cellChanges }) => {
        const item = this.#items.get(notebook.uri);
        if (item && cellChanges.some(({ document }) => document))
          this.#controller.invalidateTestResults(item);
      }),
    );
    this.#allowRuns();
  }

  isRunning(notebook: vscode.Uri): boolean {
    return this.#running.has(notebook.toString());
  }

  /** Runs tests as the Test Explorer does. @param names default: all of the exercise */
  async run(notebook: vscode.Uri, names?: ReadonlySet<string>): Promise<void> {
    const item = this.#items.get(notebook);
    if (!item || !this.#profile) return;
    const tests = this.#items
      .testsIn(item)
      .filter((test) => names?.has(this.#items.testOf(test)!.name) ?? true);
    const request = new vscode.TestRunRequest(tests, undefined, this.#profile);
    await this.#run(request, new vscode.CancellationTokenSource().token);
  }

  dispose(): void {
    for (const running of this.#running.values()) running.cancel();
    vscode.Disposable.from(this.#listeners, this.#items, this.#change, this.#controller).dispose();
  }

  /** Tests run with the user's rights: not before the workspace is trusted. */
  #allowRuns(): void {
    if (!vscode.workspace.isTrusted) return;
    this.#profile ??= this.#controller.createRunProfile(
      vscode.l10n.t('Run Tests'),
      vscode.TestRunProfileKind.Run,
      (request, token) => (request.continuous ? this.#runOnSave(request, token) : this.#run(request, token)),
      true,
      undefined,
      true,
    );
  }

  #runOnSave(request: vscode.TestRunRequest, token: vscode.CancellationToken): void {
    const listener = vscode.workspace.onDidSaveNotebookDocument(({ uri }) => {
      const isOf = (item: vscode.TestItem) =>
        this.#items.testOf(item)?.notebook.toString() === uri.toString();
      const tests = this.#chosen(request).filter(isOf);
      if (tests.length === 0) return;
      void this.#run(new vscode.TestRunRequest(tests, undefined, request.profile, true), token);
    });
    token.onCancellationRequested(() => listener.dispose());
  }

  async #run(request: vscode.TestRunRequest, token: vscode.CancellationToken): Promise<void> {
    const run = this.#controller.createTestRun(request, this.#controller.label);
    try {
      const byNotebook = new Map<string, Set<string>>();
      for (const item of this.#chosen(request)) {
        run.enqueued(item);
        const { notebook, name } = this.#items.testOf(item)!;
        const names = byNotebook.get(notebook.toString()) ?? new Set();
        byNotebook.set(notebook.toString(), names.add(name));
      }
      for (const [notebook, names] of byNotebook) {
        if (token.isCancellationRequested || run.token.isCancellationRequested) break;
        await this.#runOne(vscode.Uri.parse(notebook), names, run, token);
      }
    } finally {
      run.end();
    }
  }

  async #runOne(
    notebook: vscode.Uri,
    tests: ReadonlySet<string>,
    run: vscode.TestRun,
    token: vscode.CancellationToken,
  ): Promise<void> {
    const key = notebook.toString();
    // one that goes on has older code
    this.#running.get(key)?.cancel();
    const cancellation = new vscode.CancellationTokenSource();
    const stops = [token, run.token].map((one) => one.onCancellationRequested(() => cancellation.cancel()));
    this.#running.set(key, cancellation);
    this.#change.fire();
    const itemOf = (name: string) => this.#items.itemOf({ notebook, name });
    try {
      await this.runExercise({ notebook, tests, run, token: cancellation.token, itemOf });
    } catch (error) {
      const message = new vscode.TestMessage(error instanceof Error ? error.message : String(error));
      for (const item of [...tests].map(itemOf)) if (item) run.errored(item, message);
    } finally {
      for (const stop of stops) stop.dispose();
      if (this.#running.get(key) === cancellation) this.#running.delete(key);
      this.#change.fire();
    }
  }

  #chosen({ include, exclude = [] }: vscode.TestRunRequest): vscode.TestItem[] {
    const testsIn = (items: readonly vscode.TestItem[]) => items.flatMap((item) => this.#items.testsIn(item));
    const excluded = new Set(testsIn(exclude));
    return [...new Set(testsIn(include ?? this.#items.all()))].filter((item) => !excluded.has(item));
  }
}
