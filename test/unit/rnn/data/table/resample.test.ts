import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { ResampleOptions } from '../../../../../src/rnn/index';
import { assertClose, golden, rnn } from '../../support';

interface Golden {
  time: string[];
  load: (number | null)[];
  rain: (number | null)[];
  resampled: {
    every: string;
    how: ResampleOptions['how'] & string;
    bins: number;
    first: string;
    time: string[];
    load: (number | null)[];
    rain: (number | null)[];
  }[];
}

const expected = golden<Golden>('tables');
const table = rnn.table({
  time: expected.time.map((time) => new Date(time)),
  load: expected.load,
  rain: expected.rain,
});
const HOUR = 3_600_000;

describe('table.resample', () => {
  for (const { every, how, ...wanted } of expected.resampled) {
    it(`makes of ${how} by ${every} what pandas makes`, () => {
      const made = table.resample({
        time: 'time',
        every: every in UNITS ? (every as 'day') : Number(every),
        how,
      });
      assert.equal(made.length, wanted.bins);
      assert.equal(made.dates('time')[0]?.toISOString(), wanted.first);
      const present = made.filter(({ load, rain }) => (how === 'count' ? load !== 0 || rain !== 0 : load !== null || rain !== null)); // prettier-ignore
      assert.deepEqual(present.dates('time').map((time) => time.toISOString()), wanted.time); // prettier-ignore
      for (const name of ['load', 'rain'] as const) {
        assert.deepEqual(present.rows.map((row) => row[name] === null), wanted[name].map((v) => v === null)); // prettier-ignore
        const numbers = wanted[name].filter((value) => value !== null);
        assertClose(present.select([name]).dropMissing().numbers(name), numbers, 1e-9, name);
      }
    });
  }

  it('makes of any series what a slow obvious version makes', () => {
    const value = fc.oneof(fc.integer({ min: -99, max: 99 }), fc.constant(null));
    const rows = fc.array(fc.tuple(fc.integer({ min: -5 * 24 * 60, max: 5 * 24 * 60 }), value), {
      minLength: 1,
    });
    fc.assert(
      fc.property(rows, fc.constantFrom('mean', 'sum', 'min', 'max', 'count'), (given, how) => {
        const hours = given.map(([minutes]) => Math.floor(minutes / 60));
        const [first, last] = [Math.min(...hours), Math.max(...hours)];
        const slow = Array.from({ length: last - first + 1 }, (_, i) => {
          const inBin = given.filter(([, v], j) => hours[j] === first + i && v !== null).map(([, v]) => v!);
          const sum = inBin.reduce((a, b) => a + b, 0);
          if (how === 'count') return inBin.length;
          if (inBin.length === 0) return null;
          return { mean: sum / inBin.length, sum, min: Math.min(...inBin), max: Math.max(...inBin) }[how];
        });
        const made = rnn
          .table({ t: given.map(([minutes]) => new Date(minutes * 60_000)), v: given.map(([, v]) => v) })
          .resample({ time: 't', every: 'hour', how });
        assert.deepEqual(made.rows.map(({ v }) => v), slow); // prettier-ignore
        assert.deepEqual(made.dates('t').map(Number), slow.map((_, i) => (first + i) * HOUR)); // prettier-ignore
      }),
    );
  });

  it('takes each column by its own way, texts too', () => {
    const made = rnn
      .table({
        t: [3, 1, 2, 0].map((hour) => new Date(hour * HOUR)),
        a: [3, 1, 2, 0],
        b: [1, 1, 1, null],
        word: ['d', 'b', 'c', null],
      })
      .resample({ time: 't', every: 2 * HOUR, how: { a: 'last', b: 'sum', word: 'first' } });
    assert.deepEqual(made.rows, [
      { t: new Date(0), a: 1, b: 1, word: 'b' },
      { t: new Date(2 * HOUR), a: 3, b: 2, word: 'c' },
    ]);
  });

  it('keeps nothing of an empty table', () => {
    assert.equal(table.slice(0, 0).resample({ time: 'time', every: 'day' }).length, 0);
  });

  it('says what is wrong', () => {
    const options = { time: 'time', every: 'day' } as const;
    assert.throws(() => table.resample({ ...options, every: 0.5 }), /every is 'hour', .* from 1, not 0.5/);
    assert.throws(() => table.resample({ ...options, every: 'year' as never }), /every is .* not "year"/);
    assert.throws(
      () => table.resample({ ...options, every: 1 }),
      /every: 1 ms makes \d+ bins .* is a date wrong/,
    );
    assert.throws(
      () => table.resample({ ...options, how: 'median' as never }),
      /how is 'mean', .* not "median"/,
    );
    assert.throws(() => table.resample({ ...options, how: { lod: 'sum' } }), /no column "lod"/);
    assert.throws(
      () => table.resample({ ...options, time: 'load' }),
      /"load" holds values of type number, not date/,
    );
    const words = table.withColumn('word', table.numbers('load', { missing: 0 }).map(String));
    assert.throws(() => words.resample(options), /"word" holds values of type text, which have no mean/);
    const hole = table.withColumn('time', [null, ...table.dates('time').slice(1)]);
    assert.throws(() => hole.resample(options), /"time" has 1 missing values, the first in row 1/);
  });
});

const UNITS = { hour: 1, day: 1, week: 1, month: 1 };
