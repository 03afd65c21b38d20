/**
 * How quick notebooks are, against Jupyter on the same cells in the same run. Each round measures both, and the
 * least of the rounds counts, since the machine may be busy with other things.
 */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { KernelClient } from '../src/kernel/client';
import type { Notebook } from '../src/notebook/notebook';
import { parseNotebook } from '../src/notebook/parse';
import { printNotebook } from '../src/notebook/print';
import { Jupyter } from './jupyter';

const ROUNDS = 7;
const CELLS = 50;
const FILE_CELLS = 300;
const SOURCE = 'const model = build(16);\nawait model.fit(x, y, { epochs: 3 });\nmodel';
const OUTPUT = 'epoch 3/3, loss 0.0123\n'.repeat(20);

interface KernelTimes {
  firstOutputMs: number;
  cellMs: number;
}
interface FileTimes {
  readMs: number;
  writeMs: number;
}
type Times = KernelTimes & FileTimes;

const folder = mkdtempSync(join(tmpdir(), 'rnnbook-bench-'));

async function kernelTimes(): Promise<KernelTimes> {
  const client = new KernelClient({ folder, backend: 'auto', distFolder: resolve('dist') });
  const run = () => client.execute({ id: 'cell', language: 'typescript', source: '1 + 1' }, () => {});
  let started = performance.now();
  await run();
  const firstOutputMs = performance.now() - started;
  started = performance.now();
  for (let i = 0; i < CELLS; i++) await run();
  const cellMs = (performance.now() - started) / CELLS;
  client.dispose();
  return { firstOutputMs, cellMs };
}

function fileTimes(): FileTimes {
  const notebook: Notebook = {
    metadata: {},
    extra: {},
    cells: Array.from({ length: FILE_CELLS }, (_, i) => ({
      id: `cell${i}`,
      kind: 'code',
      language: 'typescript',
      source: SOURCE,
      outputs: [{ kind: 'data', data: { 'text/plain': OUTPUT } }],
      extra: {},
    })),
  };
  const path = join(folder, 'cells.rnnbook');
  let started = performance.now();
  writeFileSync(path, printNotebook(notebook));
  const writeMs = performance.now() - started;
  started = performance.now();
  parseNotebook(readFileSync(path, 'utf8'), path);
  return { readMs: performance.now() - started, writeMs };
}

const least = (times: Times[], key: keyof Times) =>
  times.length === 0 ? null : Math.min(...times.map((time) => time[key]));
const LABELS: Record<keyof Times, string> = {
  firstOutputMs: 'kernel start to first output',
  cellMs: 'one cell, there and back',
  readMs: `open ${FILE_CELLS} cells with outputs`,
  writeMs: `save ${FILE_CELLS} cells with outputs`,
};

async function main(): Promise<void> {
  const jupyter = Jupyter.start();
  const ours: Times[] = [];
  const theirs: Times[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    ours.push({ ...(await kernelTimes()), ...fileTimes() });
    if (!jupyter) continue;
    const file = {
      measure: 'file',
      path: join(folder, 'cells.ipynb'),
      source: SOURCE,
      text: OUTPUT,
      cells: FILE_CELLS,
    };
    theirs.push({
      ...(await jupyter.measure<KernelTimes>({ measure: 'kernel', cells: CELLS })),
      ...(await jupyter.measure<FileTimes>(file)),
    });
  }
  jupyter?.stop();
  rmSync(folder, { recursive: true });

  const rows = (Object.keys(LABELS) as (keyof Times)[]).map((key) => {
    const rnnbook = least(ours, key)!;
    const other = least(theirs, key);
    return {
      key,
      label: LABELS[key],
      rnnbook,
      jupyter: other,
      ratio: other === null ? null : rnnbook / other,
    };
  });
  console.log(
    `Least of ${ROUNDS} rounds, ms. Node ${process.versions.node}, ${cpus().length} × ${cpus()[0]?.model}`,
  );
  console.log(
    jupyter ? `Jupyter: ${jupyter.versions}` : 'Jupyter is left out: its packages could not be installed.',
  );
  console.table(
    Object.fromEntries(
      rows.map(({ label, rnnbook, jupyter: other, ratio }) => [
        label,
        {
          rnnbook: +rnnbook.toFixed(2),
          Jupyter: other && +other.toFixed(2),
          ratio: ratio && +ratio.toFixed(2),
        },
      ]),
    ),
  );
  mkdirSync('out', { recursive: true });
  writeFileSync(
    'out/bench.json',
    `${JSON.stringify({ rounds: ROUNDS, node: process.versions.node, rows, ours, theirs }, null, 2)}\n`,
  );
  console.log('out/bench.json');
}

void main().then(() => process.exit(0));
