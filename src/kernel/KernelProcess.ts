import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import type { Writable } from 'node:stream';
import type { CellError } from '../notebook/notebook';
import { spoken } from '../say';
import { describeExit, describeStartFailure } from './faults';
import type { KernelOptions } from './KernelOptions';
import { exitOfWrapped, type KernelLaunch } from './KernelLaunch';
import { CHANNEL, type KernelChannel, openChannel, readsLines } from './kernelChannel';
import { LARGE_PAGES } from './largePages';
import type { FromKernel, KernelConfig, ToKernel } from './protocol';

/** All that a kernel says once it has started. */
export type KernelMessage = Exclude<FromKernel, { type: 'fatal' }>;

interface KernelListener {
  onMessage(message: KernelMessage): void;
  onLog(text: string): void;
  /** Whatever ended it; the first word counts. */
  onEnd(why: CellError): void;
}

const CONTROL = 4;
/** An interrupt may end a callback in its middle; Node would take that for a fault of its own and abort. */
const KERNEL_ARGUMENTS = ['--no-force-async-hooks-checks'];
const STDERR_KEPT = 8_192;
const STDERR_WAIT_MS = 500;
const EXIT_WAIT_MS = 500;
const GONE = 'Its variables are gone; the next run starts a new kernel.';

/** The child process of a kernel, from its start to its end. */
export class KernelProcess {
  readonly #process: ChildProcess;
  readonly #channel: KernelChannel;
  /** Of one that is started inside of something else. */
  readonly #launch: KernelLaunch | undefined;
  #stderr = '';
  /** Whether it has said anything. */
  #started = false;
  /** Why it is being ended. */
  #fatal: CellError | undefined;

  /** @throws what `spawn` throws */
  constructor(options: KernelOptions, listener: KernelListener) {
    const { untrusted = false } = options;
    this.#launch = options.launch?.();
    const { command, args, cwd, env } = commandOf(options, this.#launch);
    const kernel = spawn(command, args, {
      cwd,
      env,
      // nobody reads what a hostile cell writes past its kernel
      stdio: [
        ...(['ignore', untrusted ? 'ignore' : 'pipe', 'pipe'] as const),
        readsLines(untrusted) ? 'pipe' : 'ipc',
        'pipe',
      ],
      windowsHide: true,
      // a process group of its own, which is ended as a whole
      detached: this.#launch !== undefined && process.platform !== 'win32',
    });
    this.#process = kernel;
    kernel.stdout?.on('data', (text: Buffer) => listener.onLog(text.toString()));
    kernel.stderr!.on('data', (text: Buffer) => {
      this.#stderr = (this.#stderr + text.toString()).slice(-STDERR_KEPT);
      listener.onLog(text.toString());
    });
    this.#control.on('error', () => {}); // the exit says it
    this.#channel = this.#open(listener, untrusted);
    if (kernel.pid !== undefined) this.#launch?.started?.(kernel.pid, (why) => this.#endWith(why));
    kernel.on('error', (error) => {
      this.#launch?.ended();
      listener.onEnd(describeStartFailure(command, error, (this.#launch ?? options).folder));
    });
    this.#followExit(listener);
  }

  send(message: ToKernel): void {
    this.#channel.send(message);
  }

  /** Also while the kernel is busy. */
  interrupt(execution: number): void {
    this.#control.write(`interrupt ${execution}\n`);
  }

  kill(): void {
    this.#process.kill('SIGKILL');
    const { pid } = this.#process;
    if (!this.#launch || pid === undefined || process.platform === 'win32') return;
    try {
      process.kill(-pid, 'SIGKILL');
    } catch {
      // nothing is left of it
    }
  }

  /** When the process is there no more. */
  exited(): Promise<void> {
    return new Promise((resolve) => this.#process.once('exit', () => resolve()));
  }

  get #control(): Writable {
    return this.#process.stdio[CONTROL] as Writable;
  }

  #open({ onMessage }: KernelListener, untrusted: boolean): KernelChannel {
    const endWith = (why: string) => this.#endWith(why);
    return openChannel(this.#process, untrusted, {
      onMessage: (message) => {
        this.#started = true;
        if (message.type === 'fatal') {
          this.#fatal = { name: 'KernelNotStarted', message: message.message };
          this.kill();
        } else onMessage(message);
      },
      // a cell may cut the connection and go on; nothing could be heard of it any more
      onCut: (why) => void setTimeout(endWith, EXIT_WAIT_MS, why).unref(),
      onFlood: endWith,
    });
  }

  #endWith(why: string): void {
    if (this.#process.exitCode !== null || this.#process.signalCode !== null) return;
    this.#fatal ??= { name: 'KernelDied', message: `${why} ${GONE}` };
    this.kill();
  }

  #followExit({ onEnd }: KernelListener): void {
    const launch = this.#launch;
    this.#process.on('exit', (code, signal) => {
      if (launch) this.kill(); // what is left of its process group
      const how = launch && signal === null ? exitOfWrapped(code) : { code, signal };
      const end = () =>
        onEnd(this.#fatal ?? describeExit({ ...how, stderr: this.#stderr, started: this.#started }));
      if (launch) this.#process.once('close', () => launch.ended());
      // by 'close' all of stderr has arrived; a process that the cell started may hold it open
      this.#process.once('close', end);
      setTimeout(end, STDERR_WAIT_MS).unref();
    });
  }
}

/** What is run, as the kernel sees its folders. */
function commandOf(options: KernelOptions, launch: KernelLaunch | undefined) {
  const {
    backend,
    language = spoken(),
    nativeFolder,
    nativeKernels,
    nodeArguments = [],
    untrusted = false,
    tests,
  } = options;
  const { folder, distFolder } = launch ?? options;
  const node = launch?.node ?? (options.node || process.execPath);
  const debuggable = options.debuggable && !untrusted;
  const config: KernelConfig = { folder, backend, language, nativeFolder, nativeKernels, debuggable, tests };
  const env: NodeJS.ProcessEnv = {
    ...(launch?.env ?? process.env),
    ...LARGE_PAGES,
    ELECTRON_RUN_AS_NODE: '1',
    RNNBOOK_KERNEL: JSON.stringify(config),
    // the kernel takes it for Node's own
    ...(readsLines(untrusted) && { NODE_CHANNEL_FD: String(CHANNEL) }),
  };
  const own = [node, ...KERNEL_ARGUMENTS, ...nodeArguments, join(distFolder, 'kernel.js')];
  const [command, ...args] = launch?.wrap(own) ?? own;
  return { command: command!, args, cwd: launch?.cwd ?? folder, env };
}
