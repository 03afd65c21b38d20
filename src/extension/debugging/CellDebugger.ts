import * as vscode from 'vscode';
import { explainTrust, selectController } from '../kernel/createController';
import { folderOf } from '../kernel/folderOf';
import type { KernelSession } from '../kernel/KernelSession';
import type { KernelSessions } from '../kernel/KernelSessions';
import { giveIds } from '../notebook/giveIds';
import { cellDocumentsOf } from './cellDocuments';
import { toEditor, toKernel } from './cellSources';

/** VS Code's own debugger for JavaScript, and the type of its sessions. */
const DEBUGGER = 'ms-vscode.js-debug';
const TYPE = 'pwa-node';
/** In the configuration of a session: the notebook that it debugs. */
const NOTEBOOK = 'rnnbookNotebook';
const ATTACH_MS = 20_000;

interface Debugged {
  kernel: KernelSession;
  /** The debugger knows the breakpoints. */
  ready: Promise<void>;
  setReady(): void;
  session?: vscode.DebugSession;
}

/** Runs cells under VS Code's JavaScript debugger, which is attached to the kernel for so long only. */
export class CellDebugger implements vscode.Disposable {
  readonly #debugged = new Map<string, Debugged>();
  readonly #listeners: vscode.Disposable;

  constructor(
    private readonly context: vscode.ExtensionContext,
    private readonly sessions: KernelSessions,
  ) {
    this.#listeners = vscode.Disposable.from(
      vscode.debug.registerDebugAdapterTrackerFactory(TYPE, {
        createDebugAdapterTracker: (session) => this.#track(session),
      }),
      vscode.debug.onDidStartDebugSession((session) => {
        const debugged = this.#debugged.get(notebookOf(session) ?? '');
        if (debugged && !session.parentSession) debugged.session = session;
      }),
    );
  }

  /** Attaches, runs the cells to their end, and detaches. What keeps it from that is said. */
  async run(notebook: vscode.NotebookDocument, cells: readonly vscode.NotebookCell[]): Promise<void> {
    if (!vscode.workspace.isTrusted) return explainTrust();
    const folder = folderOf(notebook.uri);
    if (folder === undefined || cells.length === 0) return;
    if (!vscode.extensions.getExtension(DEBUGGER)) return explainMissing();
    const key = notebook.uri.toString();
    const kernel = this.sessions.open(notebook);
    // also while one is being debugged: its debugger stops in these as well
    if (this.#debugged.has(key)) return kernel.run(cells);
    let setReady = () => {};
    const ready = new Promise<void>((resolve) => (setReady = resolve));
    const debugged: Debugged = { kernel, ready, setReady };
    this.#debugged.set(key, debugged);
    kernel.beforeInterrupt = () => this.#detach(debugged);
    try {
      await selectController(this.context, notebook);
      await giveIds(notebook, notebook.getCells());
      if (await this.#attach(notebook, debugged)) await kernel.run(cells);
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      void vscode.window.showErrorMessage(vscode.l10n.t('The cell cannot be debugged: {0}', reason));
    } finally {
      kernel.beforeInterrupt = undefined;
      await this.#detach(debugged);
      this.#debugged.delete(key);
      kernel.closeDebugger();
    }
  }

  dispose(): void {
    this.#listeners.dispose();
    for (const debugged of this.#debugged.values()) void this.#detach(debugged);
  }

  /** @returns whether it is attached, with all breakpoints */
  async #attach(notebook: vscode.NotebookDocument, { kernel, ready }: Debugged): Promise<boolean> {
    const port = await kernel.openDebugger();
    const name = notebook.uri.path.split('/').at(-1)!;
    const started = await vscode.debug.startDebugging(
      vscode.workspace.getWorkspaceFolder(notebook.uri),
      {
        ...{ type: TYPE, request: 'attach', name, address: '127.0.0.1', port },
        ...{ continueOnAttach: true, restart: false, autoAttachChildProcesses: false, sourceMaps: false },
        // what the learner did not write is stepped over
        skipFiles: ['<node_internals>/**', `${this.context.extensionPath}/**`, '**/node_modules/**'],
        internalConsoleOptions: 'neverOpen',
        [NOTEBOOK]: notebook.uri.toString(),
      },
      { suppressSaveBeforeStart: true },
    );
    if (!started) return false;
    const tooLate = vscode.l10n.t('the debugger did not attach within {0} seconds.', ATTACH_MS / 1000);
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new Error(tooLate)), ATTACH_MS);
    });
    await Promise.race([ready, late]).finally(() => clearTimeout(timer));
    return true;
  }

  /** The kernel goes on, also from where it has stopped. */
  async #detach({ session }: Debugged): Promise<void> {
    if (session) await vscode.debug.stopDebugging(session);
  }

  #track(session: vscode.DebugSession): vscode.DebugAdapterTracker | undefined {
    const key = notebookOf(session);
    const notebook = vscode.workspace.notebookDocuments.find(({ uri }) => uri.toString() === key);
    if (!notebook) return undefined;
    const cells = cellDocumentsOf(notebook);
    return {
      onWillReceiveMessage: (message) => toKernel(message, cells),
      onDidSendMessage: (message: { type?: string; command?: string }) => {
        toEditor(message, cells);
        // the session within: that of the program, not that which looks for programs
        const isReady = message.type === 'response' && message.command === 'configurationDone';
        if (isReady && session.parentSession) this.#debugged.get(key!)?.setReady();
      },
    };
  }
}

function notebookOf(session: vscode.DebugSession | undefined): string | undefined {
  if (!session) return undefined;
  const notebook: unknown = session.configuration[NOTEBOOK];
  return typeof notebook === 'string' ? notebook : notebookOf(session.parentSession);
}

async function explainMissing(): Promise<void> {
  const show = vscode.l10n.t('Show Extension');
  const message = vscode.l10n.t(
    'Cells are debugged with VS Code’s JavaScript debugger, which is switched off or missing here. Enable the extension “JavaScript Debugger”.',
  );
  if ((await vscode.window.showErrorMessage(message, show)) === show)
    await vscode.commands.executeCommand('workbench.extensions.search', `@builtin ${DEBUGGER}`);
}
