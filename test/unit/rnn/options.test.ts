import assert from 'node:assert/strict';
import names from '../../../src/rnn/options/names.json';
import { rnn, tf, useBackend } from './support';

describe('An option that does not exist', () => {
  before(() => useBackend('cpu'));

  it('is refused, with those that there are', async () => {
    assert.throws(
      () => rnn.windows([1, 2, 3], { lookback: 1, horizn: 2 } as never),
      /rnn\.windows has no option "horizn"; it has context, gap, horizon, lookback, stride, target/,
    );
    assert.throws(
      () => rnn.synthetic.energyLoad({ days: 3 } as never),
      /rnn\.synthetic\.energyLoad has no option "days"/,
    );
    assert.throws(
      () => rnn.callbacks.earlyStopping({ patiance: 3 } as never),
      /earlyStopping has no option "patiance"/,
    );
    assert.throws(
      () => rnn.schedules.cosineDecay({ steps: 3 } as never),
      /cosineDecay has no option "steps"/,
    );
    assert.throws(() => rnn.models.lstmForecaster({ unit: 3 } as never), /unit/);
    const model = tf.sequential({ layers: [tf.layers.dense({ units: 1, inputShape: [1] })] });
    await assert.rejects(
      rnn.fit(model, { x: [[1]], y: [[1]] } as never, { epoch: 3 } as never),
      /no option "epoch"/,
    );
  });

  it('is told from options that are missing, or none at all', () => {
    const windows = rnn.windows as (...given: unknown[]) => unknown;
    assert.throws(() => windows([1, 2, 3]), /lookback is a whole number from 1, not undefined/);
    for (const [wrong, named] of [
      [5, '5'],
      ['a', '"a"'],
      [null, 'null'],
      [[2], 'an array'],
    ] as const)
      assert.throws(
        () => windows([1, 2, 3], wrong),
        (error: Error) =>
          error.message ===
          `rnn.windows takes its options as an object, { context: …, gap: … }, not ${named}.`,
      );
  });

  it('is told from what is no such thing', async () => {
    const model = tf.sequential({ layers: [tf.layers.dense({ units: 1, inputShape: [1] })] });
    const x = tf.tensor2d([[1], [2]]);
    await assert.rejects(
      rnn.fit(model, { x, y: x }, null as never),
      /rnn\.fit takes its options as an object, .* not null/,
    );
    await assert.rejects(
      rnn.fit(model, { x, y: x }, { epochs: '3' } as never),
      /epochs is a whole number from 1, not "3"/,
    );
    assert.throws(
      () => rnn.clipGradients(tf.train.sgd(1), undefined as never),
      /clipNorm: 1 .* not by undefined/,
    );
    assert.throws(
      () => rnn.schedules.piecewiseConstantDecay({} as never),
      /boundaries is a list .* not undefined/,
    );
    assert.throws(
      () => rnn.metricTable({ LSTM: 0.5 } as never),
      /row "LSTM" is 0\.5: pass results of rnn\.metrics/,
    );
    assert.throws(
      () => rnn.synthetic.randomWalk({ steps: 1e10 }),
      /steps is a whole number from 1 to 100,000,000/,
    );
    assert.throws(() => rnn.metricTable(undefined as never), /at least one row/);
    assert.throws(() => rnn.trainingRuns(undefined as never), /no run to compare/);
  });

  it('is looked for in every function that has options', () => {
    for (const [path, options] of Object.entries(names)) {
      const [outer, inner] = path.split('.') as [keyof typeof rnn, string?];
      const group = rnn[outer] as unknown as Record<string, (...given: unknown[]) => unknown>;
      const run =
        inner === undefined ? (group as unknown as (...given: unknown[]) => unknown) : group[inner]!;
      const index = Number(Object.keys(options)[0]);
      const given = Array.from({ length: index + 1 }, (_, i) => (i === index ? { nonsense: 1 } : undefined));
      assert.throws(() => run(...given), new RegExp(`rnn\\.${path} has no option "nonsense"`));
    }
  });
});
