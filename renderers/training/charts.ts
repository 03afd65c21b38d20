import type { TrainingView } from '../../src/rnn/display/views';
import type { Ink } from '../shared/ink';
import { textWidth } from '../shared/measureText';
import type { Text } from '../shared/text';
import type { Chart } from './CurveChart';
import type { Values } from './points';
import type { TrainingWords } from './words';

export type LossScale = 'linear' | 'log';
export const CHART_GAP = 20;

/** A learning rate that changes this much is read on a log scale. */
const DECADE = 10;

/** One chart a metric, and one for the learning rate. */
export function chartsOf(
  data: TrainingView,
  scale: LossScale,
  { text, ink }: { text: Text; ink: Ink },
  words: TrainingWords,
): Chart[] {
  // Before the first epoch nobody knows the metrics; one empty chart keeps their place.
  const curves = data.curves.length > 0 ? data.curves : [{ metric: 'loss', train: [] }];
  const charts: Chart[] = curves.map(({ metric, train, validation }) => ({
    title: metric,
    log: metric === 'loss' && scale === 'log',
    lines: [
      { name: text.train, values: train, colour: ink.text, endLabel: text.train },
      ...(validation
        ? [
            {
              name: text.validation,
              values: validation,
              colour: ink.accent,
              dash: '6 3',
              endLabel: text.validation,
            },
          ]
        : []),
    ],
  }));
  if (data.learningRate) charts.push(rateChart([[words.learningRate, data.learningRate, ink.text]], words));
  return charts;
}

export function rateChart(
  lines: [name: string, rates: Values, colour: string][],
  words: TrainingWords,
): Chart {
  return {
    title: words.learningRate,
    stepped: true,
    log: variesOverDecades(lines.map(([, rates]) => rates)),
    lines: lines.map(([name, values, colour]) => ({ name, values, colour })),
  };
}

function variesOverDecades(lines: Values[]): boolean {
  let [min, max] = [Infinity, 0];
  for (const value of lines.flat()) {
    if (value === null || value <= 0) continue;
    min = Math.min(min, value);
    max = Math.max(max, value);
  }
  return max / min >= DECADE;
}

/** Room for the longest name at a line's end, so that nothing moves when a second line comes. */
export function namesWidth(text: Text): number {
  return Math.max(...[text.train, text.validation].map((name) => textWidth(name, 11, true)));
}

/** Epochs that the axes show: those planned while it trains, those that were done afterwards. */
export function axisEpochs({ status, epochs, epoch }: TrainingView): number {
  return status === 'training' || epoch === 0 ? epochs : epoch;
}

/** Charts are never narrower than what their labels need, nor so wide that a curve looks flat. */
export function chartColumns(charts: number, width: number): number {
  const most = width < 480 ? 1 : width < 780 ? 2 : 3;
  return Math.max(width >= 780 ? 2 : 1, Math.min(most, charts));
}

export function chartWidth(columns: number, width: number): number {
  return Math.floor((width - CHART_GAP * (columns - 1)) / columns);
}
