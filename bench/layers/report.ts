import type { Measure } from './cases';
import {
  OURS_AVX2,
  OURS_NATIVE,
  OURS_TENSORFLOW,
  OURS_WASM,
  PYTORCH_AVX2,
  STOCK_TENSORFLOW,
  STOCK_WASM,
} from './peers';
import { type CaseResults, least } from './results';

/** Fewer repetitions of a thing are told below the table. */
const ENOUGH_TIMES = 20;

const SEVERAL_WAYS = ['Keras', 'Keras, XLA', 'PyTorch', PYTORCH_AVX2];

const OURS = [
  { ours: OURS_WASM, others: [STOCK_WASM, 'Keras', 'Keras, XLA', 'PyTorch'] },
  { ours: OURS_NATIVE, others: [OURS_WASM, 'Keras', 'Keras, XLA', 'PyTorch'] },
  { ours: OURS_TENSORFLOW, others: [STOCK_TENSORFLOW, 'Keras', 'Keras, XLA', 'PyTorch'] },
  { ours: OURS_AVX2, others: [PYTORCH_AVX2] },
];

/** ms of every peer, and how many times as long as ours the others take, as Markdown. */
export function tables(measured: CaseResults[], peers: string[]): string {
  const times = table(
    ['ms, training step / prediction', ...peers],
    measured.map((row) => [row.case.name, ...peers.map((peer) => timesCell(row, peer))]),
  );
  const ratios = OURS.flatMap(({ ours, others }) => {
    const present = others.filter((other) => peers.includes(other));
    if (!peers.includes(ours) || present.length === 0) return [];
    return table(
      [`× the time of ${ours}`, ...present],
      measured.map((row) => [row.case.name, ...present.map((other) => ratioCell(row, ours, other))]),
    );
  });
  return [times, ...ratios].join('\n\n');
}

/** Failures, and which numbers are the least of few repetitions. */
export function notes(measured: CaseResults[], peers: string[]): string[] {
  const failures = measured.flatMap(({ case: { name }, results }) =>
    results.flatMap(({ peer, error }) => (error ? [`${peer} failed at "${name}": ${error}`] : [])),
  );
  const few = peers.flatMap((peer) => {
    const places = measured.flatMap((row) =>
      row.case.measures.flatMap((measure) => {
        const { times = ENOUGH_TIMES } = leastOf(row, peer, measure) ?? {};
        return times < ENOUGH_TIMES ? [`${row.case.name} ${measure} ${times}`] : [];
      }),
    );
    return places.length > 0 ? [`${peer}, least of few repetitions: ${places.join('; ')}.`] : [];
  });
  return [...failures, ...few];
}

/** Which way was the fastest, and how often, of peers that have several ways. */
export function fastestWays(measured: CaseResults[], peers: string[]): string[] {
  const measures = ['train', 'predict', 'fit'] as const;
  return peers
    .filter((peer) => SEVERAL_WAYS.includes(peer))
    .map((peer) => {
      const counts = new Map<string, number>();
      for (const measure of measures) {
        for (const row of measured) {
          const way = leastOf(row, peer, measure)?.way;
          if (way) counts.set(`${measure}: ${way}`, (counts.get(`${measure}: ${way}`) ?? 0) + 1);
        }
      }
      return `${peer}, fastest in so many cases: ${[...counts].map(([way, count]) => `${way} ${count}`).join('; ')}.`;
    });
}

function leastOf(row: CaseResults, peer: string, measure: Measure) {
  return least(
    row.results.find((result) => result.peer === peer),
    measure,
  );
}

function timesCell(row: CaseResults, peer: string): string {
  return row.case.measures.map((measure) => digits(leastOf(row, peer, measure)?.ms)).join(' / ');
}

function ratioCell(row: CaseResults, ours: string, other: string): string {
  return row.case.measures
    .map((measure) => {
      const own = leastOf(row, ours, measure)?.ms;
      const theirs = leastOf(row, other, measure)?.ms;
      return digits(own && theirs && theirs / own);
    })
    .join(' / ');
}

function digits(value: number | undefined): string {
  if (value === undefined) return '–';
  return value.toFixed(value >= 100 ? 0 : value >= 10 ? 1 : 2);
}

function table(head: string[], rows: string[][]): string {
  const widths = head.map((_, column) => Math.max(...[head, ...rows].map((row) => row[column]!.length)));
  const line = (cells: string[]) =>
    `| ${cells.map((cell, i) => (i ? cell.padStart(widths[i]!) : cell.padEnd(widths[i]!))).join(' | ')} |`;
  const rule = line(widths.map((width, i) => (i ? `${'-'.repeat(width - 1)}:` : '-'.repeat(width))));
  return [line(head), rule, ...rows.map(line)].join('\n');
}
