import assert from 'node:assert/strict';
import fc from 'fast-check';
import { MIME } from '../../../../../src/rnn/display/mime';
import { type Fill, toBundle } from '../../../../../src/rnn/index';
import { assertClose, golden, type Nested, rnn, tf } from '../../support';

interface Golden {
  time: string[];
  load: (number | null)[];
  rain: (number | null)[];
  filled: Record<string, (number | null)[]>;
  sorted: Record<string, number[]>;
  complete: number[];
  withLoad: number[];
}

const expected = golden<Golden>('tables');
const table = rnn.table({
  time: expected.time.map((time) => new Date(time)),
  load: expected.load,
  rain: expected.rain,
  row: expected.load.map((_, i) => i),
});
const nanForNull = (values: (number | null)[]) => values.map((value) => value ?? NaN);

describe('rnn.table', () => {
  it('tells types, missing values and the first of them', () => {
    const [time, load, , row] = table.columns;
    assert.deepEqual(time, { name: 'time', type: 'date', missing: 0, firstMissing: null });
    assert.deepEqual(row, { name: 'row', type: 'number', missing: 0, firstMissing: null });
    assert.equal(load?.missing, 35);
    assert.equal(load?.firstMissing, expected.load.indexOf(null) + 1);
    assert.equal(table.length, expected.load.length);
  });

  it('fills what is missing as pandas does, and leaves the table as it was', () => {
    for (const [choice, values] of Object.entries(expected.filled)) {
      const [, word, limit] = /^(\w+)(?: limit (\d))?$/.exec(choice)!;
      const fill = (word === 'number' ? -1.5 : word) as Fill;
      const filled = table.fillMissing({ load: fill }, limit ? { limit: Number(limit) } : {});
      const actual = filled.numbers('load', { missing: NaN });
      assert.deepEqual(actual.map(Number.isNaN), values.map((v) => v === null), choice); // prettier-ignore
      assertClose(filled.dropMissing('load').numbers('load'), values.filter((v) => v !== null) as Nested, 1e-9, choice); // prettier-ignore
    }
    assert.deepEqual(table.numbers('load', { missing: NaN }), nanForNull(expected.load));
  });

  it('sorts and drops rows as pandas does', () => {
    assert.deepEqual(table.sort('load').numbers('row'), expected.sorted.load);
    assert.deepEqual(table.sort('load', { descending: true }).numbers('row'), expected.sorted['load descending']); // prettier-ignore
    assert.deepEqual(table.sort(['rain', 'time']).numbers('row'), expected.sorted['rain, time']);
    assert.deepEqual(table.dropMissing().numbers('row'), expected.complete);
    assert.deepEqual(table.dropMissing('load').numbers('row'), expected.withLoad);
  });

  it('gives no column with holes without a choice, but says where the first is and what to do', () => {
    const holes = rnn.table({
      a: [1, null, 3, null],
      b: ['x', null, 'z', 'w'],
      t: [null, new Date(0), null, null],
    });
    assert.throws(
      () => holes.numbers('a'),
      /"a" has 2 missing values, the first in row 2: .*dropMissing\("a"\).*fillMissing\(\{ "a": 'forward' \}\)/,
    );
    assert.deepEqual(holes.numbers('a', { missing: 'linear' }), [1, 2, 3, 3]);
    assert.deepEqual(holes.numbers('a', { missing: 0 }), [1, 0, 3, 0]);
    assert.deepEqual(holes.numbers('a', { missing: NaN }), [1, NaN, 3, NaN]);
    assert.deepEqual(holes.texts('b', { missing: '?' }), ['x', '?', 'z', 'w']);
    assert.throws(() => holes.dates('t', { missing: 'forward' }), /"t" still has 1 missing values, the first in row 1/); // prettier-ignore
    assert.throws(() => holes.numbers('b'), /"b" holds values of type text, not number/);
    assert.throws(() => holes.numbers('c'), /no column "c"; there are "a", "b", "t"/);
    assert.throws(() => holes.fillMissing({ b: 'linear' }), /"b" holds text: 'linear' fills numbers/);
    assert.throws(() => holes.fillMissing({ a: 'zero' }), /"a" are filled .* not with "zero"/);
    assert.throws(() => holes.fillMissing({ a: NaN }), /with a finite number, not with NaN/);
    assert.throws(
      () => holes.fillMissing({ a: 0 }, { limit: 1.5 }),
      /limit is a whole number from 1, not 1.5/,
    );
  });

  it('gives rows, matrices and columns of what it was made from', () => {
    const values = fc.oneof(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.constant(null));
    const rows = fc.array(fc.tuple(values, values, fc.string()), { minLength: 1 });
    fc.assert(
      fc.property(rows, (given) => {
        const made = rnn.table({
          a: given.map(([a]) => a),
          b: given.map(([, b]) => b),
          ['__proto__']: given.map(([, , text]) => text),
        });
        assert.deepEqual(made.rows.map((row) => [row.a, row.b, row['__proto__']]), given); // prettier-ignore
        assert.deepEqual(
          made.matrix(['b', 'a'], { missing: 7 }),
          given.map(([a, b]) => [b ?? 7, a ?? 7]),
        );
        assert.deepEqual(
          made.float32(undefined, { missing: 7 }),
          Float32Array.from(given.flatMap(([a, b]) => [a ?? 7, b ?? 7])),
        );
        assert.deepEqual([...made.columnArrays().a!], given.map(([a]) => a)); // prettier-ignore
      }),
    );
  });

  it('slices and filters as arrays do, and is split in time', () => {
    fc.assert(
      fc.property(fc.array(fc.integer()), fc.integer(), fc.integer(), (a, start, end) => {
        const made = rnn.table({ a });
        assert.deepEqual(made.slice(start, end).numbers('a'), a.slice(start, end));
        assert.deepEqual(
          made.filter((row, i) => (row.a as number) > start || i % 2 === 0).numbers('a'),
          a.filter((value, i) => value > start || i % 2 === 0),
        );
      }),
    );
    const { train, validation, test } = rnn.split(rnn.table({ a: [...Array(20).keys()] }));
    assert.deepEqual([train.length, validation.length, test.length], [14, 3, 3]);
    assert.deepEqual(test.numbers('a'), [17, 18, 19]);
  });

  it('selects columns and takes new ones', () => {
    const made = rnn.table({ a: [1, 2], b: ['x', 'y'] });
    assert.deepEqual(made.select(['b']).columns.map(({ name }) => name), ['b']); // prettier-ignore
    const more = made.withColumn('c', Float32Array.of(0.5, 1.5)).withColumn('a', [true, null]);
    assert.deepEqual(more.rows, [
      { a: 1, b: 'x', c: 0.5 },
      { a: null, b: 'y', c: 1.5 },
    ]);
    assert.throws(() => made.withColumn('c', [1]), /"c" would have 1 values, but the table has 2 rows/);
  });

  it('refuses what is no column of one type, saying where', () => {
    assert.throws(() => rnn.table({ a: [1, 'x'] }), /"a", row 2, is "x", but the values before it are of type number/); // prettier-ignore
    assert.throws(() => rnn.table({ a: [null, 'x', 1] }), /"a", row 3, is 1, but .* text/);
    assert.throws(() => rnn.table({ a: [1, NaN] }), /"a", row 2, is NaN, not a finite number: write null/);
    assert.throws(() => rnn.table({ a: Float64Array.of(1, Infinity) }), /"a", row 2, is Infinity/);
    assert.throws(() => rnn.table({ a: [new Date('no')] }), /"a", row 1, is an invalid date/);
    assert.throws(() => rnn.table({ a: [1], b: [1, 2] }), /"b" has 2 values, "a" has 1/);
    assert.throws(() => rnn.table({ a: 3 as never }), /"a" is 3: give an array/);
  });

  it('says what is wrong with an argument', () => {
    const table = rnn.table({ load: [1, 2], rain: [0, 3] });
    assert.deepEqual(table.select('load').matrix(), [[1], [2]]);
    assert.throws(() => table.filter('load' as never), /keep is a function of a row, .* not "load"/);
    assert.throws(() => table.resample(undefined as never), /resample takes \{ time: .* not undefined/);
    assert.throws(() => table.withColumn('day', undefined as never), /"day" is undefined: give an array/);
    assert.throws(() => table.withColumn('day', 'ab' as never), /"day" is "ab": give an array/);
    for (const wrong of [undefined, null, 5, [1, 2], table])
      assert.throws(() => rnn.table(wrong as never), /columns is an object with one array a column/);
  });

  it('is one line inside other values', () => {
    const text = toBundle(tf, rnn.split(rnn.table({ a: [...Array(20).keys()], b: Array(20).fill('x') })))![
      MIME.text
    ];
    assert.match(text as string, /train: Table of 14 rows: a, b,/);
    const made = toBundle(tf, [rnn.synthetic.randomWalk({ steps: 2 })])![MIME.text];
    assert.match(made as string, /Table of 2 rows: step, value \(Synthetic: /);
  });

  it('is shown as text on lines of bounded length, with the names of all columns above', () => {
    const wide = rnn.table(Object.fromEntries(Array.from({ length: 40 }, (_, i) => [`column_${i}`, [i, i]])));
    const text = toBundle(tf, wide)![MIME.text] as string;
    assert.match(text, /column_39: number/);
    assert.match(text, /column_0 +column_1 .*column_\d+ +…\n/);
    assert.ok(text.split('\n').every((line) => line.length <= 125));
    const long = toBundle(tf, rnn.table({ ['x'.repeat(200)]: [1] }))![MIME.text] as string;
    assert.match(long, /\n +1$/);
  });

  it('is shown with types, missing counts and first rows, and hostile texts as texts', () => {
    const shown = rnn.table({
      '<b>name</b>': ['<script>alert(1)</script>', null, '"&\'', 'd', 'e', 'f'],
      value: [1.5, null, -3, 0.1 + 0.2, 123456789, 6],
      day: Array.from({ length: 6 }, (_, i) => new Date(Date.UTC(2024, 1, 28 + i))),
    });
    const bundle = toBundle(tf, shown)!;
    const html = bundle[MIME.html] as string;
    assert.doesNotMatch(html, /<script|<b>/);
    assert.match(html, /&#60;script&#62;/);
    assert.match(html, /class="number">value<small>number, 1 missing/);
    assert.match(html, /<td class="date">2024-02-29<\/td>/);
    assert.match(html, /6 rows, the first 5/);
    assert.match(html, /<td class="number" title="0.30000000000000004">0.3<\/td>/);
    assert.match(html, /<td class="number">123456789<\/td>/);
    const text = bundle[MIME.text] as string;
    const hours = rnn.table({ t: [0, 90].map((minutes) => new Date(minutes * 60_000)) });
    assert.match(toBundle(tf, hours)![MIME.text] as string, /1970-01-01 00:00\n1970-01-01 01:30$/);
    assert.match(
      text,
      /^6 rows\n {2}<b>name<\/b>: text, 1 missing\n {2}value: number, 1 missing\n {2}day: date\n/,
    );
  });
});
