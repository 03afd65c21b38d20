import type { Callback, LayersModel, ModelFitArgs, Sequential } from '@tensorflow/tfjs';
import assert from 'node:assert/strict';
import {
  createRnn,
  type EarlyStopping,
  type EarlyStoppingOptions,
  installLiveTraining,
} from '../../../../src/rnn/index';
import { assertClose, RecordingHost, rnn, tf, useBackend } from '../support';
import { trainingGolden } from './trainingGolden';
import { atEpochEnd, drive, one, oneWeight, setWeight, weightOf, written, zero } from './trainingSupport';

/** A training that gets better in epochs 0 to 2, and worse from 3 on; its rates are those of SGD. */
const RATES = [0.1, 0.1, 0.1, 2, 2, 2, 2];
const BEST = 0.8 ** 3; // each good epoch takes 2 · 0.1 of the weight

function fitArgs(...callbacks: Callback[]): ModelFitArgs & { epochs: number } {
  const scheduler = rnn.callbacks.learningRateScheduler((epoch) => RATES[epoch]!);
  return {
    epochs: RATES.length,
    validationData: [one(), zero()],
    callbacks: [scheduler, ...callbacks] as never,
    verbose: 0,
  };
}

const stopping = (options: EarlyStoppingOptions = {}) =>
  rnn.callbacks.earlyStopping({ patience: 2, restoreBestWeights: true, ...options });

describe('early stopping', function () {
  this.timeout(30_000);
  before(() => useBackend('cpu'));

  it('stops and restores as Keras does', async () => {
    const model = oneWeight();
    for (const { options, values, lastEpoch, stopped, weightsOf } of trainingGolden.earlyStopping) {
      const callback = rnn.callbacks.earlyStopping(options);
      let driven: { lastEpoch: number };
      await written('warn', async () => {
        driven = await drive(callback, model, values.map((value) => (value === null ? null : Number(value)))); // prettier-ignore
      });
      const what = JSON.stringify({ options, values });
      assert.equal(driven!.lastEpoch, lastEpoch, what);
      assert.equal(model.stopTraining, stopped, what);
      assert.equal(weightOf(model), weightsOf, what);
      assert.equal(callback.stoppedEpoch, stopped ? lastEpoch : undefined, what);
      if (options.restoreBestWeights && callback.bestEpoch !== undefined) {
        assert.equal(callback.bestEpoch, weightsOf, what);
      }
    }
  });

  describe('restores the best weights', () => {
    const check = (callback: EarlyStopping, model: LayersModel, epochs: number) => {
      assert.deepEqual([callback.stoppedEpoch, callback.bestEpoch, epochs], [4, 2, 5]);
      assertClose(model.getWeights()[0]!.dataSync(), [BEST], 1e-6);
    };

    for (const backend of ['cpu', 'wasm'] as const) {
      it(`of a fit (${backend})`, async () => {
        await useBackend(backend);
        const callback = stopping();
        const model = oneWeight();
        const { epoch, history } = await model.fit(one(), zero(), fitArgs(callback));
        check(callback, model, epoch.length);
        assertClose(history.learning_rate as number[], RATES.slice(0, 5), 0);
        await useBackend('cpu');
      });
    }

    it('of a functional model', async () => {
      const input = tf.input({ shape: [1] });
      const layer = tf.layers.dense({ units: 1, useBias: false, kernelInitializer: 'ones' });
      const model = tf.model({ inputs: input, outputs: layer.apply(input) as typeof input });
      model.compile({ optimizer: 'sgd', loss: 'meanSquaredError' });
      const callback = stopping();
      const { epoch } = await model.fit(one(), zero(), fitArgs(callback));
      check(callback, model, epoch.length);
    });

    it('of fitDataset', async () => {
      const callback = stopping();
      const model = oneWeight();
      const data = () => tf.data.array([{ xs: one(), ys: zero() }]);
      const args = { ...fitArgs(callback), validationData: data() };
      const { epoch } = await model.fitDataset(data() as never, args as never);
      check(callback, model, epoch.length);
    });

    it('of a training that is drawn live, in whatever list', async () => {
      const undo = [tf.LayersModel.prototype, tf.Sequential.prototype].map((prototype) => {
        const { fit, fitDataset } = prototype;
        return () => Object.assign(prototype, { fit, fitDataset });
      });
      try {
        installLiveTraining(tf, new RecordingHost());
        const callback = stopping();
        const model = oneWeight();
        const plain = { onEpochEnd: (epoch: number) => void seen.push(epoch) };
        const seen: number[] = [];
        const args = fitArgs(callback);
        args.callbacks = [plain, ...(args.callbacks as []), plain];
        const { epoch } = await model.fit(one(), zero(), args);
        check(callback, model, epoch.length);
        assert.equal(seen.length, 10);
      } finally {
        for (const step of undo) step();
      }
    });

    it('of tf.callbacks.earlyStopping', async () => {
      createRnn(tf); // a second one changes nothing
      const callback = tf.callbacks.earlyStopping({ patience: 2, restoreBestWeights: true });
      const model = oneWeight();
      const { epoch } = await model.fit(one(), zero(), fitArgs(callback));
      check(callback as unknown as EarlyStopping, model, epoch.length);
      const first = await oneWeight().fit(one(), zero(), fitArgs(tf.callbacks.earlyStopping()));
      assert.equal(first.epoch.length, 4, 'by default it waits for no epoch');
    });

    it('when training ends by itself', async () => {
      const callback = stopping({ patience: 20 });
      const model = oneWeight();
      const { epoch } = await model.fit(one(), zero(), fitArgs(callback));
      assert.equal(epoch.length, RATES.length);
      assert.equal(callback.stoppedEpoch, undefined);
      assertClose([weightOf(model)], [BEST], 1e-6);
    });

    it('in each of several trainings, of several models', async () => {
      const callback = stopping();
      const model = oneWeight();
      for (const trained of [model, oneWeight(), model]) {
        setWeight(trained, 1);
        const { epoch } = await trained.fit(one(), zero(), fitArgs(callback));
        check(callback, trained, epoch.length);
      }
    });

    it('exactly, trainable or not, and past constraints', async () => {
      const model = tf.sequential({
        layers: [
          tf.layers.gru({ units: 3, inputShape: [4, 2], returnSequences: true }),
          tf.layers.bidirectional({ layer: tf.layers.lstm({ units: 2 }) as never, mergeMode: 'concat' }),
          tf.layers.batchNormalization(),
          tf.layers.dense({ units: 3, kernelConstraint: 'unitNorm', trainable: false }),
          tf.layers.dense({ units: 1, kernelConstraint: 'unitNorm' }),
        ],
      });
      model.compile({ optimizer: 'adam', loss: 'meanSquaredError' });
      const values = () => model.getWeights().map((weight) => weight.dataSync());
      const after: ReturnType<typeof values>[] = [];
      const best = 1;
      await model.fit(tf.randomNormal([8, 4, 2]), tf.randomNormal([8, 1]), {
        epochs: 4,
        verbose: 0,
        callbacks: [
          atEpochEnd((epoch, logs) => {
            after.push(values().map((value) => value.slice()));
            Object.assign(logs, { val_loss: epoch === best ? 0 : 1 });
          }),
          stopping(),
        ] as never,
      });
      assert.equal(after.length, 4);
      assert.deepEqual(values(), after[best]);
      assert.notDeepEqual(values(), after[3]);
    });
  });

  it('leaves no tensors behind, also when the training throws', async () => {
    const left = async (throws: boolean, ...callbacks: Callback[]) => {
      const model = oneWeight();
      const begun = tf.memory().numTensors;
      const thrower = atEpochEnd((epoch) => {
        if (throws && epoch === 2) throw new Error('on purpose');
      });
      const fit = model.fit(one(), zero(), fitArgs(...callbacks, thrower));
      if (throws) await assert.rejects(fit, /on purpose/);
      else await fit;
      return tf.memory().numTensors - begun;
    };
    const callback = stopping();
    for (const throws of [false, true]) {
      const without = await left(throws);
      assert.equal(await left(throws, callback), without);
    }
  });

  it('warns once in a training of a metric that is missing, and names those that are there', async () => {
    const fit = (callback: Callback) => async () => {
      const model = oneWeight('sgd', ['mae']);
      const { epoch } = await model.fit(one(), zero(), {
        epochs: 3,
        verbose: 0,
        callbacks: callback as never,
      });
      assert.equal(epoch.length, 3);
      assertClose([weightOf(model)], [0.98 ** 3], 1e-6);
    };
    const missing =
      'earlyStopping: there is no metric "val_loss"; it needs validationData or validationSplit. There is: loss, mae.';
    const callback = rnn.callbacks.earlyStopping({ restoreBestWeights: true });
    for (let training = 0; training < 2; training++) {
      assert.deepEqual(await written('warn', fit(callback)), [missing]);
    }
    assert.deepEqual(await written('warn', fit(rnn.callbacks.earlyStopping({ monitor: 'acc' }))), [
      'earlyStopping: there is no metric "acc". There is: loss, mae.',
    ]);
  });

  it('does not warn of an epoch that is stopped in the middle', async () => {
    const model = oneWeight();
    const trained = () => (callback as unknown as { model: LayersModel }).model;
    const stop = { onBatchEnd: () => void (trained().stopTraining = true) };
    const callback = stopping();
    const lines = await written('warn', async () => {
      await model.fit(tf.ones([4, 1]), tf.zeros([4, 1]), {
        ...fitArgs(),
        batchSize: 2,
        callbacks: [callback, new tf.CustomCallback(stop, 'never')] as never,
      });
    });
    assert.deepEqual(lines, []);
  });

  it('prints what it does', async () => {
    const lines = await written('log', () =>
      oneWeight().fit(one(), zero(), fitArgs(stopping({ verbose: 1 }))),
    );
    assert.deepEqual(lines, ['Stopped early, after epoch 5.', 'Restored the weights of the best epoch, 3.']);
    assert.deepEqual(await written('log', () => oneWeight().fit(one(), zero(), fitArgs(stopping()))), []);
  });

  describe('knows by its name whether a metric gets better', () => {
    const stopsOn = async (monitor: string, values: number[], mode?: 'auto') => {
      const model = oneWeight();
      const callback = rnn.callbacks.earlyStopping({ monitor, mode });
      callback.setModel(model);
      await callback.onTrainBegin();
      for (const [epoch, value] of values.entries()) await callback.onEpochEnd(epoch, { [monitor]: value });
      return callback.stoppedEpoch !== undefined;
    };
    const LOWER = [
      'loss',
      'mse',
      'mae',
      'mape',
      'MSE',
      'ce',
      'meanSquaredError',
      'rootMeanSquaredError',
      'cosine',
    ];
    const HIGHER = ['acc', 'accuracy', 'binaryAccuracy', 'precision', 'recall', 'auc', 'r2Score'];
    for (const [names, better] of [
      [
        [...LOWER, 'binaryCrossentropy', 'output_loss', 'output_mae', 'mae_1'],
        [2, 1, 0],
      ],
      [
        [...HIGHER, 'output_acc', 'acc_1'],
        [0, 1, 2],
      ],
    ] as const) {
      for (const name of names.flatMap((metric) => [metric, `val_${metric}`])) {
        it(name, async () => {
          assert.equal(await stopsOn(name, [...better]), false);
          assert.equal(await stopsOn(name, [...better].reverse()), true);
        });
      }
    }

    it('or has to be told', async () => {
      for (const monitor of ['val_myMetric', 'notice', 'female', 'r3']) {
        assert.throws(
          () => rnn.callbacks.earlyStopping({ monitor }),
          new RegExp(`"${monitor}".*give mode: 'min'`),
        );
        rnn.callbacks.earlyStopping({ monitor, mode: 'max' });
      }
      const lines = await written('warn', async () => {
        assert.equal(await stopsOn('loss', [1, 2], 'lowest' as 'auto'), true);
      });
      assert.deepEqual(lines, [
        'earlyStopping: there is no mode "lowest", only min, max and auto. Taken as auto.',
      ]);
    });
  });

  it('can watch what other callbacks put into the logs', async () => {
    const model: Sequential = oneWeight();
    const values = [3, 2, 4, 1];
    const { epoch } = await model.fit(one(), zero(), {
      epochs: 4,
      verbose: 0,
      callbacks: [
        atEpochEnd((at, logs) => Object.assign(logs, { own: values[at] })),
        rnn.callbacks.earlyStopping({ monitor: 'own', mode: 'min', patience: 1 }),
      ] as never,
    });
    assert.deepEqual(epoch, [0, 1, 2]);
  });
});
