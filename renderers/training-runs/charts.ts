import type { ComparedRun, TrainingRunsView } from '../../src/rnn/display/views';
import type { Scheme } from '../shared/heat';
import type { Text } from '../shared/text';
import { rateChart, type LossScale } from '../training/charts';
import type { Chart, ChartLine } from '../training/CurveChart';
import type { TrainingWords } from '../training/words';

/** Okabe and Ito's, but yellow, which is too faint on white, and black, which is the text's. */
const HUES = ['#0072B2', '#D55E00', '#009E73', '#CC79A7', '#56B4E9', '#E69F00'];

/** The colour of a run; the seventh has the text's. */
export function hueOf(index: number, rest: string, scheme: Scheme): string {
  const hue = HUES[index];
  if (hue === undefined) return rest;
  return scheme === 'dark' && index === 0 ? '#4aa8e0' : hue;
}

/** Runs whose points stand for the same epochs, so that one cursor reads them all. */
export function alike(runs: ComparedRun[]): { runs: ComparedRun[]; every: number } {
  const every = Math.max(1, ...runs.map((run) => run.every ?? 1));
  const thin = <T>(values: T[], own: number) => values.filter((_, i) => (i * own) % every === 0);
  return {
    every,
    runs: runs.map((run) => {
      const own = run.every ?? 1;
      if (own === every) return run;
      return {
        ...run,
        curves: run.curves.map(({ metric, train, validation }) => ({
          metric,
          train: thin(train, own),
          ...(validation && { validation: thin(validation, own) }),
        })),
        ...(run.learningRate && { learningRate: thin(run.learningRate, own) }),
      };
    }),
  };
}

/** One chart for each metric that a run has, and one for the learning rates where they differ or change. */
export function runCharts(
  { runs }: TrainingRunsView,
  scale: LossScale,
  colours: string[],
  { text }: { text: Text },
  words: TrainingWords,
): Chart[] {
  const metrics = [...new Set(runs.flatMap(({ curves }) => curves.map(({ metric }) => metric)))];
  const charts = metrics.map((metric): Chart => {
    const lines = runs.flatMap(({ name, curves, best, every = 1 }, i): ChartLine[] => {
      const curve = curves.find((candidate) => candidate.metric === metric);
      if (!curve) return [];
      const ring = best && (best.epoch - 1) % every === 0 ? (best.epoch - 1) / every : undefined;
      const { train, validation } = curve;
      const line = { colour: colours[i]! };
      return [
        { ...line, name: `${name}, ${text.train}`, values: train, ...(!validation && { ring }) },
        ...(validation
          ? [{ ...line, name: `${name}, ${text.validation}`, values: validation, dash: '6 3', ring }]
          : []),
      ];
    });
    return { title: metric, log: metric === 'loss' && scale === 'log', lines };
  });
  const rates = runs.flatMap(({ name, learningRate }, i) =>
    learningRate ? [[name, learningRate, colours[i]!] as [string, (number | null)[], string]] : [],
  );
  const different = new Set(rates.flatMap(([, values]) => values)).size > 1;
  return different ? [...charts, rateChart(rates, words)] : charts;
}
