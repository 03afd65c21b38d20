import { type ChildProcess, spawn } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Setup } from './setup';

const FIXTURES = fileURLToPath(new URL('fixtures', import.meta.url));
const SAMPLES = fileURLToPath(new URL('../../samples', import.meta.url));

/** Quiet, and with nothing asked of the network. */
const SETTINGS = {
  // in a browser VS Code saves by itself
  'files.autoSave': 'off',
  'workbench.startupEditor': 'none',
  'workbench.enableExperiments': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.reduceMotion': 'on',
  'chat.disableAIFeatures': true,
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': false,
  'extensions.ignoreRecommendations': true,
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'git.enabled': false,
  'security.workspace.trust.startupPrompt': 'never',
  'security.workspace.trust.banner': 'never',
};

interface ServerOptions {
  trusted: boolean;
  settings: Record<string, unknown>;
}

const running = new Set<Server>();

function killAll(): void {
  for (const server of running) server.kill();
}
process.on('exit', killAll);
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => {
    killAll();
    process.exit(130);
  });
}

/** One code-server with data of its own, and a workspace with the fixtures and a copy of the samples. */
export class Server {
  readonly workspace: string;
  readonly #home: string;
  readonly #process: ChildProcess;
  #log = '';

  private constructor(setup: Setup, options: ServerOptions) {
    // a short path: code-server puts a socket in here, whose path has a limit
    this.#home = mkdtempSync(join(tmpdir(), 'rnnbook-'));
    this.workspace = join(this.#home, 'workspace');
    cpSync(FIXTURES, this.workspace, { recursive: true });
    cpSync(SAMPLES, join(this.workspace, 'samples'), { recursive: true });
    mkdirSync(join(this.#data, 'User'), { recursive: true });
    writeFileSync(
      join(this.#data, 'User', 'settings.json'),
      JSON.stringify({ ...SETTINGS, ...options.settings }),
    );
    this.#process = spawn(
      setup.node,
      [
        setup.codeServer,
        ...['--auth', 'none', '--bind-addr', '127.0.0.1:0', '--config', join(this.#home, 'config.yaml')],
        ...['--disable-telemetry', '--disable-update-check'],
        ...(options.trusted ? ['--disable-workspace-trust'] : []),
        ...['--extensions-dir', setup.extensions, '--user-data-dir', this.#data, this.workspace],
      ],
      // a process group of its own, so that nothing of it is left when it is killed
      { env: { ...process.env, HOME: this.#home }, stdio: ['ignore', 'pipe', 'pipe'], detached: true },
    );
    running.add(this);
  }

  static async start(setup: Setup, options: ServerOptions): Promise<{ server: Server; url: string }> {
    const server = new Server(setup, options);
    try {
      return { server, url: await server.#listening() };
    } catch (error) {
      server.kill();
      throw error;
    }
  }

  get #data(): string {
    return join(this.#home, 'data');
  }

  read(file: string): string {
    return readFileSync(join(this.workspace, file), 'utf8');
  }

  has(file: string): boolean {
    return existsSync(join(this.workspace, file));
  }

  write(file: string, text: string): void {
    writeFileSync(join(this.workspace, file), text);
  }

  /** Its processes whose command lines have the text. */
  processes(text: string): number[] {
    return readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .map(Number)
      .filter((pid) => {
        try {
          const [, , group] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)!.split(' ');
          const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8');
          return Number(group) === this.#process.pid && command.includes(text);
        } catch {
          return false; // ended meanwhile
        }
      });
  }

  /** What the server printed, and the logs of extensions: name to text. */
  logs(): Record<string, string> {
    const folder = join(this.#data, 'logs');
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
    const wanted = files.filter((file) => /rnnbook|remoteexthost\.log/.test(file) && file.endsWith('.log'));
    const logs: Record<string, string> = { 'code-server.log': this.#log };
    for (const file of wanted) logs[file.replaceAll('/', '_')] = readFileSync(join(folder, file), 'utf8');
    return logs;
  }

  /** Ends every process of it, at once, and removes its files. */
  kill(): void {
    if (!running.delete(this)) return;
    try {
      if (this.#process.pid) process.kill(-this.#process.pid, 'SIGKILL');
    } catch {
      // gone already
    }
    rmSync(this.#home, { recursive: true, force: true, maxRetries: 5 });
  }

  #listening(): Promise<string> {
    return new Promise((resolve, reject) => {
      const fail = (reason: string) => reject(new Error(`VS Code does not start: ${reason}\n${this.#log}`));
      const timer = setTimeout(() => fail('no answer in 60 seconds'), 60_000);
      const read = (chunk: Buffer) => {
        this.#log += chunk.toString();
        const url = /listening on (http:\/\/[\d.:]+)/.exec(this.#log)?.[1];
        if (!url) return;
        clearTimeout(timer);
        resolve(url);
      };
      this.#process.stdout?.on('data', read);
      this.#process.stderr?.on('data', read);
      this.#process.on('error', (error) => fail(error.message));
      this.#process.on('exit', (code) => fail(`it ended with ${code}`));
    });
  }
}
