import assert from 'node:assert/strict';
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { runLimited } from '../../../src/grading/run/runLimited';
import { candidates } from '../../../src/grading/sandbox/candidates';
import { firstThatHolds } from '../../../src/grading/sandbox/findSandbox';
import { jailedKernels } from '../../../src/grading/sandbox/jailedKernels';
import type { Sandbox, SandboxLevel } from '../../../src/grading/sandbox/Sandbox';
import type { GradingKernel } from '../../../src/grading/run/input';
import { isRunning, peakMemory, processesBelow, type Seen } from './processes';

export const distFolder = resolve('dist');
// one of our own: what is left in it was left by a jail
process.env.TMPDIR = mkdtempSync(join(tmpdir(), 'rnnbook-test-'));
chmodSync(process.env.TMPDIR, 0o755);
process.once('exit', () => rmSync(process.env.TMPDIR!, { recursive: true, force: true }));

/** A thread, as kernels have one where they may, reserves so much from Node 24 on. */
export const THREAD_MB = Number(process.versions.node.split('.')[0]) < 24 ? 0 : 512;

export interface JailOptions {
  level?: SandboxLevel;
  memoryMB?: number;
  /** Whether Node's permission model is left out, as if a cell had found a hole in it. Default: false. */
  hole?: boolean;
}

/** One submission's kernel in a jail, on the test's own machine with a learner's and a teacher's files. */
export class TestJail {
  /** Where everything lies that is none of the submission's business. */
  readonly outside = mkdtempSync(join(tmpdir(), 'rnnbook-outside-'));
  readonly #before = new Set(processesBelow().map(({ pid }) => pid));
  readonly #seen = new Map<string, Seen>();
  readonly #watch = setInterval(() => this.#look(), 25);
  /** Of the jail, at most. */
  readonly most = { processes: 0, memoryMB: 0 };

  private constructor(
    readonly kernel: GradingKernel,
    readonly filesFolder: string,
  ) {
    const files = {
      'tests/hidden.rnnbook': 'the hidden tests',
      'grades/book.csv': 'ana,3',
      'ben/exercise.rnnbook': 'the solution of another',
    };
    // for everybody: what keeps them is the jail
    chmodSync(this.outside, 0o777);
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(join(this.outside, dirname(path)), { mode: 0o777 });
      writeFileSync(join(this.outside, path), text, { mode: 0o666 });
    }
  }

  static async open({ level = 'bubblewrap', memoryMB = 512, hole = false }: JailOptions = {}) {
    const sandbox = await sandboxOf(level);
    const filesFolder = mkdtempSync(join(tmpdir(), 'rnnbook-files-'));
    mkdirSync(join(filesFolder, 'data'));
    writeFileSync(join(filesFolder, 'data', 'series.csv'), 'a,b\n1,2\n');
    const { createSubmissionKernel } = jailedKernels({
      sandbox: hole ? withoutPermissions(sandbox) : sandbox,
      settings: { memoryMB: memoryMB + (hole ? THREAD_MB : 0), totalSeconds: 60 },
      backend: 'wasm',
      distFolder,
      filesFolder,
    });
    return new TestJail(await createSubmissionKernel(), filesFolder);
  }

  /** Runs a cell as a grader does. */
  async run(source: string, seconds = 30) {
    let text = '';
    const cell = { id: 'cell', language: 'javascript', source } as const;
    const result = await runLimited(this.kernel, cell, seconds, ({ output }) => {
      if (output.kind === 'stream' && text.length < 2_000_000) text += output.text;
    });
    return { ...result, text };
  }

  /** The value of an expression, as a grader reads values. */
  async value(source: string, seconds = 30) {
    const cell = { id: 'value', language: 'javascript', source, wantsValue: true } as const;
    return runLimited(this.kernel, cell, seconds, () => {});
  }

  /** Ends it, and makes sure that nothing is left of it. */
  async close(): Promise<void> {
    this.#look();
    this.kernel.dispose();
    clearInterval(this.#watch);
    const end = Date.now() + 5_000;
    let left = [...this.#seen.values()].filter(isRunning);
    while (left.length > 0 && Date.now() < end) {
      await new Promise((done) => setTimeout(done, 20));
      left = left.filter(isRunning);
    }
    rmSync(this.outside, { recursive: true, force: true });
    rmSync(this.filesFolder, { recursive: true, force: true });
    const folders = () => readdirSync(tmpdir()).filter((name) => name.startsWith('rnnbook-jail-'));
    while (folders().length > 0 && Date.now() < end) await new Promise((done) => setTimeout(done, 20));
    assert.deepEqual(left, [], 'processes that were left');
    assert.deepEqual(folders(), [], 'folders that were left');
  }

  #look(): void {
    const now = processesBelow().filter(({ pid }) => !this.#before.has(pid));
    for (const one of now) this.#seen.set(`${one.pid} ${one.started}`, one);
    this.most.processes = Math.max(this.most.processes, now.length);
    this.most.memoryMB = Math.max(this.most.memoryMB, ...now.map(peakMemory));
  }
}

const found = new Map<SandboxLevel, Promise<Sandbox>>();

/** That level alone, whatever better ones there are. */
export function sandboxOf(level: SandboxLevel): Promise<Sandbox> {
  const known =
    found.get(level) ??
    firstThatHolds(
      distFolder,
      candidates().filter((one) => one.level === level),
    );
  found.set(level, known);
  return known;
}

function withoutPermissions(sandbox: Sandbox): Sandbox {
  const isPermission = (argument: string) =>
    /^--((experimental-)?permission$|allow-fs-(read|write)=)/.test(argument);
  return {
    ...sandbox,
    launch: (jail) => {
      const launch = sandbox.launch(jail);
      return { ...launch, wrap: (program) => launch.wrap(program).filter((one) => !isPermission(one)) };
    },
  };
}
