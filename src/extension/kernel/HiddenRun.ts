import type { CancellationToken } from 'vscode';
import type { KernelClient } from '../../kernel/client';
import { evaluateHidden } from '../../kernel/evaluate';
import type { Run } from './RunQueue';

export interface HiddenRunOptions {
  /** Takes it out of the queue, or ends it when it runs. */
  token: CancellationToken;
  /** Whether it runs whatever becomes of the cells before it; otherwise a cell that fails or is stopped cancels it. */
  independent: boolean;
  /** Its turn has come. */
  onStart?(): void;
}

/** No kernel runs, so that there are no variables to ask for. */
export class NoKernelError extends Error {}

/** The user cancelled it. */
export class CancelledError extends Error {}

/** It was taken from the queue: by a cell that failed or was stopped, or by a restart. */
export class NotRunError extends Error {}

/** A turn in a session's queue that belongs to no cell. Never starts a kernel. */
export class HiddenRun implements Run {
  readonly independent: boolean;
  /**
   * What the code prints. Rejects with NoKernelError, NotRunError, CancelledError, or an Error that says why the code failed.
   */
  readonly printed: Promise<string>;
  #resolve!: (printed: string) => void;
  #reject!: (reason: Error) => void;
  #interrupt = () => {};

  constructor(
    private readonly client: () => KernelClient,
    private readonly source: string,
    private readonly options: HiddenRunOptions,
  ) {
    this.independent = options.independent;
    this.printed = new Promise((resolve, reject) => {
      this.#resolve = resolve;
      this.#reject = reject;
    });
  }

  /** A failure is for the command that asked: the cells that wait go on. */
  async start(): Promise<'ok'> {
    const client = this.client();
    if (client.state === 'stopped') {
      this.#reject(new NoKernelError());
      return 'ok';
    }
    this.#interrupt = () => client.interrupt();
    this.options.onStart?.();
    const { status, error, printed } = await evaluateHidden(client, this.source);
    this.#interrupt = () => {};
    if (status === 'ok') this.#resolve(printed);
    else if (status === 'interrupted') this.#reject(new CancelledError());
    else this.#reject(new Error(error?.message));
    return 'ok';
  }

  cancel(): void {
    const byUser = this.options.token.isCancellationRequested;
    this.#reject(byUser ? new CancelledError() : new NotRunError());
  }

  /** Ends it if it runs. */
  interrupt(): void {
    this.#interrupt();
  }
}
