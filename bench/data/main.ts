/**
 * How long windows and features of a long series take, beside NumPy and pandas, in the same run: the peers take turns,
 * one computes at a time, and the least of all rounds counts. And what memory the streaming dataset takes, for series of
 * several lengths.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { LARGE_PAGES } from '../../src/kernel/largePages';
import { pythonWith } from '../layers/python';
import { memoryTable } from './memory';
import { Peer, type Task } from './Peer';

const { values: options } = parseArgs({ options: { rounds: { type: 'string' } } });
const ROUNDS = Number(options.rounds ?? 10);
const STEPS = 1_000_000;
const LOOKBACK = 50;
const LIMIT = 3;
const TASKS: Task[] = ['windows', 'features'];

async function main(): Promise<void> {
  const load = loadavg()[0]!.toFixed(1);
  const sizes = [String(STEPS), String(LOOKBACK)];
  const ours = (backend: string) =>
    new Peer(
      `rnnbook, ${backend}`,
      process.execPath,
      ['--expose-gc', '--import', 'tsx', 'bench/data/ourPeer.ts', ...sizes, backend],
      { ...LARGE_PAGES },
    );
  const python = pythonWith(['numpy==2.4.6', 'pandas==3.1.1']);
  const numpy = new Peer('NumPy, pandas', python, ['-B', 'bench/data/numpy_peer.py', ...sizes]);
  const peers = [ours('wasm'), ours('cpu'), numpy];
  for (const peer of peers) await peer.greet();
  const least = new Map(peers.map((peer) => [peer, {} as Record<Task, { ms: number; way: string }>]));
  for (let round = 0; round < ROUNDS; round++) {
    for (const task of TASKS) {
      for (const peer of peers) {
        const best = least.get(peer)!;
        for (const [way, ms] of Object.entries(await peer.measure(task)))
          if (!best[task] || ms < best[task].ms) best[task] = { ms, way };
      }
    }
  }
  for (const peer of peers) peer.stop();

  const reference = least.get(numpy)!;
  const text = [
    table(
      ['peer', ...TASKS.flatMap((task) => [`${task}, ms`, 'ratio'])],
      peers.map((peer) => [
        peer.name,
        ...TASKS.flatMap((task) => {
          const { ms } = least.get(peer)![task];
          return [ms.toFixed(0), (ms / reference[task].ms).toFixed(2)];
        }),
      ]),
    ),
    await memoryTable(table),
    [
      `${STEPS.toLocaleString('en')} steps; windows: lookback ${LOOKBACK}, horizon 1, float32 (200 MB); features: the 29 of rnn.features with times.`,
      `Least of ${ROUNDS} rounds, the peers in turns; NumPy's fastest way: ${reference.windows.way}. The aim is a ratio of at most ${LIMIT}.`,
      `${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}, load average before ${load}. ${Object.entries(
        Object.assign({}, ...peers.map(({ versions }) => versions)) as object,
      )
        .map((entry) => entry.join(' '))
        .join(', ')}.`,
    ]
      .map((note) => `- ${note}`)
      .join('\n'),
  ].join('\n\n');
  console.log(`\n${text}\n`);
  mkdirSync('out', { recursive: true });
  writeFileSync('out/bench-data.md', `${text}\n`);
  console.log('out/bench-data.md');
}

function table(head: string[], rows: string[][]): string {
  const line = (cells: string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map((_, i) => (i > 0 ? '--:' : '---'))), ...rows.map(line)].join('\n');
}

void main().then(() => process.exit(0));
