import type { Callback, Optimizer } from '@tensorflow/tfjs';
import assert from 'node:assert/strict';
import { installLiveTraining } from '../../../../src/rnn/index';
import { assertClose, RecordingHost, rnn, tf, useBackend } from '../support';
import { trainingGolden } from './trainingGolden';
import { drive, one, oneWeight, OPTIMIZERS, weightOf, written, zero } from './trainingSupport';

const fit = (optimizer: Optimizer | string, epochs: number, ...callbacks: Callback[]) =>
  oneWeight(optimizer).fit(one(), zero(), { epochs, verbose: 0, callbacks: callbacks as never });

describe('reducing the learning rate on a plateau', () => {
  before(() => useBackend('cpu'));

  it('does it when Keras does', async () => {
    for (const { options, values, logged, rates } of trainingGolden.reduceLROnPlateau) {
      const callback = rnn.callbacks.reduceLROnPlateau(options);
      const what = JSON.stringify({ options, values });
      let driven: Awaited<ReturnType<typeof drive>>;
      await written('warn', async () => {
        driven = await drive(callback, oneWeight(tf.train.sgd(0.1)), values.map((value) => (value === null ? null : Number(value)))); // prettier-ignore
      });
      assertClose(driven!.rates, rates, 1e-7, what);
      assertClose(
        driven!.logs.map((logs) => logs.learning_rate!),
        logged,
        1e-7,
        what,
      );
    }
  });

  for (const [name, make] of Object.entries(OPTIMIZERS)) {
    it(`of ${name}, and puts the rate of each epoch into the history`, async () => {
      const callback = rnn.callbacks.reduceLROnPlateau({
        monitor: 'loss',
        factor: 0.5,
        patience: 2,
        minDelta: 1e9,
      });
      const { history } = await fit(make(0.08), 6, callback);
      assert.deepEqual(history.learning_rate, [0.08, 0.08, 0.08, 0.04, 0.04, 0.02]);
    });
  }

  it('in one training after the other, from where the rate is', async () => {
    const callback = rnn.callbacks.reduceLROnPlateau({
      monitor: 'loss',
      factor: 0.5,
      patience: 1,
      minDelta: 1e9,
    });
    const optimizer = tf.train.sgd(0.1);
    assert.deepEqual((await fit(optimizer, 3, callback)).history.learning_rate, [0.1, 0.1, 0.05]);
    assert.deepEqual((await fit(optimizer, 3, callback)).history.learning_rate, [0.025, 0.025, 0.0125]);
  });

  it('warns once of a metric that is missing, and logs the rate all the same', async () => {
    const lines = await written('warn', async () => {
      const { history } = await fit('sgd', 2, rnn.callbacks.reduceLROnPlateau());
      assert.deepEqual(history.learning_rate, [0.01, 0.01]);
    });
    assert.deepEqual(lines, [
      'reduceLROnPlateau: there is no metric "val_loss"; it needs validationData or validationSplit. There is: loss.',
    ]);
  });

  it('prints it', async () => {
    const callback = rnn.callbacks.reduceLROnPlateau({
      monitor: 'loss',
      patience: 1,
      factor: 0.5,
      minDelta: 1e9,
      verbose: 1,
    });
    const lines = await written('log', () => fit(tf.train.sgd(0.5), 2, callback));
    assert.deepEqual(lines, ['Epoch 2: the learning rate is reduced to 0.25.']);
  });

  it('refuses a factor that would not reduce', () => {
    for (const factor of [1, 2, -0.1, NaN]) {
      assert.throws(
        () => rnn.callbacks.reduceLROnPlateau({ factor }),
        new RegExp(`factor is .*not ${factor}`),
      );
    }
  });
});

describe('a learning rate by epoch', () => {
  before(() => useBackend('cpu'));

  it('is asked for at the start of each epoch, and trains with it', async () => {
    const asked: [number, number][] = [];
    const scheduler = rnn.callbacks.learningRateScheduler((epoch, rate) => {
      asked.push([epoch, rate]);
      return rate / 2;
    });
    const model = oneWeight(tf.train.sgd(0.4));
    const { history } = await model.fit(one(), zero(), {
      epochs: 5,
      initialEpoch: 3,
      verbose: 0,
      callbacks: scheduler as never,
    });
    assert.deepEqual(asked, [
      [3, 0.4],
      [4, 0.2],
    ]);
    assert.deepEqual(history.learning_rate, [0.2, 0.1]);
    assertClose([weightOf(model)], [(1 - 0.2 * 2) * (1 - 0.1 * 2)], 1e-6);
  });

  it('comes into the history of fitDataset, and of a training that is drawn live', async () => {
    const scheduler = rnn.callbacks.learningRateScheduler((epoch) => 0.1 / (epoch + 1));
    const dataset = tf.data.array([{ xs: one(), ys: zero() }]);
    const args = { epochs: 2, verbose: 0, callbacks: scheduler };
    const { history } = await oneWeight().fitDataset(dataset as never, args as never);
    assert.deepEqual(history.learning_rate, [0.1, 0.05]);

    const undo = [tf.LayersModel.prototype, tf.Sequential.prototype].map((prototype) => {
      const { fit, fitDataset } = prototype;
      return () => Object.assign(prototype, { fit, fitDataset });
    });
    try {
      installLiveTraining(tf, new RecordingHost());
      const plain = { onEpochEnd: (_: number, logs: object = {}) => void Object.assign(logs, { own: 1 }) };
      const drawn = await fit('sgd', 2, scheduler, plain as never);
      assert.deepEqual(drawn.history.learning_rate, [0.1, 0.05]);
      assert.deepEqual(drawn.history.own, [1, 1]);
    } finally {
      for (const step of undo) step();
    }
  });

  it('prints it', async () => {
    const scheduler = rnn.callbacks.learningRateScheduler(() => 0.5, { verbose: 1 });
    assert.deepEqual(await written('log', () => fit('sgd', 1, scheduler)), [
      'Epoch 1: the learning rate is 0.5.',
    ]);
  });

  it('has to be a number', async () => {
    const scheduler = rnn.callbacks.learningRateScheduler((() => undefined) as never);
    await assert.rejects(fit('sgd', 1, scheduler), /finite number, not undefined/);
  });
});

describe('callbacks that set the learning rate', () => {
  const callbacks: [string, () => Callback][] = [
    ['reduceLROnPlateau', () => rnn.callbacks.reduceLROnPlateau({ monitor: 'loss' })],
    ['learningRateScheduler', () => rnn.callbacks.learningRateScheduler(() => 0.1)],
  ];
  for (const [name, make] of callbacks) {
    it(`refuse an optimizer that follows a schedule: ${name}`, async () => {
      const optimizer = rnn.scheduleLearningRate(tf.train.sgd(1), () => 0.1);
      await assert.rejects(fit(optimizer, 1, make()), new RegExp(`${name} .*follows a schedule already`));
    });

    it(`refuse an optimizer that they do not know: ${name}`, async () => {
      const own = Object.assign(tf.train.sgd(1), { getClassName: () => 'Own', setLearningRate: undefined });
      await assert.rejects(fit(own, 1, make()), /class "Own" cannot be changed/);
    });

    it(`leave no tensors behind: ${name}`, async () => {
      const model = oneWeight(tf.train.sgd(0.1));
      const [x, y] = [one(), zero()];
      const begun = tf.memory().numTensors;
      await model.fit(x, y, { epochs: 3, verbose: 0, callbacks: make() as never });
      assert.equal(tf.memory().numTensors, begun);
    });
  }
});
