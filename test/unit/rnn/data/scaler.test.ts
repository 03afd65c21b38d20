import assert from 'node:assert/strict';
import fc from 'fast-check';
import { assertClose, golden, rnn, tf, useBackend } from '../support';

interface Scaled {
  transformed: number[][];
  inverse: number[][];
}

interface Data {
  scalers: { train: number[][]; other: number[][]; standard: Scaled; minMax: Scaled };
}

interface Ranges {
  minMax: {
    train: number[][];
    other: number[][];
    ranges: (Scaled & { featureRange: [number, number] })[];
  };
}

const { train, other, standard, minMax } = golden<Data>('data').scalers;

describe('scalers', () => {
  before(() => useBackend('cpu'));

  for (const [name, make, expected] of [
    ['standardScaler', rnn.standardScaler, standard],
    ['minMaxScaler', rnn.minMaxScaler, minMax],
  ] as const) {
    it(`rnn.${name} agrees with scikit-learn, also on a constant column`, () => {
      const scaler = make().fit(train);
      assertClose(scaler.transform(other).flat(), expected.transformed, 1e-6, 'transform');
      assertClose(scaler.inverse(other).flat(), expected.inverse, 1e-6, 'inverse');
    });

    it(`rnn.${name} scales one column as a series of its own`, () => {
      const scaler = make().fit(train);
      const series = other.map((row) => row[2]!);
      assertClose(scaler.column(2).transform(series), expected.transformed.map((row) => row[2]!), 1e-6); // prettier-ignore
      assertClose(scaler.column(2).inverse(tf.tensor2d(series, [8, 1])), expected.inverse.map((row) => row[2]!), 1e-5); // prettier-ignore
    });
  }

  it('scale the steps of a horizon alike', () => {
    const scaler = rnn.minMaxScaler().fit([0, 10]);
    assert.deepEqual(scaler.inverse([[0.5, 1], [0, 0.1]]), [[5, 10], [0, 1]]); // prettier-ignore
  });

  it('scale to another range as scikit-learn does', () => {
    const { train: seen, other: later, ranges } = golden<Ranges>('splits').minMax;
    for (const { featureRange, transformed, inverse } of ranges) {
      const scaler = rnn.minMaxScaler({ featureRange }).fit(seen);
      assertClose(scaler.transform(later).flat(), transformed, 1e-9, `${featureRange}`);
      assertClose(scaler.inverse(later).flat(), inverse, 1e-6, `${featureRange}`);
      assertClose(rnn.scalerFromJSON(JSON.stringify(scaler)).transform(later).flat(), transformed, 1e-9);
    }
  });

  it('invert what they have done', () => {
    const value = fc.double({ min: -1e6, max: 1e6, noNaN: true });
    const rows = fc.array(fc.tuple(value, value), { minLength: 1, maxLength: 30 });
    const featureRange = fc.tuple(fc.integer({ min: -5, max: 0 }), fc.integer({ min: 1, max: 9 }));
    fc.assert(
      fc.property(rows, rows, featureRange, (seen, others, range) => {
        for (const scaler of [rnn.standardScaler(), rnn.minMaxScaler({ featureRange: range })]) {
          scaler.fit(seen);
          const back = scaler.inverse(scaler.transform(others));
          others.forEach((row, i) =>
            row.forEach((x, j) => {
              const size = Math.abs(x) + Math.abs(scaler.columns[j]!.offset);
              assert.ok(
                Math.abs(back[i]![j]! - x) <= 1e-12 * Math.max(1, size),
                `${back[i]![j]} is to be ${x}`,
              );
            }),
          );
        }
      }),
    );
  });

  it('keep what they know as JSON', () => {
    const table = rnn.table({ load: [1, 3], temperature: [10, 30] });
    for (const scaler of [rnn.standardScaler(), rnn.minMaxScaler({ featureRange: [-1, 1] })]) {
      const again = rnn.scalerFromJSON(JSON.parse(JSON.stringify(scaler.fit(table))));
      assert.deepEqual(again.columns, scaler.columns);
      assert.deepEqual(again.toJSON(), scaler.toJSON());
      assert.deepEqual(again.column('load').transform([7]), scaler.column('load').transform([7]));
      assert.deepEqual(again.refitted([0, 2, 8]).columns, scaler.refitted([0, 2, 8]).columns);
    }
  });

  it('keep the kind of what they are given', () => {
    const scaler = rnn.minMaxScaler().fit([0, 4]);
    assert.deepEqual(scaler.transform(Float32Array.of(1, 2)), Float32Array.of(0.25, 0.5));
    assert.deepEqual(scaler.inverse(Float64Array.of(0.25, 0.5)), Float64Array.of(1, 2));
    assert.deepEqual(scaler.transform([1, 2]), [0.25, 0.5]);
    assert.deepEqual(scaler.transform([[1], [2]]), [[0.25], [0.5]]);
    assert.deepEqual(scaler.transform(tf.tensor1d([1, 2])), [0.25, 0.5]);
    const day = [new Date(0), new Date(86_400_000)];
    const table = rnn.minMaxScaler().fit(rnn.table({ load: [0, 4] })).transform(rnn.table({ day, load: [1, 2] })); // prettier-ignore
    assert.deepEqual(table.dates('day'), day);
    assert.deepEqual(table.numbers('load'), [0.25, 0.5]);
  });

  it('say what is wrong', () => {
    assert.throws(() => rnn.standardScaler().transform([1]), /call fit/);
    assert.throws(
      () => rnn.standardScaler().fit(train).inverse([1, 2]),
      /fitted on 3 columns, and these values have 1/,
    );
    assert.throws(() => rnn.standardScaler().fit([1, 2]).column(1), /no column 1: it was fitted on 1/);
    assert.throws(() => rnn.standardScaler().toJSON(), /call fit\(…\) first, with the training part/);
    assert.throws(
      () => rnn.minMaxScaler({ featureRange: 1 as never }),
      /featureRange is \[low, high\] with low < high, e\.g\. \[-1, 1\], not 1/,
    );
    assert.throws(
      () => rnn.minMaxScaler({ featureRange: [1, 1] }),
      /low < high, e\.g\. \[-1, 1\], not \[1, 1\]/,
    );
    assert.throws(() => rnn.standardScaler().fit([-1e308, 1e308]), /lie so far apart/);
    const table = rnn.table({ load: [1, 2], rain: [0, 1] });
    assert.throws(
      () =>
        rnn
          .standardScaler()
          .fit(table)
          .transform(table.select(['rain', 'load'])),
      /fitted on the columns load, rain, and these are rain, load: select the same/,
    );
    assert.throws(() => rnn.standardScaler().fit(table).column('snow'), /no column "snow": it was fitted on "load", "rain"/); // prettier-ignore
    assert.throws(() => rnn.standardScaler().fit(rnn.table({ load: [1, null] })), /"load" has 1 missing/);
    assert.throws(
      () => rnn.standardScaler().fit(rnn.table({ holiday: ['no'] })),
      /column of text, "holiday"/,
    );
    assert.throws(() => rnn.standardScaler().fit([]), /values is empty/);
    assert.throws(() => rnn.standardScaler().fit([1, Infinity]), /values\[1\] is Infinity/);
  });

  it('say what is wrong with their JSON', () => {
    const good = rnn.minMaxScaler().fit([0, 4]).toJSON();
    assert.throws(() => rnn.scalerFromJSON('{'), /This is no JSON/);
    assert.throws(() => rnn.scalerFromJSON(null), /not the JSON of a fitted scaler/);
    assert.throws(() => rnn.scalerFromJSON({ ...good, columns: [] }), /fitted scaler: columns/);
    assert.throws(
      () => rnn.scalerFromJSON({ ...good, columns: [{ offset: 0, scale: 0 }] }),
      /fitted scaler: columns\.0\.scale.*JSON\.stringify\(scaler\) after fit/,
    );
    assert.throws(() => rnn.scalerFromJSON({ ...good, scaler: 'robust' }), /fitted scaler: scaler/);
    assert.throws(() => rnn.scalerFromJSON({ ...good, featureRange: [1, 0] }), /low < high/);
  });
});
