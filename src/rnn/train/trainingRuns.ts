import type { History } from '@tensorflow/tfjs';
import { formatNumber } from '../display/formatNumber';
import { MIME, type View, view } from '../display/mime';
import { textTable } from '../display/textTable';
import { curvesAndFacts } from '../display/trainingFacts';
import type { ComparedRun, TrainingRunsView } from '../display/views';
import { recordOf } from './trainingRecords';

/** More cannot be told apart by their colours. */
const MOST_RUNS = 7;

/** See `Rnn.trainingRuns`. */
export function trainingRuns(runs: Record<string, History>): View {
  const entries = Object.entries(runs ?? {});
  if (entries.length === 0) throw new Error('There is no run to compare: pass { name: history, … }.');
  if (entries.length > MOST_RUNS) {
    throw new Error(`${entries.length} runs are too many for one chart: pass at most ${MOST_RUNS}.`);
  }
  const data: TrainingRunsView = { version: 1, runs: entries.map(([name, history]) => run(name, history)) };
  return view({ [MIME.trainingRuns]: data, [MIME.text]: runsText(data) });
}

/** @throws when it is not what a fit resolves to */
export function assertHistory(name: string, history: unknown): asserts history is History {
  const { history: logs, epoch } = (history ?? {}) as Partial<History>;
  if (typeof logs === 'object' && Array.isArray(epoch)) return;
  const hint = history instanceof Promise ? ' It is a promise: await it.' : '';
  throw new Error(`"${name}" is not a history: pass what \`await model.fit(…)\` gives.${hint}`);
}

function run(name: string, history: History): ComparedRun {
  assertHistory(name, history);
  const record = recordOf(history);
  return {
    name,
    epochs: history.epoch.length,
    elapsedMs: record?.elapsedMs ?? null,
    ...curvesAndFacts(history.history, record?.learningRates),
    ...(record?.stopped && { stopped: record.stopped }),
  };
}

function runsText({ runs }: TrainingRunsView): string {
  const seconds = (ms: number) => `${formatNumber(ms / 1000, 3)} s`;
  const rows = runs.map(({ name, epochs, best, elapsedMs }) => [
    name,
    String(epochs),
    best ? String(best.epoch) : '—',
    best ? formatNumber(best.value) : '—',
    best?.metric ?? '',
    elapsedMs === null ? '—' : seconds(elapsedMs),
    elapsedMs === null || epochs === 0 ? '—' : seconds(elapsedMs / epochs),
  ]);
  return textTable(['run', 'epochs', 'best epoch', 'lowest', 'of', 'time', 'time per epoch'], rows);
}
