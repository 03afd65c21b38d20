import { type ChildProcessWithoutNullStreams, execFileSync, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';

const PACKAGES = ['nbclient==0.11.0', 'ipykernel==7.4.0', 'nbformat==5.10.4'];

/** Jupyter in a Python process of its own; `undefined` where Python or its packages are not to be had. */
export class Jupyter {
  readonly versions = PACKAGES.map((name) => name.replace('==', ' ')).join(', ');
  readonly #answers: AsyncIterator<string>;

  private constructor(private readonly process: ChildProcessWithoutNullStreams) {
    this.#answers = createInterface({ input: process.stdout })[Symbol.asyncIterator]();
  }

  static start(): Jupyter | undefined {
    const environment = resolve('.cache/bench-python');
    const python = join(environment, process.platform === 'win32' ? 'Scripts/python.exe' : 'bin/python');
    try {
      if (!existsSync(python)) execFileSync('python3', ['-m', 'venv', environment], { stdio: 'inherit' });
      execFileSync(python, ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', ...PACKAGES], {
        stdio: 'inherit',
      });
    } catch {
      return undefined;
    }
    const child = spawn(python, ['bench/jupyter.py'], { stdio: 'pipe' });
    child.stderr.pipe(process.stderr);
    return new Jupyter(child);
  }

  async measure<T>(request: object): Promise<T> {
    this.process.stdin.write(`${JSON.stringify(request)}\n`);
    const { value, done } = await this.#answers.next();
    if (done) throw new Error('Jupyter ended');
    return JSON.parse(value) as T;
  }

  stop(): void {
    this.process.kill();
  }
}
