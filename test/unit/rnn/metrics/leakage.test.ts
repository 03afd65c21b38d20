import assert from 'node:assert/strict';
import seedrandom from 'seedrandom';
import { MIME } from '../../../../src/rnn/display/mime';
import type { LeakageReport, LeakageRuleId } from '../../../../src/rnn/display/views';
import { type LeakageEvidence, toBundle } from '../../../../src/rnn/index';
import { rnn, tf, useBackend } from '../support';

/** Monthly temperatures, to one decimal: a season, a slow warming, and noise that lasts. */
function temperatures(n = 400, seed = 'leak'): number[] {
  const random = seedrandom(seed);
  let noise = 0;
  return Array.from({ length: n }, (_, t) => {
    noise = 0.6 * noise + 2.4 * (random() + random() + random() - 1.5);
    return Math.round(10 * (9 + t / 200 + 10 * Math.sin((2 * Math.PI * t) / 12) + noise)) / 10;
  });
}

const series = temperatures();
const parts = rnn.split(series);
const scaler = () => rnn.standardScaler();
const targetsOf = (part: number[], context?: number[], horizon = 1) => {
  const { x, y } = rnn.windows(part, { lookback: 12, horizon, ...(context && { context }) });
  const rows = y.arraySync();
  tf.dispose([x, y]);
  return rows;
};
const shuffle = <T>(values: T[]) => {
  const random = seedrandom('shuffle');
  return values.map((value) => ({ value, at: random() })).sort((a, b) => a.at - b.at).map(({ value }) => value); // prettier-ignore
};
const found = (evidence: LeakageEvidence, rule: LeakageRuleId) => {
  const report = rnn.checkLeakage(evidence);
  assert.ok(!report.unchecked.includes(rule), `${rule} was checked`);
  return report.findings.filter((finding) => finding.rule === rule).map(({ values }) => values);
};
const sentences = (report: LeakageReport) => toBundle(tf, report)![MIME.text] as string;

describe('rnn.checkLeakage', () => {
  before(() => useBackend('cpu'));

  describe('a scaler', () => {
    it('fitted on the training part is clean, as array or tensor, of both kinds', () => {
      const { train } = parts;
      for (const fitted of [
        scaler().fit(train),
        rnn.minMaxScaler().fit(train),
        scaler().fit(tf.tensor1d(train)),
      ])
        assert.deepEqual(found({ scaler: fitted, parts }, 'scalerFit'), []);
    });

    it('fitted on more is found, and on what', () => {
      const seen = [...parts.train, ...parts.validation];
      assert.deepEqual(found({ scaler: scaler().fit(series), parts }, 'scalerFit'), [{ fittedOn: 'all' }]);
      assert.deepEqual(found({ scaler: scaler().fit(seen), parts }, 'scalerFit'), [{ fittedOn: 'trainAndValidation' }]); // prettier-ignore
      assert.deepEqual(found({ scaler: scaler().fit(parts.test), parts }, 'scalerFit'), [
        { fittedOn: 'other' },
      ]);
    });

    it('of one column is compared with the column that is forecast', () => {
      const rows = rnn.split(series.map((value, t) => [t % 12, value]));
      const fitted = (part: number[][]) => scaler().fit(part).column(1);
      assert.deepEqual(found({ scaler: fitted(rows.train), parts: rows, target: 1 }, 'scalerFit'), []);
      const all = fitted([...rows.train, ...rows.validation, ...rows.test]);
      assert.deepEqual(found({ scaler: all, parts: rows, target: 1 }, 'scalerFit'), [{ fittedOn: 'all' }]);
    });
  });

  describe('the order of time', () => {
    const months = series.map((_, t) => new Date(Date.UTC(1990, t, 1)));

    it('is clean by dates, and by what the parts remember', () => {
      assert.deepEqual(found({ time: rnn.split(months) }, 'shuffled'), []);
      assert.deepEqual(found({ series, parts }, 'shuffled'), []);
    });

    it('lost by shuffling is found by dates, within a part and between parts', () => {
      assert.equal(found({ time: rnn.split(shuffle(months)) }, 'shuffled')[0]!.how, 'time');
      const { train, test } = rnn.split(months);
      assert.deepEqual(found({ time: { train: test, test: train } }, 'shuffled'), [{ how: 'time', part: 'test', index: 0 }]); // prettier-ignore
    });

    it('lost by shuffling is found by what the parts do not remember', () => {
      const [finding] = found({ series, parts: rnn.split(shuffle(series)) }, 'shuffled');
      assert.equal(finding!.how, 'memory');
      assert.equal(finding!.part, 'train');
    });

    it('is left unchecked in a series without memory', () => {
      const random = seedrandom('white');
      const noise = Array.from({ length: 300 }, () => random());
      assert.ok(rnn.checkLeakage({ series: noise, parts: rnn.split(noise) }).unchecked.includes('shuffled'));
    });
  });

  describe('what the training was stopped on', () => {
    it('is clean when it is the validation part', () => {
      const stoppedOn = targetsOf(parts.validation, parts.train);
      assert.deepEqual(found({ stoppedOn, parts }, 'testForStopping'), []);
    });

    it('is found when it is the test part, or half of it', () => {
      const stoppedOn = targetsOf(parts.test, parts.validation);
      assert.deepEqual(found({ stoppedOn, parts }, 'testForStopping'), [{ shared: parts.test.length, of: parts.test.length }]); // prettier-ignore
      const half = parts.test.slice(0, 30);
      assert.deepEqual(found({ stoppedOn: [...parts.validation, ...half], parts }, 'testForStopping'), [{ shared: 30, of: parts.test.length }]); // prettier-ignore
    });

    it('is found through the scaler and the float32 of tensors', () => {
      const fitted = scaler().fit(parts.train);
      const { x, y } = rnn.windows(fitted.transform(parts.test), { lookback: 12, horizon: 3 });
      const [finding] = found({ stoppedOn: y, parts, scaler: fitted }, 'testForStopping');
      assert.equal(finding!.shared, parts.test.length - 12);
      tf.dispose([x, y]);
    });

    it('is clean in a season without noise, whose parts are equal anyway', () => {
      const season = Array.from({ length: 400 }, (_, t) => [3, 8, 15, 20, 15, 8][t % 6]!);
      const split = rnn.split(season);
      assert.deepEqual(found({ stoppedOn: split.validation, parts: split }, 'testForStopping'), []);
    });
  });

  describe('a feature', () => {
    const train = (feature: (t: number) => number) => ({
      parts: { train: series.slice(24, 300).map((value, t) => [value, feature(t + 24)]) },
      names: ['temperature', 'other'],
    });

    it('of its own is clean, as are a trend, a season and the past of the target', () => {
      const humidity = temperatures(400, 'humidity');
      const clean = [
        (t: number) => 0.5 * series[t]! + humidity[t]!,
        (t: number) => t,
        (t: number) => Math.sin((2 * Math.PI * t) / 12),
        (t: number) => series[t - 1]!,
        (t: number) => series[t - 12]!,
      ];
      for (const feature of clean) assert.deepEqual(found(train(feature), 'featureIsTarget'), []);
    });

    it('that is the target in another unit, or its future, is found with its name', () => {
      const [same] = found(
        train((t) => 1.8 * series[t]! + 32),
        'featureIsTarget',
      );
      assert.deepEqual([same!.feature, same!.lead], ['other', 0]);
      const [next] = found(
        train((t) => -series[t + 1]!),
        'featureIsTarget',
      );
      assert.deepEqual([next!.feature, next!.lead], ['other', 1]);
      assert.ok(Number(next!.r) < -0.9999);
    });

    it('is not confused by two series that rise together', () => {
      const random = seedrandom('rise');
      const rows = Array.from({ length: 300 }, (_, t) => [t + 0.1 * random(), 2 * t + 0.1 * random()]);
      assert.deepEqual(found({ parts: { train: rows } }, 'featureIsTarget'), []);
    });
  });

  describe('windows', () => {
    it('cut from each part are clean', () => {
      for (const horizon of [1, 2, 6]) {
        const targets = { train: targetsOf(parts.train, undefined, horizon), test: targetsOf(parts.test, parts.validation, horizon) }; // prettier-ignore
        assert.deepEqual(found({ targets }, 'overlappingTargets'), []);
      }
    });

    it('cut from the whole series and then split are found, with the steps that they share', () => {
      for (const horizon of [2, 3, 6, 12]) {
        // two steps share one value, which tells something only where it comes once
        const all = targetsOf(horizon > 2 ? series : series.map((value, t) => value + t / 1000), undefined, horizon); // prettier-ignore
        const targets = { train: all.slice(0, 300), test: all.slice(300) };
        const [finding] = found({ targets }, 'overlappingTargets');
        assert.equal(finding?.shared, horizon - 1, `horizon ${horizon}`);
      }
    });

    it('of a test part that lies within the training part are found', () => {
      const targets = { train: targetsOf(series), test: targetsOf(parts.test, parts.validation) };
      assert.equal(found({ targets }, 'overlappingTargets')[0]?.shared, parts.test.length);
    });
  });

  describe('an error', () => {
    const context = [...parts.train, ...parts.validation];
    const forecast = (noise: number) => {
      const random = seedrandom('forecast');
      return parts.test.map((value) => value + noise * (random() - 0.5));
    };
    const comparison = (noise: number) => ({ actual: parts.test, forecasts: { LSTM: forecast(noise) }, context, period: 12 }); // prettier-ignore

    it('that a good model has is clean', () => {
      assert.deepEqual(found({ comparison: comparison(4) }, 'tooGood'), []);
    });

    it('far below the baselines is found, also by compareForecasts without asking', () => {
      const [finding] = found({ comparison: comparison(0.2) }, 'tooGood');
      assert.equal(finding!.model, 'LSTM');
      assert.ok(Number(finding!.share) < 0.1);
      const text = rnn.compareForecasts(comparison(0.2)).bundle[MIME.text] as string;
      assert.match(text, /! LSTM is too good to be true: its RMSE is \d/);
    });
  });

  it('names what it could not check, and what that needs', () => {
    const report = rnn.checkLeakage({});
    assert.equal(report.unchecked.length, 6);
    assert.match(sentences(report), /Not checked: scaler \(needs scaler and parts\.train\)/);
    const one = rnn.checkLeakage({ scaler: scaler().fit(series), parts });
    assert.match(
      sentences(one),
      /! The scaler was fitted on all parts together.*Fit it on the training part only/,
    );
  });

  it('leaves no tensor behind', () => {
    const test = tf.tensor1d(parts.test);
    const { numTensors } = tf.memory();
    rnn.checkLeakage({ scaler: scaler().fit(series), parts: { ...parts, test }, stoppedOn: test, series });
    assert.equal(tf.memory().numTensors, numTensors);
    test.dispose();
  });
});
