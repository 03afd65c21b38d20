import assert from 'node:assert/strict';
import { rnn, useBackend } from '../support';

/** What a cell would see as a warning. */
function warningsOf(cell: () => unknown): string[] {
  const seen: string[] = [];
  const { warn } = console;
  console.warn = (text: string) => seen.push(text);
  try {
    cell();
  } finally {
    console.warn = warn;
  }
  return seen;
}

const series = () => Array.from({ length: 40 }, (_, t) => Math.sin(t));

describe('what leaks is warned of', () => {
  before(() => useBackend('cpu'));

  it('when a scaler is fitted on the series that was split, once', () => {
    const whole = series();
    const warnings = warningsOf(() => {
      rnn.split(whole);
      rnn.standardScaler().fit(whole);
      rnn.minMaxScaler().fit(whole);
    });
    assert.equal(warnings.length, 1);
    assert.match(warnings[0]!, /fitted on the whole series, which rnn\.split has cut.*data leakage.*Split first, fit on the training part only/); // prettier-ignore
  });

  it('when a scaler is fitted on the validation or the test part, of any kind of series', () => {
    for (const whole of [series(), Float32Array.from(series()), rnn.table({ x: series() })])
      for (const part of ['validation', 'test'] as const) {
        const warnings = warningsOf(() => rnn.standardScaler().fit(rnn.split<typeof whole>(whole)[part]));
        assert.equal(warnings.length, 1);
        assert.match(warnings[0]!, new RegExp(`fitted on the ${part} part`));
      }
    const [fold] = rnn.rollingOrigin(series());
    assert.match(warningsOf(() => rnn.standardScaler().fit(fold!.test))[0]!, /on the test part/);
  });

  it('when a series is split that was scaled as a whole', () => {
    const whole = series();
    const warnings = warningsOf(() => rnn.split(rnn.minMaxScaler().fit(whole).transform(whole)));
    assert.equal(warnings.length, 1);
    assert.match(warnings[0]!, /fitted on all of it, before the split.*scaler\.fit\(train\)/);
  });

  it('when somebody asks for shuffling', () => {
    const windows = { shuffle: true, lookback: 2 };
    for (const cell of [
      () => rnn.split(series(), { shuffle: true } as { train?: number }),
      () => rnn.windows(series(), { ...windows }),
      () => rnn.windowDataset(series(), { ...windows }),
    ]) {
      const warnings = warningsOf(cell);
      assert.equal(warnings.length, 1);
      assert.match(warnings[0]!, /does not shuffle: a series keeps its order.*shuffleBuffer/);
    }
  });

  it('when the rows of a table are not in order of time', () => {
    const days = [1, 2, 4, 3, 5].map((day) => new Date(Date.UTC(2024, 0, day)));
    const table = rnn.table({ day: days, load: [1, 2, 4, 3, 5] });
    const warnings = warningsOf(() => rnn.split(table));
    assert.equal(warnings.length, 1);
    assert.match(warnings[0]!, /in row 4 "day" is not later.*table\.sort\("day"\)/);
    assert.deepEqual(warningsOf(() => rnn.split(table.sort('day'))), []); // prettier-ignore
  });

  it('but nothing that is as it should be', () => {
    const warnings = warningsOf(() => {
      const whole = series();
      const { train, validation, test } = rnn.split(whole);
      const scaler = rnn.standardScaler().fit(train);
      const scaled = { train: scaler.transform(train), test: scaler.transform(test) };
      rnn.windows(scaled.train, { lookback: 3 });
      rnn.windows(whole, { lookback: 3 });
      rnn.windowDataset(train, { lookback: 3, shuffleBuffer: 10 });
      scaler.transform(validation);
      scaler.transform(whole);
      rnn.minMaxScaler().fit(series());
      for (const fold of rnn.rollingOrigin(whole)) rnn.minMaxScaler().fit(fold.train);
    });
    assert.deepEqual(warnings, []);
  });
});
