import { encodeArray } from '../../../src/rnn/display/encoding';
import { MIME } from '../../../src/rnn/display/mime';
import type { WindowsView } from '../../../src/rnn/display/views';
import { random } from '../cells';
import type { ViewSample } from './ViewSample';

/** Waves with noise, each feature on a scale of its own. */
function windowsView(
  steps: number,
  features: number,
  sizes: Pick<WindowsView, 'lookback'> & Partial<WindowsView>,
): WindowsView {
  const next = random(11);
  const drawn = Math.min(6, features);
  const values = Float32Array.from({ length: steps * drawn }, (_, k) => {
    const [i, c] = [Math.floor(k / drawn), k % drawn];
    return 10 ** c * (20 + 5 * Math.sin((2 * Math.PI * i) / (12 + 5 * c)) + 2 * (next() - 0.5));
  });
  return {
    version: 1,
    series: encodeArray(values, [steps, drawn]),
    features,
    horizon: 1,
    stride: 1,
    gap: 0,
    ...sizes,
  };
}

const sample = (name: string, data: unknown, pictured = false): ViewSample => ({
  name: `windows, ${name}`,
  mime: MIME.windows,
  data,
  pictured,
});

export const windows: ViewSample[] = [
  sample('a short series', windowsView(30, 1, { lookback: 8, horizon: 3 }), true),
  sample(
    'twelve steps behind a gap, by date',
    windowsView(400, 1, {
      lookback: 48,
      horizon: 12,
      gap: 6,
      stride: 3,
      title: 'Temperature in Jakarta',
      unit: '°C',
      times: { start: Date.UTC(2023, 0, 1), every: 86_400_000 },
    }),
    true,
  ),
  sample('three features', windowsView(80, 3, { lookback: 12, horizon: 2, gap: 1 }), true),
  sample('5000 steps', windowsView(5000, 1, { lookback: 1200, horizon: 24 })),
  sample('nine features', windowsView(60, 9, { lookback: 10 })),
  sample('a single window of two steps', windowsView(2, 1, { lookback: 1 })),
];
