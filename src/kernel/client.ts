import { randomInt } from 'node:crypto';
import type { CellError } from '../notebook/notebook';
import { describeStartFailure } from './faults';
import type { KernelOptions } from './KernelOptions';
import { type KernelMessage, KernelProcess } from './KernelProcess';
import type { BackendStatus, CellSource, ExecutionResult, KernelInfo, OutputEvent } from './protocol';
import { Questions } from './Questions';
import type { VariablesQuestion } from './variables/Variable';

export type KernelState = 'stopped' | 'starting' | 'idle' | 'busy';

interface Running {
  id: number;
  started: number;
  end(result: ExecutionResult): void;
}

const MOST_ID = 2 ** 47;

/** One kernel: a child process that is started when it is needed, and started anew after it died. */
export class KernelClient {
  onStateChange: (state: KernelState) => void = () => {};
  onBackend: (backend: BackendStatus) => void = () => {};
  onLog: (text: string) => void = () => {};
  /** Answers what a kernel for tests asks about the submission. */
  onAsk: ((question: string) => Promise<string>) | undefined;

  #state: KernelState = 'stopped';
  #info: KernelInfo | undefined;
  #backend: BackendStatus | undefined;
  #process: KernelProcess | undefined;
  #queue: Promise<unknown> = Promise.resolve();
  /** Executions that have not begun. */
  #waiting = 0;
  #running: Running | undefined;
  #disposed = false;
  readonly #questions = new Questions();
  /** By execution; kept after its end, since timers and callbacks of a cell may write later. */
  readonly #listeners = new Map<number, { cellId: string; onOutput: (event: OutputEvent) => void }>();

  constructor(private readonly options: KernelOptions) {}

  get state(): KernelState {
    return this.#state;
  }

  get info(): KernelInfo | undefined {
    return this.#info;
  }

  get backend(): BackendStatus | undefined {
    return this.#backend;
  }

  /**
   * Runs a cell after those before it have ended. Starts the kernel when it is not running.
   *
   * @param onOutput may be called after the end as well, for what the cell's callbacks write later.
   * @returns always: a kernel that cannot start or dies is an error result.
   */
  execute(cell: CellSource, onOutput: (event: OutputEvent) => void): Promise<ExecutionResult> {
    this.#waiting++;
    const result = this.#queue.then(() => this.#execute(cell, onOutput));
    this.#queue = result;
    return result;
  }

  /** Interrupts the running cell: what it computes ends, variables stay. Nothing to do when none runs. */
  interrupt(): void {
    if (this.#running) this.#process?.interrupt(this.#running.id);
  }

  /**
   * Asks what variables hold. Runs no cell, and is no execution.
   *
   * @returns `undefined` where no kernel is idle, and for what is not there any more
   * @throws Error that says why it cannot be told
   */
  async inspect(question: VariablesQuestion): Promise<unknown> {
    if (this.#state !== 'idle' || this.#waiting > 0 || this.options.untrusted) return undefined;
    return this.#questions.ask((id) => this.#process!.send({ type: 'inspect', id, question }));
  }

  /**
   * Opens a port of 127.0.0.1 at which a debugger can attach. Starts the kernel when it is not running.
   *
   * @throws Error where the kernel does not start, or is not debuggable
   */
  async openDebugger(): Promise<number> {
    if (!this.options.debuggable || this.options.untrusted) throw new Error('This kernel is not debuggable.');
    const refused = this.#start();
    if (refused) throw new Error(refused.message);
    const port = await this.#questions.ask((id) => this.#process!.send({ type: 'openDebugger', id }));
    if (typeof port !== 'number') throw new Error('The kernel ended before a debugger could attach.');
    return port;
  }

  /** Also where none is open. */
  closeDebugger(): void {
    this.#process?.send({ type: 'closeDebugger' });
  }

  /** Ends the kernel, and with it the running cell; the next cell starts a new one. */
  async restart(): Promise<void> {
    await this.#stop({ name: 'Restarted', message: 'The kernel was restarted while this cell ran.' });
  }

  /** Ends the kernel for good. */
  dispose(): void {
    this.#disposed = true;
    void this.#stop({ name: 'Closed', message: 'The notebook was closed while this cell ran.' });
  }

  async #execute(cell: CellSource, onOutput: (event: OutputEvent) => void): Promise<ExecutionResult> {
    const started = performance.now();
    this.#waiting--;
    if (this.#disposed) return failure(started, { name: 'Closed', message: 'The kernel is closed.' });
    const id = randomInt(MOST_ID); // not to be guessed: a cell could answer what is asked later
    for (const [other, { cellId }] of this.#listeners) if (cellId === cell.id) this.#listeners.delete(other);
    this.#listeners.set(id, { cellId: cell.id, onOutput });
    return new Promise<ExecutionResult>((resolve) => {
      const end = (result: ExecutionResult) => {
        if (this.#running?.id !== id) return;
        this.#running = undefined;
        if (this.#process) this.#setState('idle');
        resolve(result);
      };
      this.#running = { id, started, end };
      const refused = this.#start();
      if (refused) return end(failure(started, refused));
      if (this.#info) this.#setState('busy');
      this.#process!.send({ type: 'execute', id, cell });
    });
  }

  /** When it is not running. @returns why it does not start */
  #start(): CellError | undefined {
    if (this.#process) return undefined;
    this.#setState('starting');
    try {
      const kernel: KernelProcess = new KernelProcess(this.options, {
        onMessage: (message) => kernel === this.#process && this.#receive(message),
        onLog: (text) => this.onLog(text),
        onEnd: (why) => this.#ended(kernel, why),
      });
      this.#process = kernel;
    } catch (error) {
      this.#setState('stopped');
      const { node = process.execPath, folder } = this.options;
      return describeStartFailure(node, error as NodeJS.ErrnoException, folder);
    }
    return undefined;
  }

  #receive(message: KernelMessage): void {
    switch (message.type) {
      case 'ready':
        this.#info = message.info;
        return this.#setState(this.#running ? 'busy' : 'idle');
      case 'backend':
        this.#backend = message.backend;
        return this.onBackend(message.backend);
      case 'output':
        return this.#listeners.get(message.id)?.onOutput(message.event);
      case 'done':
        if (this.#running?.id === message.id) this.#running.end(message.result);
        return;
      case 'ask':
        return void this.#reply(message.id, message.question);
      case 'answered':
        return this.#questions.answered(message);
      case 'log':
        return this.onLog(message.text);
    }
  }

  async #reply(id: number, question: string): Promise<void> {
    const kernel = this.#process;
    // without anybody who answers, it waits to its end
    const reply = await this.onAsk?.(question);
    if (reply !== undefined) kernel?.send({ type: 'reply', id, reply });
  }

  #ended(kernel: KernelProcess, error: CellError): void {
    if (kernel !== this.#process) return;
    this.#process = undefined;
    this.#info = undefined;
    this.#backend = undefined;
    this.#setState('stopped');
    this.#listeners.clear();
    this.#questions.end();
    if (this.#running) this.#running.end(failure(this.#running.started, error));
  }

  #stop(reason: CellError): Promise<void> {
    const kernel = this.#process;
    if (!kernel) return Promise.resolve();
    const gone = kernel.exited();
    this.#ended(kernel, reason);
    kernel.kill();
    return gone;
  }

  #setState(state: KernelState): void {
    if (state === this.#state) return;
    this.#state = state;
    this.onStateChange(state);
  }
}

function failure(started: number, error: CellError): ExecutionResult {
  return { status: 'error', durationMs: Math.round(performance.now() - started), error };
}
