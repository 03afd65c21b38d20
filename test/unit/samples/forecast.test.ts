import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import type { MetricsView, TrainingView, UnrolledView } from '../../../src/rnn/display/views';
import { SampleRun } from './sampleRun';

describe('the forecasting sample, trained for one epoch', function () {
  this.timeout(120_000);
  const sample = new SampleRun();
  before(() =>
    sample.run('forecast-lstm.rnnbook', (source) => {
      const short = source.replace(/epochs: \d+/, 'epochs: 1');
      assert.notEqual(short, source);
      return short;
    }),
  );
  after(() => sample.dispose());

  it('runs every cell', () => {
    assert.deepEqual(new Set(sample.report.cells.map(({ status }) => status)), new Set(['ok']));
  });

  it('is the chapter’s forecaster', () => {
    const { layers } = sample.view<UnrolledView>('unrollts', 'unrolled');
    assert.deepEqual(
      layers
        .filter(({ type }) => type !== 'InputLayer')
        .map(({ type, units, parameters }) => [type, units, parameters]),
      [
        // 4 · (units · (units + features) + units)
        ['LSTM', 64, 4 * (64 * (64 + 1) + 64)],
        ['Dropout', undefined, 0],
        ['Dense', 32, 64 * 32 + 32],
        ['Dense', 1, 32 + 1],
      ],
    );
    const { curves, epoch } = sample.view<TrainingView>('traints1', 'training');
    assert.equal(epoch, 1);
    assert.deepEqual(
      curves.map(({ metric }) => metric),
      ['loss', 'mae'],
    );
  });

  it('measures the naive forecasts as the data give them', () => {
    const [header, ...lines] = readFileSync('samples/data/seattle-weather.csv', 'utf8').trim().split('\n');
    const column = header!.split(',').indexOf('temp_max');
    const series = lines.map((line) => Number(line.split(',')[column]));
    const first = Math.trunc(series.length * 0.85);
    const rmse = (period: number) => {
      const errors = series.slice(first).map((value, i) => value - series[first + i - period]!);
      return Math.sqrt(errors.reduce((sum, error) => sum + error * error, 0) / errors.length);
    };
    const { rows, samples } = sample.view<MetricsView>('testts01', 'metrics');
    assert.equal(samples, series.length - first);
    for (const [name, period] of [
      ['naive', 1],
      ['seasonal naive', 365],
    ] as const) {
      const measured = rows.find((row) => row.name.startsWith(name))?.values.rmse;
      assert.ok(Math.abs(measured! - rmse(period)) < 1e-9, `${name}: ${measured} and ${rmse(period)}`);
    }
  });
});

describe('the measured seeds of the forecasting sample', () => {
  it('are five, and better than the naive forecast in the median', () => {
    const { naiveRmse, runs } = JSON.parse(readFileSync('samples/data/forecast-lstm-seeds.json', 'utf8')) as {
      naiveRmse: number;
      runs: { seed: number; rmse: number; skill: number }[];
    };
    assert.equal(new Set(runs.map(({ seed }) => seed)).size, 5);
    for (const { rmse, skill } of runs) assert.ok(Math.abs(1 - rmse / naiveRmse - skill) < 1e-12);
    const skills = runs.map(({ skill }) => skill).sort((a, b) => a - b);
    assert.ok(skills[2]! > 0);
  });
});
