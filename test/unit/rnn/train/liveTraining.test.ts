import type { Callback, CustomCallbackArgs, ModelFitArgs, Sequential } from '@tensorflow/tfjs';
import assert from 'node:assert/strict';
import { MIME } from '../../../../src/rnn/display/mime';
import type { TrainingView } from '../../../../src/rnn/display/views';
import { installLiveTraining } from '../../../../src/rnn/train/liveTraining';
import type { LiveTraining } from '../../../../src/rnn/train/liveTraining';
import { toBundle } from '../../../../src/rnn/index';
import { RecordingHost, rnn, tf, useBackend } from '../support';

const METHODS = ['fit', 'fitDataset'] as const;
const CLASSES = [tf.LayersModel, tf.Sequential] as const;

describe('live training', function () {
  this.timeout(20_000);
  let host: RecordingHost;
  let live: LiveTraining;
  let cancelled: boolean;
  const originals = CLASSES.map(({ prototype }) => METHODS.map((method) => prototype[method]));

  beforeEach(async () => {
    await useBackend('cpu');
    host = new RecordingHost();
    cancelled = false;
    live = installLiveTraining(tf, host, { isCancelled: () => cancelled });
  });
  afterEach(() => {
    CLASSES.forEach(({ prototype }, i) =>
      METHODS.forEach((method, j) => Object.assign(prototype, { [method]: originals[i]![j] })),
    );
  });

  const views = () => host.shown.map(({ bundle }) => bundle[MIME.training] as TrainingView);
  const last = () => views().at(-1)!;
  const x = () => tf.ones([12, 3, 1]);
  const y = () => tf.zeros([12, 1]);
  const fit = (args?: ModelFitArgs) => compiled().fit(x(), y(), args);

  it('names its curves from the beginning, so that their charts have a place', async () => {
    await fit({ epochs: 2 });
    const [first] = views();
    assert.deepEqual(
      first!.curves.map(({ metric, train }) => [metric, train.length]),
      [
        ['loss', 0],
        ['mae', 0],
      ],
    );
    assert.deepEqual(first!.learningRate, []);
    assert.deepEqual(
      last().curves.map(({ metric }) => metric),
      ['loss', 'mae'],
    );
  });

  it('draws and prints nothing of rnn.fit with show: false, also when it fails; what comes after it is drawn', async () => {
    const log = console.log;
    const printed: unknown[] = [];
    console.log = (...values: unknown[]) => printed.push(values);
    try {
      const data = { train: { x: x(), y: y() }, validation: { x: x(), y: y() } };
      const options = { epochs: 2, batchSize: 4 };
      const shown = await rnn.fit(compiled(), data, { ...options, seed: 1 });
      assert.ok(views().length > 0 && printed.length > 0);
      host.shown.length = printed.length = 0;
      const result = await rnn.fit(compiled(), data, { ...options, seed: 1, show: false });
      assert.deepEqual(Object.keys(result.history), Object.keys(shown.history));
      const failing = { onEpochEnd: () => Promise.reject(new Error('it fails')) };
      await assert.rejects(
        rnn.fit(compiled(), data, { ...options, callbacks: failing, show: false }),
        /it fails/,
      );
      assert.deepEqual([host.shown, printed], [[], []]);
      await rnn.fit(compiled(), data, options);
      assert.ok(views().length > 0);
    } finally {
      console.log = log;
    }
  });

  it('draws one display, and in the end all epochs', async () => {
    const model = compiled();
    const { history } = await model.fit(x(), y(), { epochs: 3, batchSize: 5, validationSplit: 0.25 });
    assert.equal(host.shown[0]?.kind, 'display');
    assert.ok(host.shown.slice(1).every(({ kind }) => kind === 'update'));
    assert.equal(new Set(host.shown.map(({ id }) => id)).size, 1);
    const { curves, elapsedMs, ...rest } = last();
    assert.deepEqual(rest, {
      version: 1,
      model: model.name,
      status: 'done',
      epochs: 3,
      epoch: 3,
      batches: 2, // 9 of 12 samples train
      batch: 0,
      remainingMs: 0,
      best: { epoch: 3, metric: 'val_loss', value: history.val_loss![2] }, // it still falls
      learningRate: [0.01, 0.01, 0.01], // TensorFlow.js's default of sgd
    });
    assert.ok(elapsedMs > 0);
    assert.deepEqual(curves, [
      { metric: 'loss', train: history.loss, validation: history.val_loss },
      { metric: 'mae', train: history.mae, validation: history.val_mae },
    ]);
  });

  it('gives the same history as without, and knows it again', async () => {
    const history = await fit({ epochs: 2, shuffle: false });
    assert.ok(history instanceof tf.History);
    assert.deepEqual(history.epoch, [0, 1]);
    assert.ok(live.wasDrawnLive(history));
    assert.ok(!live.wasDrawnLive(new tf.History()));
    assert.ok(!live.wasDrawnLive(undefined));
  });

  it('draws a functional model, with validation data', async () => {
    const input = tf.input({ shape: [3, 1] });
    const output = tf.layers.simpleRNN({ units: 1 }).apply(input) as typeof input;
    const model = tf.model({ inputs: input, outputs: output, name: 'f' });
    model.compile({ optimizer: 'sgd', loss: 'meanSquaredError' });
    await model.fit(x(), y(), { validationData: [x(), y()] });
    assert.equal(last().model, 'f');
    assert.equal(last().curves[0]?.validation?.length, 1);
  });

  it('leaves out what is not a number', async () => {
    const model = compiled();
    await model.fit(x(), tf.fill([12, 1], NaN), { epochs: 2 });
    assert.deepEqual(last().curves[0]?.train, [null, null]);
  });

  it('draws a dataset whose size nobody knows, and one whose size is known', async () => {
    const model = compiled();
    const batch = { xs: tf.ones([4, 3, 1]), ys: tf.zeros([4, 1]) };
    const unknown = tf.data.generator(function* () {
      for (let i = 0; i < 3; i++) yield { xs: tf.clone(batch.xs), ys: tf.clone(batch.ys) };
    });
    await model.fitDataset(unknown as never, { epochs: 2 });
    assert.deepEqual([last().status, last().epoch, last().batches], ['done', 2, null]);
    await model.fitDataset(tf.data.array([batch, batch]) as never, { epochs: 1, initialEpoch: 0 });
    assert.equal(last().batches, 2);
    assert.equal(new Set(host.shown.map(({ id }) => id)).size, 2);
  });

  it('counts from the epoch that training is resumed at', async () => {
    await fit({ epochs: 5, initialEpoch: 3 });
    assert.deepEqual([last().epochs, last().epoch], [2, 2]);
  });

  describe('keeps callbacks', () => {
    let called: string[];
    beforeEach(() => (called = []));
    const config = (name: string): CustomCallbackArgs => ({
      onEpochEnd: (epoch, logs) => void called.push(`${name} ${epoch} ${typeof logs?.loss}`),
    });
    const instance = (name: string): Callback => {
      class Recorder extends tf.Callback {
        override async onTrainEnd() {
          called.push(name);
        }
      }
      return new Recorder();
    };

    const forms: [string, () => ModelFitArgs['callbacks'], string[]][] = [
      ['an object of functions', () => config('a'), ['a 0 number']],
      ['a list of those', () => [config('a'), config('b')], ['a 0 number', 'b 0 number']],
      ['an instance', () => instance('a') as never, ['a']],
      ['a list of instances', () => [instance('a'), instance('b')] as never, ['a', 'b']],
    ];
    for (const [name, callbacks, expected] of forms) {
      it(`given as ${name}`, async () => {
        await fit({ epochs: 1, callbacks: callbacks() });
        assert.deepEqual(called, expected);
        assert.equal(last().status, 'done');
      });
    }

    it('such as early stopping, which is a training that is done', async () => {
      const callbacks = tf.callbacks.earlyStopping({ monitor: 'loss', mode: 'max' });
      const { epoch } = await fit({ epochs: 50, callbacks });
      assert.ok(epoch.length < 50);
      assert.deepEqual([last().status, last().epoch, last().epochs], ['done', epoch.length, 50]);
    });

    it('does not change the arguments that it was given', async () => {
      const args = { epochs: 1, callbacks: config('a') };
      await fit(args);
      assert.deepEqual(Object.keys(args), ['epochs', 'callbacks']);
      await fit(args);
      assert.equal(host.shown.filter(({ kind }) => kind === 'display').length, 2);
    });
  });

  it('silences callbacks that TensorFlow itself adds, such as its progress bar', async () => {
    let printed = false;
    class ProgressBar extends tf.Callback {
      override async onTrainBegin() {
        printed = true;
      }
    }
    tf.registerCallbackConstructor(1, ProgressBar as never);
    await fit({ epochs: 1 });
    assert.equal(printed, false);
  });

  it('lets other work through while it trains', async () => {
    let turns = 0;
    let running = true;
    const turn = () => {
      turns++;
      if (running) setImmediate(turn);
    };
    setImmediate(turn);
    // instances of tf.Callback alone never yield
    class UntilTurned extends tf.Callback {
      override async onEpochEnd() {
        const { model } = this as unknown as { model: Sequential };
        if (turns > 1 || performance.now() - begun > 10_000) model.stopTraining = true;
      }
    }
    const begun = performance.now();
    await fit({ epochs: 1e6, callbacks: new UntilTurned() as never });
    running = false;
    assert.ok(turns > 1);
  });

  describe('ends', () => {
    const stopAtBatch = (batch: number, stop: () => void): ModelFitArgs => ({
      epochs: 100,
      batchSize: 4,
      callbacks: { onBatchEnd: (index) => (index === batch ? stop() : undefined) },
    });
    const interrupted = { name: 'Interrupted' };

    it('every running training when told to stop, and rejects', async () => {
      const model = compiled();
      const both = [model, compiled()].map((one) => one.fit(x(), y(), stopAtBatch(1, () => live.stopAll()))); // prettier-ignore
      for (const training of both) await assert.rejects(training, interrupted);
      const ends = views().filter(({ status }) => status !== 'training');
      assert.deepEqual(ends.map(({ status }) => status), ['interrupted', 'interrupted']); // prettier-ignore
      assert.ok(
        ends.every(({ epoch, curves }) => epoch === 0 && curves.every(({ train }) => train.length === 0)),
        'no epoch was finished',
      );
      const { epoch } = await model.fit(x(), y(), { epochs: 1 });
      assert.deepEqual(epoch, [0], 'it can be trained again');
    });

    it('at once for those who look on, and lets the next training of the model wait for it', async () => {
      const model = compiled();
      const slow = () => new Promise<void>((resolve) => setTimeout(resolve, 30));
      const stopped = model.fit(x(), y(), { epochs: 100, callbacks: { onBatchEnd: slow } });
      const rejected = assert.rejects(stopped, interrupted);
      await new Promise((resolve) => setTimeout(resolve, 50));
      live.stopAll();
      assert.equal(last().status, 'interrupted');
      assert.deepEqual((await model.fit(x(), y(), { epochs: 1 })).epoch, [0]);
      await rejected;
    });

    it('when it was cancelled, also on a dataset', async () => {
      const dataset = tf.data.array(
        Array.from({ length: 3 }, () => ({ xs: tf.ones([4, 3, 1]), ys: tf.zeros([4, 1]) })),
      );
      const args = stopAtBatch(0, () => (cancelled = true));
      await assert.rejects(compiled().fitDataset(dataset as never, args as never), interrupted);
      assert.equal(last().status, 'interrupted');
    });

    it('for good when an interrupt has torn it in the middle of a batch', async () => {
      const model = compiled();
      const torn = () => new Promise<void>(() => tf.engine().startScope());
      void model.fit(x(), y(), { epochs: 2, callbacks: { onBatchBegin: torn } });
      await new Promise((resolve) => setTimeout(resolve, 20));
      const { numTensors } = tf.memory();
      tf.zeros([1]);
      live.stopAll();
      assert.equal(tf.memory().numTensors, numTensors, 'what the open scope holds is freed');
      assert.equal(last().status, 'interrupted');
      const { epoch } = await model.fit(x(), y(), { epochs: 1 });
      assert.deepEqual(epoch, [0]);
    });

    it('as failed when a callback throws, with its error', async () => {
      const args = stopAtBatch(1, () => {
        throw new RangeError('mine');
      });
      await assert.rejects(fit(args), { name: 'RangeError', message: 'mine' });
      assert.equal(last().status, 'failed');
    });

    it('without a drawing when it never began', async () => {
      const model = tf.sequential({ layers: [tf.layers.dense({ units: 1, inputShape: [1] })] });
      await assert.rejects(model.fit(x(), y()), /compiled/);
      await assert.rejects(compiled().fit(tf.ones([2, 2]), y()), /shape|dimension/);
      await assert.rejects(
        compiled().fitDataset(tf.data.array([]) as never, undefined as never),
        /batchesPerEpoch/,
      );
      assert.deepEqual(host.shown, []);
    });
  });

  it('draws at most ten times a second, and a good guess of the time left', async () => {
    const begun = performance.now();
    await fit({ epochs: 40, batchSize: 1 });
    const elapsed = performance.now() - begun;
    assert.ok(host.shown.length <= elapsed / 100 + 2, `${host.shown.length} drawings in ${elapsed} ms`);
    for (const { remainingMs, epoch, epochs, batch, batches } of views()) {
      // after the last batch there is nothing left to be trained
      if (epoch > 0 && epoch + batch / batches! < epochs) assert.ok(remainingMs! > 0);
    }
  });

  it('tells the learning rate of each epoch, whatever sets it', async () => {
    const model = compiled();
    const scheduler = rnn.callbacks.learningRateScheduler((epoch) => 0.1 / (epoch + 1));
    const history = await model.fit(x(), y(), { epochs: 3, callbacks: scheduler as never });
    assert.deepEqual(last().learningRate, [0.1, 0.05, 0.1 / 3]);
    assert.deepEqual(
      last().curves.map(({ metric }) => metric),
      ['loss', 'mae'],
    );
    const shown = toBundle(tf, history)![MIME.training] as TrainingView;
    assert.deepEqual(shown.learningRate, last().learningRate);

    const optimizer = rnn.scheduleLearningRate(tf.train.adam(1), (step) => 2 ** -step);
    model.compile({ optimizer, loss: 'meanSquaredError' });
    await model.fit(x(), y(), { epochs: 2, batchSize: 6 });
    assert.deepEqual(last().learningRate, [2 ** -1, 2 ** -3], 'of the last of two steps');
  });

  it('tells where early stopping ended the training, and which weights came back', async () => {
    const stopping = rnn.callbacks.earlyStopping({ monitor: 'loss', patience: 2, restoreBestWeights: true });
    const model = compiled();
    // what is restored has to be better: the rate explodes after the second epoch
    const rates = rnn.callbacks.learningRateScheduler((epoch) => (epoch < 2 ? 0.01 : 3));
    await model.fit(x(), y(), { epochs: 50, callbacks: [rates, stopping] as never });
    assert.ok(stopping.stoppedEpoch !== undefined && stopping.bestEpoch !== undefined);
    assert.deepEqual(last().stopped, {
      epoch: stopping.stoppedEpoch + 1,
      restored: stopping.bestEpoch + 1,
    });
    assert.equal(last().best?.epoch, stopping.bestEpoch + 1);
    assert.equal(last().epoch, stopping.stoppedEpoch + 1);
    await model.fit(x(), y(), { epochs: 1, callbacks: [stopping] as never });
    assert.equal(last().stopped?.epoch, undefined, 'of the last training only');
  });

  it('says when a loss was not a number any more', async () => {
    const optimizer = tf.train.sgd(1e30);
    const model = tf.sequential({ layers: [tf.layers.dense({ units: 1, inputShape: [1] })] });
    model.compile({ optimizer, loss: 'meanSquaredError' });
    const { history } = await model.fit(tf.ones([4, 1]), tf.zeros([4, 1]), { epochs: 6 });
    const first = history.loss!.findIndex((value) => !Number.isFinite(value));
    assert.ok(first > 0);
    assert.deepEqual(last().diverged, {
      epoch: first + 1,
      metric: 'loss',
      value: String(history.loss![first]),
    });
    assert.equal(last().curves[0]!.train[first], null);
    assert.match(
      host.shown.at(-1)!.bundle[MIME.text] as string,
      new RegExp(`loss became (NaN|Infinity) at epoch ${first + 1}`),
    );
  });

  it('keeps the time that the training took with its history', async () => {
    const history = await fit({ epochs: 2 });
    const shown = toBundle(tf, history)![MIME.training] as TrainingView;
    assert.ok(shown.elapsedMs > 0);
    assert.equal(shown.elapsedMs, last().elapsedMs);
  });

  it('leaves no tensor behind', async () => {
    const model = compiled();
    const [xs, ys] = [x(), y()];
    await model.fit(xs, ys, { epochs: 1 });
    const { numTensors } = tf.memory();
    await model.fit(xs, ys, { epochs: 2, validationSplit: 0.5 });
    await assert.rejects(model.fit(xs, ys, { epochs: 2, callbacks: { onEpochEnd: () => live.stopAll() } }));
    assert.equal(tf.memory().numTensors, numTensors);
  });
});

function compiled(): Sequential {
  const model = tf.sequential({ layers: [tf.layers.simpleRNN({ units: 1, inputShape: [3, 1] })] });
  model.compile({ optimizer: 'sgd', loss: 'meanSquaredError', metrics: ['mae'] });
  return model;
}
