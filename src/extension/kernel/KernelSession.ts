import * as vscode from 'vscode';
import type { KernelClient, KernelState } from '../../kernel/client';
import type { KernelOptions } from '../../kernel/KernelOptions';
import type { VariablesQuestion } from '../../kernel/variables/Variable';
import type { BackendStatus, CellSource, ExecutionResult } from '../../kernel/protocol';
import { cellIdIn } from '../notebook/cellIds';
import { fromEditorLanguage } from '../notebook/cellLanguage';
import { giveIds } from '../notebook/giveIds';
import { HiddenRun, type HiddenRunOptions } from './HiddenRun';
import { OutputWriter } from './OutputWriter';
import { RunQueue, type Run } from './RunQueue';

/** How long a cell may take to end after an interrupt, before a restart is offered. */
const LINGER_MS = 3_000;

export interface SessionOptions {
  notebook: vscode.NotebookDocument;
  controller: vscode.NotebookController;
  log: vscode.LogOutputChannel;
  createClient(options: KernelOptions): KernelClient;
  /** Asked at every start of a kernel, so that changed settings take effect with a restart. */
  kernelOptions(notebook: vscode.NotebookDocument): KernelOptions;
  onChange(): void;
  onRun(event: RunEvent): void;
}

/** What becomes of cells and their kernel. */
export type RunEvent =
  | { type: 'started'; cell: vscode.NotebookCell; source: CellSource }
  /** `isAlive`: whether the kernel is there still, with its variables. */
  | {
      type: 'ended';
      cell: vscode.NotebookCell;
      source: CellSource;
      result: ExecutionResult;
      isAlive: boolean;
    }
  | { type: 'gone' };

/** One notebook's kernel: its queue of cells, and what it writes. */
export class KernelSession {
  readonly #queue = new RunQueue();
  readonly #writer: OutputWriter;
  /** Lets a cell go on that a debugger has stopped. */
  beforeInterrupt: (() => Promise<void>) | undefined;
  #client: KernelClient;
  #folder = '';
  #executions = 0;
  #running: vscode.NotebookCell | undefined;
  #changeListener: vscode.Disposable;

  constructor(private readonly options: SessionOptions) {
    this.#writer = new OutputWriter(options.notebook, options.controller);
    this.#client = this.#createClient();
    this.#changeListener = vscode.workspace.onDidChangeNotebookDocument((event) => this.#onChange(event));
  }

  get notebook(): vscode.NotebookDocument {
    return this.#writer.notebook;
  }

  /** The folder that the kernel runs in. */
  get folder(): string {
    return this.#folder;
  }

  get state(): KernelState {
    return this.#client.state;
  }

  get backend(): BackendStatus | undefined {
    return this.#client.backend;
  }

  /**
   * Queues cells. The editor shows them as pending at once.
   *
   * @returns when all have ended, or were cancelled
   */
  async run(cells: readonly vscode.NotebookCell[]): Promise<void> {
    const runs = cells.map((cell) => this.#createRun(cell));
    this.#queue.add(runs);
    await Promise.all(runs.map(({ ended }) => ended));
  }

  /** Ends the running cell, keeps variables, and cancels what waits. */
  interrupt(): void {
    this.#queue.clear();
    // a cell that stands at a breakpoint ends when it goes on
    void this.beforeInterrupt?.();
    this.#client.interrupt();
    const interrupted = this.#running;
    if (!interrupted) return;
    setTimeout(() => {
      if (this.#running === interrupted) void this.#offerRestart();
    }, LINGER_MS);
  }

  /**
   * Runs JavaScript that no cell shows and no count counts, in its turn after the cells that wait. See `HiddenRun`.
   *
   * @returns what it printed
   */
  evaluate(source: string, options: HiddenRunOptions): Promise<string> {
    const run = new HiddenRun(() => this.#client, source, options);
    const listener = options.token.onCancellationRequested(() => {
      this.#queue.remove(run);
      run.interrupt();
    });
    this.#queue.add([run]);
    return run.printed.finally(() => listener.dispose());
  }

  /** See `KernelClient.inspect`. */
  inspect(question: VariablesQuestion): Promise<unknown> {
    return this.#client.inspect(question);
  }

  /** See `KernelClient.openDebugger`. */
  openDebugger(): Promise<number> {
    return this.#client.openDebugger();
  }

  closeDebugger(): void {
    this.#client.closeDebugger();
  }

  /** Ends the kernel; the next cell that is run starts a new one. */
  async restart(): Promise<void> {
    this.#queue.clearAll();
    this.options.log.info(vscode.l10n.t('Restarting the kernel'));
    await this.#client.restart();
    this.#client.dispose();
    this.#client = this.#createClient();
    this.options.onChange();
  }

  /** Goes on with the same notebook under another name. */
  moveTo(notebook: vscode.NotebookDocument): void {
    this.#queue.clear();
    this.#writer.moveTo(notebook);
  }

  dispose(): void {
    this.#queue.clearAll();
    this.#changeListener.dispose();
    this.#client.dispose();
  }

  #createClient(): KernelClient {
    const kernelOptions = this.options.kernelOptions(this.notebook);
    const { log, onChange } = this.options;
    this.#folder = kernelOptions.folder;
    const client = this.options.createClient(kernelOptions);
    client.onLog = (text) => log.info(text.trimEnd());
    client.onBackend = ({ name, version, nativeKernels, note }) => {
      log.info(vscode.l10n.t('Backend: {0} {1}', name, version), nativeKernels ?? '', note ?? '');
      onChange();
    };
    client.onStateChange = (state) => {
      log.debug(`kernel ${client.info?.pid ?? ''}: ${state}`);
      if (state === 'starting') log.info(vscode.l10n.t('Starting a kernel in {0}', kernelOptions.folder));
      if (state === 'stopped') {
        this.#executions = 0;
        this.#writer.forgetAll();
        this.options.onRun({ type: 'gone' });
      }
      onChange();
    };
    return client;
  }

  #createRun(cell: vscode.NotebookCell): Run & { ended: Promise<void> } {
    const execution = this.options.controller.createNotebookCellExecution(cell);
    let end = () => {};
    const ended = new Promise<void>((resolve) => (end = resolve));
    return {
      ended,
      start: () => this.#execute(execution).finally(end),
      cancel: () => {
        execution.end(undefined);
        end();
      },
    };
  }

  async #execute(execution: vscode.NotebookCellExecution): Promise<'ok' | 'error' | 'interrupted'> {
    const { cell } = execution;
    if (cell.index < 0) {
      execution.end(undefined); // deleted while it waited
      return 'ok';
    }
    this.#running = cell;
    try {
      execution.executionOrder = ++this.#executions;
      execution.start(Date.now());
      await giveIds(cell.notebook, [cell]);
      await this.#writer.begin(execution);
      const id = cellIdIn(cell.metadata) ?? '';
      const language = fromEditorLanguage(cell.document.languageId);
      const source = { id, language, source: cell.document.getText() };
      this.options.onRun({ type: 'started', cell, source });
      const result = await this.#client.execute(source, (event) => this.#writer.write(id, event));
      const { status, error } = result;
      if (error) this.#writer.write(id, { type: 'append', output: { kind: 'error', error } });
      execution.end(status === 'ok', Date.now());
      this.options.onRun({ type: 'ended', cell, source, result, isAlive: this.state !== 'stopped' });
      return status;
    } catch (error) {
      this.options.log.error(error instanceof Error ? error : String(error));
      execution.end(false, Date.now());
      return 'error';
    } finally {
      this.#writer.end();
      this.#running = undefined;
    }
  }

  #onChange({ notebook, cellChanges }: vscode.NotebookDocumentChangeEvent): void {
    if (notebook !== this.notebook) return;
    for (const { cell, outputs } of cellChanges) if (outputs?.length === 0) this.#writer.forgetCell(cell);
  }

  async #offerRestart(): Promise<void> {
    const restart = vscode.l10n.t('Restart Kernel');
    const message = vscode.l10n.t(
      'The cell has not stopped yet. Wait, or restart the kernel: then the cell ends at once, and all variables are lost.',
    );
    if ((await vscode.window.showWarningMessage(message, restart)) === restart) await this.restart();
  }
}
