import { encodeArray } from '../../../src/rnn/display/encoding';
import { MIME } from '../../../src/rnn/display/mime';
import type { ForecastView } from '../../../src/rnn/display/views';
import { random } from '../cells';
import type { ViewSample } from './ViewSample';

const DAY = 86_400_000;

/** A yearly wave with noise, and forecasts that lose track of it with every step. */
function forecastView(
  steps: number,
  horizon: number,
  names: string[],
  more: Partial<ForecastView> = {},
): ForecastView {
  const next = random(5);
  const series = Float32Array.from(
    { length: steps },
    (_, i) => 12 - 9 * Math.cos((2 * Math.PI * i) / 365) + 4 * (next() - 0.5),
  );
  const train = Math.trunc(steps * 0.7);
  const validation = Math.trunc(steps * 0.15);
  const start = train + validation;
  const rows = steps - start - horizon + 1;
  return {
    version: 1,
    series: encodeArray(series, [steps]),
    split: { train, validation, test: steps - start },
    forecasts: names.map((name) => ({
      name,
      values: encodeArray(
        Float32Array.from({ length: rows * horizon }, (_, k) => {
          const [r, h] = [Math.floor(k / horizon), k % horizon];
          return series[start + r + h]! + (2 + h / 2) * (next() - 0.5);
        }),
        [rows, horizon],
      ),
    })),
    ...more,
  };
}

const sample = (name: string, data: unknown, pictured = false): ViewSample => ({
  name: `forecast, ${name}`,
  mime: MIME.forecast,
  data,
  pictured,
});

export const forecast: ViewSample[] = [
  sample(
    'three models over a year',
    forecastView(1000, 1, ['naive', 'SimpleRNN', 'LSTM'], {
      title: 'Temperature in Jakarta',
      unit: '°C',
      times: { start: Date.UTC(2012, 0, 1), every: DAY },
      lookback: 30,
    }),
    true,
  ),
  sample('seven steps each', forecastView(500, 7, ['LSTM', 'GRU'], { lookback: 14 }), true),
  sample(
    'by the hour, unevenly, 20,000 steps',
    forecastView(20_000, 1, ['LSTM'], {
      times: Array.from(
        { length: 20_000 },
        (_, i) => Date.UTC(2020, 0, 1) + i * 3_600_000 + (i > 9000 ? 7_200_000 : 0),
      ),
    }),
  ),
  sample(
    'a short series',
    forecastView(10, 2, [
      'a model with a name that is much too long for the legend of a narrow view to hold it whole',
    ]),
  ),
];
