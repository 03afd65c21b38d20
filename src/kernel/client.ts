import { type ChildProcess, spawn } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { join } from 'node:path';
import type { Writable } from 'node:stream';
import type { CellError } from '../notebook/notebook';
import type { BackendChoice } from '../rnn/backend/names';
import { describeExit, describeStartFailure } from './faults';
import { exitOfWrapped, type KernelLaunch } from './KernelLaunch';
import { CHANNEL, type KernelChannel, openChannel, readsLines } from './kernelChannel';
import { LARGE_PAGES } from './largePages';
import type {
  BackendStatus,
  CellSource,
  ExecutionResult,
  FromKernel,
  KernelConfig,
  KernelInfo,
  OutputEvent,
  ToKernel,
} from './protocol';
import type { VariablesQuestion } from './variables/Variable';

export interface KernelOptions {
  /** The notebook's folder: the kernel's working directory. */
  folder: string;
  backend: BackendChoice;
  /** The folder of the built `kernel.js`. */
  distFolder: string;
  nativeFolder?: string;
  /** The Node.js to run; default: the program that runs now (with `ELECTRON_RUN_AS_NODE=1`). */
  node?: string;
  /** More arguments for Node, e.g. `--max-old-space-size=4096`. */
  nodeArguments?: string[];
  /** Whether `openDebugger` may be used. Default: false. */
  debuggable?: boolean;
  /** Whether cells may be hostile: everything that the kernel says is then checked. Default: false. */
  untrusted?: boolean;
  /** Starts Node inside of something else, a sandbox: called for each start. Default: Node itself. */
  launch?: () => KernelLaunch;
  /** Whether cells declare tests: see `onAsk`. Default: false. */
  tests?: boolean;
}

export type KernelState = 'stopped' | 'starting' | 'idle' | 'busy';

interface Running {
  id: number;
  started: number;
  end(result: ExecutionResult): void;
}

const CONTROL = 4;
/** An interrupt may end a callback in its middle; Node would take that for a fault of its own and abort. */
const KERNEL_ARGUMENTS = ['--no-force-async-hooks-checks'];
const STDERR_KEPT = 8_192;
const STDERR_WAIT_MS = 500;
const EXIT_WAIT_MS = 500;
const GONE = 'Its variables are gone; the next run starts a new kernel.';

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
  #process: ChildProcess | undefined;
  #channel: KernelChannel | undefined;
  #queue: Promise<unknown> = Promise.resolve();
  /** Executions that have not begun. */
  #waiting = 0;
  #running: Running | undefined;
  #disposed = false;
  #questions = 0;
  readonly #asked = new Map<number, (answered: { answer?: unknown; failure?: string }) => void>();
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
    if (!this.#running || !this.#process) return;
    (this.#process.stdio[CONTROL] as Writable).write(`interrupt ${this.#running.id}\n`);
  }

  /**
   * Asks what variables hold. Runs no cell, and is no execution.
   *
   * @returns `undefined` where no kernel is idle, and for what is not there any more
   * @throws Error that says why it cannot be told
   */
  async inspect(question: VariablesQuestion): Promise<unknown> {
    if (this.#state !== 'idle' || this.#waiting > 0 || this.options.untrusted) return undefined;
    return this.#ask((id) => ({ type: 'inspect', id, question }));
  }

  /**
   * Opens a port of 127.0.0.1 at which a debugger can attach. Starts the kernel when it is not running.
   *
   * @throws Error where the kernel does not start, or is not debuggable
   */
  async openDebugger(): Promise<number> {
    if (!this.options.debuggable || this.options.untrusted) throw new Error('This kernel is not debuggable.');
    try {
      this.#process ??= this.#start();
    } catch (error) {
      this.#setState('stopped');
      const { node = process.execPath, folder } = this.options;
      throw new Error(describeStartFailure(node, error as NodeJS.ErrnoException, folder).message);
    }
    const port = await this.#ask((id) => ({ type: 'openDebugger', id }));
    if (typeof port !== 'number') throw new Error('The kernel ended before a debugger could attach.');
    return port;
  }

  /** Also where none is open. */
  closeDebugger(): void {
    this.#channel?.send({ type: 'closeDebugger' });
  }

  #ask(message: (id: number) => ToKernel): Promise<unknown> {
    const id = ++this.#questions;
    return new Promise((resolve, reject) => {
      this.#asked.set(id, ({ answer, failure }) =>
        failure === undefined ? resolve(answer) : reject(new Error(failure)),
      );
      this.#channel!.send(message(id));
    });
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
      try {
        this.#process ??= this.#start();
      } catch (error) {
        this.#setState('stopped');
        const { node = process.execPath, folder } = this.options;
        return end(failure(started, describeStartFailure(node, error as NodeJS.ErrnoException, folder)));
      }
      if (this.#info) this.#setState('busy');
      this.#channel!.send({ type: 'execute', id, cell });
    });
  }

  #start(): ChildProcess {
    const { backend, nativeFolder, nodeArguments = [], untrusted = false, tests } = this.options;
    const debuggable = this.options.debuggable && !untrusted;
    const lines = readsLines(untrusted);
    this.#setState('starting');
    const launch = this.options.launch?.();
    // as the kernel sees them
    const { folder, distFolder } = launch ?? this.options;
    const node = launch?.node ?? (this.options.node || process.execPath);
    const config: KernelConfig = { folder, backend, nativeFolder, debuggable, tests };
    const env: NodeJS.ProcessEnv = {
      ...(launch?.env ?? process.env),
      ...LARGE_PAGES,
      ELECTRON_RUN_AS_NODE: '1',
      RNNBOOK_KERNEL: JSON.stringify(config),
      // the kernel takes it for Node's own
      ...(lines && { NODE_CHANNEL_FD: String(CHANNEL) }),
    };
    const own = [node, ...KERNEL_ARGUMENTS, ...nodeArguments, join(distFolder, 'kernel.js')];
    const [command, ...args] = launch?.wrap(own) ?? own;
    const kernel = spawn(command!, args, {
      cwd: launch?.cwd ?? folder,
      env,
      // nobody reads what a hostile cell writes past its kernel
      stdio: ['ignore', untrusted ? 'ignore' : 'pipe', 'pipe', lines ? 'pipe' : 'ipc', 'pipe'],
      windowsHide: true,
      // a process group of its own, which is ended as a whole
      detached: launch !== undefined && process.platform !== 'win32',
    });
    let stderr = '';
    let started = false;
    let fatal: CellError | undefined;
    const endWith = (why: string) => {
      if (kernel.exitCode !== null || kernel.signalCode !== null) return;
      fatal ??= { name: 'KernelDied', message: `${why} ${GONE}` };
      this.#kill(kernel);
    };
    kernel.stdout?.on('data', (text: Buffer) => this.onLog(text.toString()));
    kernel.stderr!.on('data', (text: Buffer) => {
      stderr = (stderr + text.toString()).slice(-STDERR_KEPT);
      this.onLog(text.toString());
    });
    (kernel.stdio[CONTROL] as Writable).on('error', () => {}); // the exit says it
    this.#channel = openChannel(kernel, untrusted, {
      onMessage: (message) => {
        if (kernel !== this.#process) return;
        started = true;
        if (message.type === 'fatal') {
          fatal = { name: 'KernelNotStarted', message: message.message };
          this.#kill(kernel);
        } else this.#receive(message);
      },
      // a cell may cut the connection and go on; nothing could be heard of it any more
      onCut: (why) => void setTimeout(endWith, EXIT_WAIT_MS, why).unref(),
      onFlood: endWith,
    });
    if (kernel.pid !== undefined) launch?.started?.(kernel.pid, endWith);
    kernel.on('error', (error) => {
      launch?.ended();
      this.#ended(kernel, describeStartFailure(command!, error, folder));
    });
    kernel.on('exit', (code, signal) => {
      if (launch) this.#kill(kernel); // what is left of its process group
      const how = launch && signal === null ? exitOfWrapped(code) : { code, signal };
      const end = () => this.#ended(kernel, fatal ?? describeExit({ ...how, stderr, started }));
      if (launch) kernel.once('close', () => launch.ended());
      // by 'close' all of stderr has arrived; a process that the cell started may hold it open
      kernel.once('close', end);
      setTimeout(end, STDERR_WAIT_MS).unref();
    });
    return kernel;
  }

  #receive(message: Exclude<FromKernel, { type: 'fatal' }>): void {
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
        this.#asked.get(message.id)?.(message);
        return void this.#asked.delete(message.id);
      case 'log':
        return this.onLog(message.text);
    }
  }

  async #reply(id: number, question: string): Promise<void> {
    const channel = this.#channel;
    // without anybody who answers, it waits to its end
    const reply = await this.onAsk?.(question);
    if (reply !== undefined) channel?.send({ type: 'reply', id, reply });
  }

  #ended(kernel: ChildProcess, error: CellError): void {
    if (kernel !== this.#process) return;
    this.#process = undefined;
    this.#info = undefined;
    this.#backend = undefined;
    this.#setState('stopped');
    this.#listeners.clear();
    for (const answer of this.#asked.values()) answer({});
    this.#asked.clear();
    if (this.#running) this.#running.end(failure(this.#running.started, error));
  }

  #stop(reason: CellError): Promise<void> {
    const kernel = this.#process;
    if (!kernel) return Promise.resolve();
    const gone = new Promise<void>((resolve) => kernel.once('exit', () => resolve()));
    this.#ended(kernel, reason);
    this.#kill(kernel);
    return gone;
  }

  #kill(kernel: ChildProcess): void {
    kernel.kill('SIGKILL');
    if (!this.options.launch || kernel.pid === undefined || process.platform === 'win32') return;
    try {
      process.kill(-kernel.pid, 'SIGKILL');
    } catch {
      // nothing is left of it
    }
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
