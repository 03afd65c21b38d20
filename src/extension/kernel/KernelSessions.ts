import { homedir } from 'node:os';
import { join } from 'node:path';
import * as vscode from 'vscode';
import type { KernelOptions } from '../../kernel/KernelOptions';
import { KernelClient } from '../../kernel/client';
import { languageOf, type NotebookMetadata } from '../../notebook/notebook';
import { defaultNativeFolder } from '../../native/folder';
import { backendChoice, kernelNode, nativeKernels } from '../configuration';
import { folderOf } from './folderOf';
import { KernelSession, type RunEvent } from './KernelSession';

export type SessionEvent = RunEvent & { session: KernelSession };

/** The kernels of the open notebooks, one a notebook. */
export class KernelSessions implements vscode.Disposable {
  readonly #sessions = new Map<vscode.NotebookDocument, KernelSession>();
  readonly #change = new vscode.EventEmitter<void>();
  /** A kernel's state or backend, or whether a notebook has one. */
  readonly onDidChange = this.#change.event;
  readonly #run = new vscode.EventEmitter<SessionEvent>();
  readonly onDidRun = this.#run.event;

  constructor(
    private readonly context: vscode.ExtensionContext,
    private readonly controller: vscode.NotebookController,
    private readonly log: vscode.LogOutputChannel,
  ) {}

  get(notebook: vscode.NotebookDocument): KernelSession | undefined {
    return this.#sessions.get(notebook);
  }

  all(): KernelSession[] {
    return [...this.#sessions.values()];
  }

  /** The notebook's session, made when there is none. */
  open(notebook: vscode.NotebookDocument): KernelSession {
    const existing = this.#sessions.get(notebook);
    if (existing) return existing;
    const session = new KernelSession({
      notebook,
      controller: this.controller,
      log: this.log,
      createClient: (options) => new KernelClient(options),
      kernelOptions: (current) => this.#kernelOptions(current),
      onChange: () => this.#change.fire(),
      onRun: (event) => this.#run.fire({ ...event, session }),
    });
    this.#sessions.set(notebook, session);
    return session;
  }

  close(notebook: vscode.NotebookDocument): void {
    this.#sessions.get(notebook)?.dispose();
    this.#sessions.delete(notebook);
    this.#change.fire();
  }

  /** Hands a notebook's kernel, if it has one, to the document that takes its place. */
  move(from: vscode.NotebookDocument, to: vscode.NotebookDocument): void {
    const session = this.#sessions.get(from);
    if (!session) return;
    this.#sessions.delete(from);
    this.#sessions.get(to)?.dispose();
    this.#sessions.set(to, session);
    session.moveTo(to);
    this.#change.fire();
  }

  dispose(): void {
    for (const session of this.#sessions.values()) session.dispose();
    this.#sessions.clear();
    this.#change.dispose();
    this.#run.dispose();
  }

  #kernelOptions({ uri: notebook, metadata }: vscode.NotebookDocument): KernelOptions {
    return {
      folder: folderOf(notebook) ?? homedir(),
      backend: backendChoice(notebook),
      nativeKernels: nativeKernels(notebook),
      language: languageOf((metadata['metadata'] ?? {}) as NotebookMetadata),
      distFolder: join(this.context.extensionPath, 'dist'),
      nativeFolder: defaultNativeFolder(),
      debuggable: true,
      ...kernelNode(notebook),
    };
  }
}
