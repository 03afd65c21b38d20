import * as tf from '@tensorflow/tfjs';
import { featureTable, type FeatureTableOptions } from '../../../src/rnn/data/features/featureTable';
import { MIME } from '../../../src/rnn/display/mime';
import { random } from '../cells';
import type { ViewSample } from './ViewSample';

const HOUR = 3_600_000;

/** A daily wave with noise. */
function wave(steps: number): number[] {
  const next = random(11);
  return Array.from(
    { length: steps },
    (_, i) => 24 - 6 * Math.cos((2 * Math.PI * i) / 24) + 2 * (next() - 0.5),
  );
}

const sample = (
  name: string,
  steps: number,
  options?: FeatureTableOptions,
  pictured = false,
): ViewSample => ({
  name: `features, ${name}`,
  mime: MIME.features,
  data: featureTable(tf, wave(steps), options).bundle[MIME.features],
  pictured,
});

const hours = (steps: number) => Array.from({ length: steps }, (_, i) => Date.UTC(2023, 0, 1, 5) + i * HOUR);

export const features: ViewSample[] = [
  sample('by the hour', 120, { times: hours(120), unit: '°C' }, true),
  sample('without times, too short for some', 20, {}, true),
  sample('the last of a long series, reaching far back', 5000, {
    lags: [1, 24, 168],
    rolling: [3, 168],
    differences: [24],
  }),
  sample(
    'moving averages and strength, a year',
    400,
    {
      times: Array.from({ length: 400 }, (_, i) => Date.UTC(2023, 0, 1) + i * 24 * HOUR),
      lags: [],
      rolling: [],
      differences: [],
      movingAverages: [5, 20],
      exponentialMovingAverages: [12],
      rsi: [14],
      calendar: ['month'],
      cyclic: ['month', 'dayOfYear'],
      unit: 'USD',
    },
    true,
  ),
  sample('one step', 1, { lags: [], rolling: [], differences: [] }),
  sample('a wave with times and a long reach', 3000, { times: hours(3000), lags: [100_000] }),
];
