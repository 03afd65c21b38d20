/**
 * How fast recurrent layers are: ours, TensorFlow.js's own, Keras's and PyTorch's, in the same run. The peers take
 * turns at each case, one computes at a time, and the least of all rounds counts, since the machine may be busy with
 * other things.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, release } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { type Case, CASES } from './cases';
import type { Peer } from './Peer';
import { startPeers } from './peers';
import { fastestWays, notes, tables } from './report';
import { type CaseResults, least, type Result } from './results';

const { values: options } = parseArgs({
  options: { quick: { type: 'boolean' }, only: { type: 'string' }, avx2: { type: 'boolean' } },
});
const ROUNDS = options.quick ? 2 : 5;
const LIMITS = options.quick
  ? { atLeastTimes: 2, atLeastSeconds: 0.1, atMostSeconds: 1 }
  : { atLeastTimes: 4, atLeastSeconds: 0.25, atMostSeconds: 2.5 };

/** A peer that has used so much of the time at one case does only `FEWEST_ROUNDS` there. */
const LONG_SECONDS = 20;
const FEWEST_ROUNDS = 3;

/** Threads of the peer before still spin for a while. */
const PAUSE_MS = 200;

async function measureCase(what: Case, peers: Peer[]): Promise<CaseResults> {
  const turns = peers.map((peer) => ({
    peer,
    seconds: 0,
    result: { peer: peer.name, rounds: [] } as Result,
  }));
  for (let round = 0; round < ROUNDS; round++) {
    for (const turn of turns) {
      if (turn.result.error || (round >= FEWEST_ROUNDS && turn.seconds > LONG_SECONDS)) continue;
      await sleep(PAUSE_MS);
      const started = performance.now();
      try {
        turn.result.rounds.push(await turn.peer.measure({ case: what, limits: LIMITS }));
      } catch (error) {
        turn.result.error = (error as Error).message;
      }
      turn.seconds += (performance.now() - started) / 1000;
    }
  }
  return { case: what, results: turns.map(({ result }) => result) };
}

async function main(): Promise<void> {
  const machine = {
    cpu: cpus()[0]?.model ?? 'unknown',
    cores: cpus().length,
    system: `${process.platform} ${release()} ${process.arch}`,
    node: process.versions.node,
    /** Much more than 0: others compute too, and the numbers say little. */
    loadBefore: loadavg()[0]!.toFixed(1),
  };
  const cases = CASES.filter(
    ({ name, small }) => (small || !options.quick) && name.includes(options.only ?? ''),
  );
  if (cases.length === 0) throw new Error(`No case has "${options.only}" in its name`);
  const { peers, leftOut } = await startPeers(options.avx2 === true);
  const started = performance.now();
  const measured: CaseResults[] = [];
  for (const what of cases) {
    measured.push(await measureCase(what, peers));
    console.log(`${((performance.now() - started) / 1000).toFixed(0)} s: ${what.name}`);
  }
  for (const peer of peers) peer.stop();

  const names = peers.map(({ name }) => name);
  const versions = Object.assign({}, ...peers.map((peer) => peer.versions)) as Record<string, string>;
  const text = [
    tables(measured, names),
    [
      `Least of ${ROUNDS} rounds; timesteps × features → units, Adam, mean squared error, Dense(1) on the last state.`,
      `${machine.cores} × ${machine.cpu}, ${machine.system}, load average before ${machine.loadBefore}; Node ${machine.node}.`,
      `${Object.entries(versions)
        .map((entry) => entry.join(' '))
        .join(', ')}.`,
      'TensorFlow.js computes its wasm in one thread; the others are free to use every core.',
      'GRU: reset before the product in TensorFlow.js and rnnbook, after it in Keras and PyTorch, as is their default.',
      "PyTorch's loop of whole models computes no metric; the others' fit has the mean absolute error.",
      ...fastestWays(measured, names),
      ...notes(measured, names),
      ...leftOut.map(({ name, reason }) => `Left out: ${name}: ${reason}`),
    ]
      .map((note) => `- ${note}`)
      .join('\n'),
  ].join('\n\n');
  console.log(`\n${text}\n`);
  mkdirSync('out', { recursive: true });
  writeFileSync('out/bench-layers.md', `${text}\n`);
  const report = {
    machine,
    versions,
    leftOut,
    rounds: ROUNDS,
    limits: LIMITS,
    measured: measured.map(withLeast),
  };
  writeFileSync('out/bench-layers.json', `${JSON.stringify(report, null, 2)}\n`);
  console.log('out/bench-layers.md, out/bench-layers.json');
}

function withLeast({ case: what, results }: CaseResults) {
  const leastOf = (result: Result) =>
    Object.fromEntries(what.measures.map((measure) => [measure, least(result, measure)]));
  return { case: what, results: results.map((result) => ({ ...result, least: leastOf(result) })) };
}

void main().then(() => process.exit(0));
