/** Submissions a minute beside nbgrader, and what the start of a submission costs, held in and not. */
import { execFileSync, type ExecFileSyncOptions } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { findSandbox } from '../../src/grading/sandbox/findSandbox';
import { jailedKernels } from '../../src/grading/sandbox/jailedKernels';
import { KernelClient } from '../../src/kernel/client';
import { pythonWith } from '../layers/python';
import { SUBMISSIONS, writeNbgrader, writeOurs } from './exercise';

const distFolder = resolve('dist');
const { values } = parseArgs({ options: { rounds: { type: 'string', default: '5' } } });
const rounds = Number(values.rounds);

type Contender = { name: string; run(): void };

async function main(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'rnnbook-bench-grade-'));
  try {
    const sandbox = await findSandbox(distFolder);
    const contenders = [...ours(folder), ...nbgrader(folder)];
    const seconds = new Map(contenders.map(({ name }) => [name, Infinity]));
    for (let round = 0; round < rounds; round++) {
      for (const { name, run } of contenders) {
        const started = performance.now();
        run();
        seconds.set(name, Math.min(seconds.get(name)!, (performance.now() - started) / 1000));
      }
    }
    const peer = seconds.get('nbgrader');
    const lines = [
      `Grading ${SUBMISSIONS} trivial submissions; the least of ${rounds} interleaved rounds. Sandbox: ${sandbox.level}.`,
      '',
      '| | s | submissions a minute | times nbgrader’s rate |',
      '| --- | --- | --- | --- |',
      ...[...seconds].map(
        ([name, s]) =>
          `| ${name} | ${s.toFixed(2)} | ${((60 * SUBMISSIONS) / s).toFixed(0)} | ${peer === undefined ? '' : (peer / s).toFixed(1)} |`,
      ),
      '',
      ...(await starts(folder)),
    ];
    console.log(lines.join('\n'));
    mkdirSync('out', { recursive: true });
    writeFileSync('out/bench-grade.md', `${lines.join('\n')}\n`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  process.exit();
}

function ours(folder: string): Contender[] {
  const [exercise, submissions] = writeOurs(join(folder, 'ours'));
  const out = join(folder, 'out');
  return [1, 2].map((jobs) => ({
    name: `rnnbook grade --jobs ${jobs}`,
    run() {
      rmSync(out, { recursive: true, force: true });
      const args = [
        join(distFolder, 'cli.js'),
        'grade',
        exercise,
        submissions,
        '--out',
        out,
        '--jobs',
        String(jobs),
      ];
      execFileSync(process.execPath, args, { stdio: 'ignore' });
      const book = readFileSync(join(out, 'gradebook.csv'), 'utf8');
      if (book.match(/^learner\d+,5,5,/gm)?.length !== SUBMISSIONS)
        throw new Error(`not all have 5 points:\n${book}`);
    },
  }));
}

function nbgrader(folder: string): Contender[] {
  const course = join(folder, 'course');
  try {
    const python = pythonWith(['nbgrader', 'ipykernel']);
    writeNbgrader(course);
    // nbgrader looks for its parts on the path
    const env = { ...process.env, PATH: `${dirname(python)}:${process.env.PATH}` };
    const options: ExecFileSyncOptions = { cwd: course, env, stdio: 'pipe' };
    const call = (...args: string[]) => execFileSync(python, ['-m', 'nbgrader', ...args], options);
    // the first writes its data base, and fails when it is not there
    try {
      call('generate_assignment', 'bench');
    } catch {
      call('generate_assignment', 'bench', '--force');
    }
    return [{ name: 'nbgrader', run: () => void call('autograde', 'bench', '--force') }];
  } catch (error) {
    console.log(`without nbgrader: ${(error as Error).message}`);
    return [];
  }
}

/** From nothing to the first cell's end. */
async function starts(folder: string): Promise<string[]> {
  const sandbox = await findSandbox(distFolder);
  const options = { folder, backend: 'wasm', distFolder } as const;
  const settings = { memoryMB: 2048, totalSeconds: 60 };
  const jailed = jailedKernels({
    sandbox,
    settings,
    backend: 'wasm',
    distFolder,
    filesFolder: join(folder, 'empty'),
  });
  mkdirSync(join(folder, 'empty'), { recursive: true });
  const kinds = {
    'in no sandbox': () => new KernelClient(options),
    [`in ${sandbox.level}`]: jailed.createSubmissionKernel,
  };
  const least: Record<string, number> = {};
  for (let round = 0; round < 2 * rounds; round++) {
    for (const [kind, create] of Object.entries(kinds)) {
      const kernel = create();
      const started = performance.now();
      const { status } = await kernel.execute({ id: 'a', language: 'typescript', source: '1' }, () => {});
      if (status !== 'ok') throw new Error(`${kind}: ${status}`);
      least[kind] = Math.min(least[kind] ?? Infinity, performance.now() - started);
      kernel.dispose();
    }
  }
  return Object.entries(least).map(
    ([kind, ms]) => `A submission's process starts ${kind} in ${ms.toFixed(0)} ms.`,
  );
}

void main();
