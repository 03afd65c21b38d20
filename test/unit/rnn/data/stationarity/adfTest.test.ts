import assert from 'node:assert/strict';
import { mackinnonP } from '../../../../../src/rnn/data/stationarity/mackinnon';
import { MIME } from '../../../../../src/rnn/display/mime';
import { type AdfOptions, type AdfResult, toBundle } from '../../../../../src/rnn/index';
import { golden, rnn, tf, useBackend } from '../../support';

interface Golden {
  series: Record<string, number[]>;
  cases: (Omit<AdfResult, 'regression' | 'stationary' | 'verdict'> & {
    series: string;
    options: AdfOptions;
  })[];
  statistics: number[];
  pValues: Record<'n' | 'c' | 'ct', number[]>;
}

const statsmodels = golden<Golden>('stationarity');
const close = (actual: number, expected: number, share: number, what: string) =>
  assert.ok(Math.abs(actual - expected) <= share * Math.max(1, Math.abs(expected)), `${what}: ${actual}, statsmodels ${expected}`); // prettier-ignore

describe('rnn.adfTest', () => {
  before(() => useBackend('cpu'));

  for (const name of Object.keys(statsmodels.series)) {
    it(`agrees with statsmodels on the series "${name}", whatever the options`, () => {
      for (const { series, options, ...expected } of statsmodels.cases) {
        if (series !== name) continue;
        const result = rnn.adfTest(statsmodels.series[name]!, options);
        const what = JSON.stringify(options);
        assert.equal(result.lags, expected.lags, what);
        assert.equal(result.observations, expected.observations, what);
        close(result.statistic, expected.statistic, 1e-7, `statistic ${what}`);
        close(result.pValue, expected.pValue, 1e-8, `p ${what}`);
        for (const level of ['1%', '5%', '10%'] as const)
          close(result.criticalValues[level], expected.criticalValues[level], 1e-12, `${level} ${what}`);
        if (expected.criterion === null) assert.equal(result.criterion, null);
        else close(result.criterion!, expected.criterion, 1e-8, `criterion ${what}`);
      }
    });
  }

  it('has the p-values of statsmodels all along the axis, its ends included', () => {
    for (const regression of ['n', 'c', 'ct'] as const)
      statsmodels.statistics.forEach((statistic, i) =>
        close(mackinnonP(statistic, regression), statsmodels.pValues[regression][i]!, 1e-13, `${statistic}`),
      );
  });

  it('says in words what it found, and what to do', () => {
    const walk = rnn.adfTest(statsmodels.series.walk!);
    assert.equal(walk.stationary, false);
    assert.match(
      walk.verdict,
      /^Not shown to be stationary.*cannot be rejected \(p = .* ≥ 0\.05\).*rnn\.difference/,
    );
    const noise = rnn.adfTest(Float32Array.from(statsmodels.series.noise!));
    assert.equal(noise.stationary, true);
    assert.match(noise.verdict, /^Stationary: it returns to a constant level\. .* < 0\.05/);
    const text = toBundle(tf, noise)![MIME.text] as string;
    assert.match(
      text,
      /Augmented Dickey–Fuller: statistic -?−?\d+.*critical: 1%.*\d+ lags, 1\d\d observations/,
    );
  });

  it('calls the differences of a walk stationary', () => {
    assert.ok(rnn.adfTest(rnn.difference(statsmodels.series.walk!).values).stationary);
  });

  it('says what is wrong', () => {
    const noise = statsmodels.series.noise!;
    const rises = Array.from({ length: 50 }, (_, t) => 3 + 0.1 * t);
    assert.throws(() => rnn.adfTest(Array(50).fill(7) as number[]), /series is constant: it is stationary/);
    assert.throws(() => rnn.adfTest([1, 2, 3], { regression: 'ct' }), /has 3 values, too few .* at least 6/);
    assert.throws(
      () => rnn.adfTest(noise.slice(0, 10), { regression: 'n' }),
      /10 values, too few for so many lags: 5 coefficients would fit its 5 changes/,
    );
    assert.throws(() => rnn.adfTest(rises), /follows a line, a curve or a season exactly/);
    assert.throws(() => rnn.adfTest(rises.map((t) => Math.sin(t))), /without noise there is nothing to test/);
    assert.throws(() => rnn.adfTest([...Array<number>(49).fill(1), 2]), /exactly/);
    assert.throws(() => rnn.adfTest([1, NaN, 2]), /series\[1\] is NaN/);
    assert.throws(
      () => rnn.adfTest(noise, { maxLag: 70 }),
      /maxLag is 70, .*120 values has room for at most 58/,
    );
    assert.throws(() => rnn.adfTest(noise, { maxLag: -1 }), /maxLag is a whole number from 0, not -1/);
    assert.throws(() => rnn.adfTest(noise, { regression: 'ctt' as 'ct' }), /'n', 'c' or 'ct', not "ctt"/);
    assert.throws(() => rnn.adfTest(noise, { autolag: 'aic' as 'AIC' }), /'AIC', 'BIC' or null, not "aic"/);
  });
});
