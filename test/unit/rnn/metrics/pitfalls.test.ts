import assert from 'node:assert/strict';
import seedrandom from 'seedrandom';
import { MIME } from '../../../../src/rnn/display/mime';
import type { LeakageReport, LeakageRuleId } from '../../../../src/rnn/display/views';
import { type PitfallEvidence, toBundle } from '../../../../src/rnn/index';
import { rnn, tf, useBackend } from '../support';

/** Noise that lasts a while, around a level. */
function noise(n: number, level = 0, seed = 'pitfalls'): number[] {
  const random = seedrandom(seed);
  let last = 0;
  return Array.from({ length: n }, () => level + (last = 0.5 * last + random() - 0.5));
}

function walk(n: number): number[] {
  let at = 0;
  return noise(n).map((step) => (at += step));
}

const series = noise(300, 20);
const parts = rnn.split(series);
const found = (evidence: PitfallEvidence, rule: LeakageRuleId) => {
  const report = rnn.checkPitfalls(evidence);
  assert.ok(!report.unchecked.includes(rule), `${rule} was checked`);
  return report.findings.filter((finding) => finding.rule === rule).map(({ values }) => values);
};
const unchecked = (evidence: PitfallEvidence, rule: LeakageRuleId) =>
  assert.ok(rnn.checkPitfalls(evidence).unchecked.includes(rule));
const sentences = (report: LeakageReport) => toBundle(tf, report)![MIME.text] as string;

describe('rnn.checkPitfalls', () => {
  before(() => useBackend('cpu'));

  it('finds what rnn.checkLeakage finds', () => {
    const scaler = rnn.standardScaler().fit(series.slice());
    assert.deepEqual(found({ scaler, parts }, 'scalerFit'), [{ fittedOn: 'all' }]);
    assert.deepEqual(found({ scaler: rnn.standardScaler().fit(parts.train), parts }, 'scalerFit'), []);
  });

  describe('inputs', () => {
    it('that went through a scaler are clean', () => {
      for (const scaler of [rnn.standardScaler(), rnn.minMaxScaler()]) {
        const { x } = rnn.windows(scaler.fit(parts.train).transform(parts.train), { lookback: 5 });
        assert.deepEqual(found({ inputs: x }, 'notNormalised'), []);
        x.dispose();
      }
    });

    it('that did not are found, feature by feature', () => {
      const rows = parts.train.map((value, t) => [value / 20, 100 * value, Math.sin(t)]);
      const { x } = rnn.windows(rows, { lookback: 5 });
      for (const inputs of [x, rows]) {
        const [finding, ...others] = found({ inputs, names: ['a', 'load', 'c'] }, 'notNormalised');
        assert.deepEqual(others, []);
        assert.equal(finding!.feature, 'load');
        assert.ok(Math.abs(Number(finding!.size) - 2000) < 100, String(finding!.size));
      }
      const table = rnn.table({ small: [0.1, 0.2], large: [1e3, 2e3] });
      assert.deepEqual(found({ inputs: table }, 'notNormalised')[0]!.feature, 'large');
      x.dispose();
    });
  });

  it('counts the trainable parameters beside the samples', () => {
    // 4 · (8 · (8 + 1) + 8) + 8 + 1 = 329
    const model = tf.sequential({ layers: [tf.layers.lstm({ units: 8, inputShape: [5, 1] }), tf.layers.dense({ units: 1 })] }); // prettier-ignore
    const of = (n: number) => rnn.windows(noise(n + 5), { lookback: 5 });
    const [few, many] = [of(328), of(329)];
    assert.deepEqual(found({ model, inputs: few.x }, 'tooManyParameters'), [
      { parameters: 329, samples: 328 },
    ]);
    assert.deepEqual(found({ model, inputs: many.x }, 'tooManyParameters'), []);
    assert.deepEqual(found({ model, targets: { train: few.y } }, 'tooManyParameters').length, 1);
    assert.deepEqual(found({ model, samples: 329 }, 'tooManyParameters'), []);
    model.layers[0]!.trainable = false;
    assert.deepEqual(found({ model, inputs: few.x }, 'tooManyParameters'), []);
    unchecked({ model }, 'tooManyParameters');
    tf.dispose([few.x, few.y, many.x, many.y]);
    model.dispose();
  });

  it('finds a walk, not noise, and leaves a line and a short series alone', () => {
    const [finding] = found({ parts: { train: walk(300) } }, 'notStationary');
    assert.ok(Number(finding!.p) >= 0.05);
    assert.deepEqual(found({ parts: { train: rnn.difference(walk(300)).values } }, 'notStationary'), []);
    const rows = noise(300).map((value, t) => [value, walk(300)[t]!]);
    assert.deepEqual(found({ parts: { train: rows } }, 'notStationary'), []);
    assert.equal(found({ parts: { train: rows }, target: 1 }, 'notStationary').length, 1);
    unchecked({ parts: { train: Array.from({ length: 100 }, (_, t) => t) } }, 'notStationary');
    unchecked({ parts: { train: noise(20) } }, 'notStationary');
  });

  describe('the direction of time', () => {
    const days = Array.from({ length: 60 }, (_, t) => new Date(Date.UTC(2024, 0, 1 + t)));

    it('is clean forwards, found backwards, and then said once', () => {
      assert.deepEqual(found({ time: rnn.split(days) }, 'reversedOrder'), []);
      const backwards = { time: rnn.split([...days].reverse()) };
      assert.deepEqual(found(backwards, 'reversedOrder'), [{ how: 'time', part: 'train' }]);
      assert.equal(rnn.checkPitfalls(backwards).findings.length, 1);
      const mixed = [...days.slice(30), ...days.slice(0, 30)];
      assert.deepEqual(found({ time: rnn.split(mixed) }, 'reversedOrder'), []);
      assert.equal(found({ time: rnn.split(mixed) }, 'shuffled').length, 1);
    });

    it('is found in windows by their targets', () => {
      const { x, y } = rnn.windows(series, { lookback: 6, horizon: 2 });
      const evidence = (inputs: tf.Tensor) => ({ inputs, targets: { train: y } });
      assert.deepEqual(found(evidence(x), 'reversedOrder'), []);
      assert.deepEqual(found(evidence(x.reverse(1)), 'reversedOrder'), [{ how: 'windows', part: 'train' }]);
      unchecked({ inputs: x, targets: { train: y.mul(2) as tf.Tensor2D } }, 'reversedOrder');
      unchecked({ inputs: x }, 'reversedOrder');
      tf.dispose([x, y]);
    });
  });

  it('finds batches of fewer than 8, unless that is all there is', () => {
    assert.deepEqual(found({ batchSize: 4, samples: 100 }, 'tinyBatches'), [{ batchSize: 4 }]);
    assert.deepEqual(found({ batchSize: 8 }, 'tinyBatches'), []);
    assert.deepEqual(found({ batchSize: 4, samples: 4 }, 'tinyBatches'), []);
    unchecked({}, 'tinyBatches');
    assert.throws(
      () => rnn.checkPitfalls({ batchSize: 0.5 }),
      /batchSize is a whole number from 1, not 0\.5/,
    );
  });

  it('finds that there is no validation part', () => {
    assert.deepEqual(found({ parts: { train: series } }, 'noValidation'), [{}]);
    assert.deepEqual(found({ parts: rnn.split(series, { train: 0.8, validation: 0 }) }, 'noValidation'), [
      {},
    ]);
    assert.deepEqual(found({ validation: undefined }, 'noValidation'), [{}]);
    assert.deepEqual(found({ validation: 0 }, 'noValidation'), [{}]);
    for (const evidence of [{ parts }, { validation: 0.2 }, { parts: { train: series }, validation: [1, 2] }])
      assert.deepEqual(found(evidence, 'noValidation'), []);
    unchecked({}, 'noValidation');
  });

  it('says what it found, what it did not check, and what that needs', () => {
    const nothing = rnn.checkPitfalls({});
    assert.equal(nothing.unchecked.length, 12);
    assert.match(sentences(nothing), /Not checked: normalised inputs \(needs inputs\)/);
    const report = sentences(rnn.checkPitfalls({ parts, batchSize: 1, inputs: series }));
    assert.match(report, /! The input "0" is not normalised: its values are of about 20 /);
    assert.match(report, /! Batches of 1 are small/);
    assert.match(report, /Pitfalls: nothing found in .*stationarity.*validation part/);
  });

  it('leaves no tensor behind', () => {
    const { x, y } = rnn.windows(series, { lookback: 5 });
    const { numTensors } = tf.memory();
    rnn.checkPitfalls({ inputs: x, targets: { train: y }, parts, batchSize: 4 });
    assert.equal(tf.memory().numTensors, numTensors);
    tf.dispose([x, y]);
  });
});
