import type { Sequential } from '@tensorflow/tfjs';
import assert from 'node:assert/strict';
import type { FitOptions } from '../../../../src/rnn/index';
import { rnn, tf, useBackend } from '../support';
import { classifier, forecaster, parts, weightsOf } from './fitSupport';
import { atEpochEnd, oneWeight, written } from './trainingSupport';

const quiet: FitOptions = { verbose: 0 };
/** What a training without a validation part is told is not of interest everywhere. */
const silently = <T>(run: () => Promise<T>): Promise<T> => {
  let result!: T;
  return written('warn', async () => (result = await run())).then(() => result);
};

describe('rnn.fit', function () {
  this.timeout(60_000);
  const { random } = Math;
  before(() => useBackend('wasm'));
  afterEach(() => (Math.random = random));

  describe('is the same as by hand', () => {
    /** The same training with model.fit and the callbacks of Keras' values. */
    async function byHand(epochs: number) {
      rnn.seed(3);
      const model = forecaster();
      const optimizer = rnn.clipGradients(tf.train.adam(0.001), { clipNorm: 1 });
      model.compile({ optimizer, loss: 'meanSquaredError', metrics: ['mae'] });
      const { train, validation } = parts();
      const history = await model.fit(train.x, train.y, {
        epochs,
        batchSize: 32,
        shuffle: true,
        validationData: [validation.x, validation.y],
        verbose: 0,
        callbacks: [
          rnn.callbacks.earlyStopping({ monitor: 'val_loss', patience: 10, restoreBestWeights: true }),
          rnn.callbacks.reduceLROnPlateau({ monitor: 'val_loss', factor: 0.5, patience: 5, minLr: 1e-7 }),
        ] as never,
      });
      return { weights: weightsOf(model), history: history.history, epoch: history.epoch };
    }

    for (const backend of ['wasm', 'cpu'] as const) {
      it(`with the chapter's values, for a model that is not compiled (${backend})`, async () => {
        await useBackend(backend);
        const expected = await byHand(12);
        rnn.seed(3);
        const model = forecaster();
        const result = await rnn.fit(model, parts(), { epochs: 12, ...quiet });
        assert.deepEqual(result.history, expected.history);
        assert.deepEqual(weightsOf(model), expected.weights);
        assert.ok(result instanceof tf.History);
        await useBackend('wasm');
      });
    }

    it('with a dataset of batches', async () => {
      const { train, validation } = parts();
      const batches = ({ x, y }: typeof train) =>
        tf.data
          .zip({ xs: tf.data.array(tf.unstack(x)), ys: tf.data.array(tf.unstack(y)) } as never)
          .batch(8) as never as Parameters<Sequential['fitDataset']>[0];
      const run = async (how: (model: Sequential) => Promise<unknown>) => {
        rnn.seed(3);
        const model = forecaster();
        await how(model);
        return weightsOf(model);
      };
      const expected = await run((model) => {
        model.compile({ optimizer: rnn.clipGradients(tf.train.adam(0.001), { clipNorm: 1 }), loss: 'meanSquaredError' });
        return model.fitDataset(batches(train), { epochs: 2, validationData: batches(validation) as never, verbose: 0 });
      }); // prettier-ignore
      const data = { train: batches(train) as never, validation: batches(validation) as never };
      assert.deepEqual(await run((model) => rnn.fit(model, data, { epochs: 2, ...quiet })), expected);
      const tensors = { train: batches(train) as never, validation };
      assert.deepEqual(await run((model) => rnn.fit(model, tensors, { epochs: 2, ...quiet })), expected);
    });

    it('when told to leave everything out', async () => {
      const { train } = parts();
      const model = (seed: number) => {
        rnn.seed(seed);
        const made = forecaster();
        made.compile({ optimizer: tf.train.sgd(5), loss: 'meanSquaredError' });
        return made;
      };
      const plain = model(1);
      const expected = await plain.fit(train.x, train.y, {
        epochs: 3,
        batchSize: 16,
        shuffle: false,
        verbose: 0,
      });
      const off = { earlyStopping: false, reduceLROnPlateau: false, clipNorm: false } as const;
      const free = model(1);
      const options = { epochs: 3, batchSize: 16, shuffle: false, ...off, ...quiet };
      const result = await silently(() => rnn.fit(free, train, options));
      assert.deepEqual(result.history, expected.history);
      assert.deepEqual(weightsOf(free), weightsOf(plain));
      const clipped = model(1);
      await silently(() => rnn.fit(clipped, train, { ...options, clipNorm: 1 }));
      assert.notDeepEqual(weightsOf(clipped), weightsOf(plain), 'else clipping is not tested');
    });
  });

  describe('chooses the loss by the output', () => {
    const x = tf.tensor2d([0, 1, 1, 0, 1, 1], [3, 2]);
    const chosen = async (model: Sequential, y: unknown) => {
      await silently(() => rnn.fit(model, { x, y } as never, { epochs: 1, ...quiet }));
      return [model.loss, ...(model.metrics as string[])];
    };
    it('linear', async () => {
      assert.deepEqual(await chosen(classifier(1, 'linear'), tf.ones([3, 1])), ['meanSquaredError', 'mae']);
      assert.deepEqual(await chosen(classifier(1, 'tanh'), tf.ones([3])), ['meanSquaredError', 'mae']);
    });
    it('sigmoid', async () => {
      const y = tf.tensor2d([[0], [1], [1]]);
      assert.deepEqual(await chosen(classifier(1, 'sigmoid'), y), ['binaryCrossentropy', 'accuracy']);
    });
    it('softmax, by the shape of the targets', async () => {
      const sparse = ['sparseCategoricalCrossentropy', 'accuracy'];
      assert.deepEqual(await chosen(classifier(3, 'softmax'), tf.tensor1d([0, 2, 1])), sparse);
      assert.deepEqual(await chosen(classifier(3, 'softmax'), tf.tensor1d([0, 2, 1], 'int32')), sparse);
      assert.deepEqual(await chosen(classifier(3, 'softmax'), tf.tensor2d([[0], [2], [1]])), sparse);
      const rows = tf.tensor2d([0, 0, 1, 0, 1, 0, 1, 0, 0], [3, 3]);
      assert.deepEqual(await chosen(classifier(3, 'softmax'), rows), ['categoricalCrossentropy', 'accuracy']);
      await assert.rejects(chosen(classifier(3, 'softmax'), tf.ones([3, 2])), /softmax over 3 classes.*\[3, 2\].*rnn\.oneHot/); // prettier-ignore
    });
    it('softmax at every step, of one index or row a step: with the same loss', async () => {
      const model = () =>
        tf.sequential({
          layers: [
            tf.layers.simpleRNN({ units: 3, returnSequences: true, inputShape: [2, 1], kernelInitializer: 'ones', recurrentInitializer: 'ones' }),
            tf.layers.timeDistributed({ layer: tf.layers.dense({ units: 3, activation: 'softmax', kernelInitializer: 'ones' }) }),
          ],
        }); // prettier-ignore
      const sequences = tf.linspace(-1, 1, 8).reshape([4, 2, 1]);
      const indices = tf.tensor2d([0, 1, 2, 1, 0, 0, 2, 2], [4, 2]);
      const rows = tf.oneHot(indices.toInt(), 3).toFloat();
      const losses = [];
      const before = tf.memory().numTensors;
      for (const y of [indices, indices.expandDims(2), rows]) {
        const trained = model();
        const data = { x: sequences, y };
        const { history } = await silently(() =>
          rnn.fit(trained, data, { epochs: 3, shuffle: false, ...quiet }),
        );
        losses.push(history.loss);
        trained.optimizer.dispose();
        trained.dispose();
      }
      assert.deepEqual(losses[0], losses[1]);
      assert.deepEqual(losses[0], losses[2]);
      assert.equal(tf.memory().numTensors - before, 1, 'only the expanded indices of this test');
    });
    it('not of a model that is compiled', async () => {
      const model = classifier(1, 'linear');
      model.compile({ optimizer: 'sgd', loss: 'meanAbsoluteError' });
      await silently(() => rnn.fit(model, { x, y: tf.ones([3, 1]) }, { epochs: 1, ...quiet }));
      assert.equal(model.loss, 'meanAbsoluteError');
      for (const option of [{ learningRate: 0.1 }, { loss: 'meanSquaredError' }, { metrics: ['mae'] }]) {
        await assert.rejects(
          rnn.fit(model, { x, y: tf.ones([3, 1]) }, option),
          new RegExp(`${Object.keys(option)[0]} is for a model that is not compiled`),
        );
      }
    });
    it('and says what it chose', async () => {
      const said = await written('log', () =>
        silently(() => rnn.fit(classifier(3, 'softmax'), { x, y: tf.tensor1d([0, 2, 1]) }, { epochs: 2 })),
      );
      assert.match(
        said[0]!,
        /Adam\(0\.001\).*sparseCategoricalCrossentropy: .*3 classes.*indices.*norm of 1/,
      );
      assert.match(said[1]!, /All 2 epochs ran\. Best: epoch 2, loss/);
      assert.equal(said.length, 2);
    });
  });

  describe('clips', () => {
    const x = tf.ones([4, 1]);
    const y = tf.fill([4, 1], 101); // the gradient of w² at distance 100 is 200
    const step = async (model: Sequential, options: FitOptions) => {
      const before = weightsOf(model)[0]![0]!;
      await silently(() => rnn.fit(model, { x, y }, { epochs: 1, ...quiet, ...options }));
      return weightsOf(model)[0]![0]! - before;
    };
    const close = (actual: number, expected: number) =>
      assert.ok(Math.abs(actual - expected) < 1e-4 * expected, `${actual}, not ${expected}`);

    it('to a norm of 1 by default, another, or not at all; what the learner set stays', async () => {
      const model = oneWeight(tf.train.sgd(1));
      close(await step(model, {}), 1);
      close(await step(model, { clipNorm: 2 }), 2);
      close(await step(model, {}), 1);
      rnn.clipGradients(model.optimizer, { clipValue: 3 });
      close(await step(model, {}), 3);
      close(await step(model, { clipNorm: false }), 3);
      close(await step(model, { clipNorm: 5 }), 5);
    });
    it('nothing with false', async () => {
      const model = oneWeight(tf.train.sgd(0.1));
      close(await step(model, {}), 0.1);
      close(await step(model, { clipNorm: false }), 0.1 * 2 * 99.9);
    });
  });

  describe('stops early', () => {
    /** `val_loss` as if it were this. */
    const val = (values: number[]) =>
      atEpochEnd((epoch, logs) => Object.assign(logs, { val_loss: values[epoch] ?? 9 }));
    const data = { train: { x: tf.ones([4, 1]), y: tf.zeros([4, 1]) }, validation: { x: tf.ones([2, 1]), y: tf.zeros([2, 1]) } }; // prettier-ignore

    it('after 10 epochs, with the best weights, and a rate that halved after 5', async () => {
      const model = oneWeight(tf.train.sgd(0.1));
      const weights: number[][][] = [];
      const keep = atEpochEnd(() => void weights.push(weightsOf(model)));
      const result = await rnn.fit(model, data, { callbacks: [val([3, 2, 1]), keep], ...quiet });
      assert.deepEqual([result.bestEpoch, result.stoppedEpoch, result.restoredEpoch], [2, 12, 2]);
      assert.deepEqual(weightsOf(model), weights[2]);
      const rates = [...Array<number>(8).fill(0.1), ...Array<number>(5).fill(0.05)];
      assert.deepEqual(result.history.learning_rate, rates);
    });
    it('as its options say', async () => {
      const model = oneWeight(tf.train.sgd(0.1));
      const options = { earlyStopping: { patience: 2, restoreBestWeights: false }, reduceLROnPlateau: { patience: 1, factor: 0.1 } }; // prettier-ignore
      const result = await rnn.fit(model, data, { callbacks: val([3, 2, 1]), ...options, ...quiet });
      assert.deepEqual([result.bestEpoch, result.stoppedEpoch, result.restoredEpoch], [2, 4, undefined]);
      assert.deepEqual(result.history.learning_rate, [0.1, 0.1, 0.1, 0.1, 0.1 * 0.1]);
    });
    it('never, and at a constant rate, when turned off', async () => {
      const off = { earlyStopping: false, reduceLROnPlateau: false, epochs: 14 };
      const result = await rnn.fit(oneWeight(), data, { callbacks: val([3, 2, 1]), ...off, ...quiet });
      assert.deepEqual([result.epoch.length, result.bestEpoch, result.stoppedEpoch], [14, 2, undefined]);
      assert.equal(result.history.learning_rate, undefined);
    });
    it('without a validation part only when asked to watch the loss; and warns', async () => {
      const x = tf.ones([4, 1]);
      const grows = () => oneWeight(tf.train.sgd(1.5));
      const warned = await written('warn', async () => {
        const result = await rnn.fit(
          grows(),
          { x, y: tf.zeros([4, 1]) },
          { epochs: 15, clipNorm: false, ...quiet },
        );
        assert.equal(result.epoch.length, 15);
      });
      assert.equal(warned.length, 1);
      assert.match(warned[0]!, /no validation part.*overfitting.*monitor: 'loss'/);
      const asked = await silently(() =>
        rnn.fit(grows(), { x, y: tf.zeros([4, 1]) }, { earlyStopping: { monitor: 'loss', patience: 3 }, clipNorm: false, ...quiet }),
      ); // prettier-ignore
      assert.deepEqual([asked.bestEpoch, asked.stoppedEpoch], [0, 3]);
    });
  });

  describe('ends when the loss is not finite', () => {
    const data = { x: tf.ones([12, 1]), y: tf.zeros([12, 1]) };
    const options = { epochs: 50, batchSize: 4, clipNorm: false, ...quiet } as const;

    it('saying which batch, why and what helps, with the weights of the last whole epoch', async () => {
      const model = oneWeight(tf.train.sgd(1e4));
      const weights = [weightsOf(model)];
      const failed = silently(() =>
        rnn.fit(model, data, {
          ...options,
          callbacks: atEpochEnd(() => void weights.push(weightsOf(model))),
        }),
      );
      await assert.rejects(failed, (error: Error) => {
        assert.equal(error.name, 'LossNotFinite');
        assert.match(error.message, /became (Infinity|NaN) in batch \d of epoch [2-9].*weights, those of epoch \d.*rate \(10000\).*clipNorm/); // prettier-ignore
        return true;
      });
      assert.ok(weights.length > 1);
      assert.deepEqual(weightsOf(model), weights.at(-1));
      assert.equal((model as unknown as { model: { isTraining: boolean } }).model.isTraining, false);
    });
    it('in the first epoch, with the weights from before', async () => {
      const model = oneWeight(tf.train.sgd(1e30));
      const failed = silently(() => rnn.fit(model, data, options));
      await assert.rejects(failed, /batch [23] of epoch 1, .*those before this training/);
      assert.deepEqual(weightsOf(model), [[1]]);
    });
    it('of a dataset as well', async () => {
      const batches = tf.data.array([0, 1, NaN].map((value) => ({ xs: tf.fill([2, 1], value), ys: tf.zeros([2, 1]) }))); // prettier-ignore
      const failed = silently(() => rnn.fit(oneWeight(), batches as never, { epochs: 2, ...quiet }));
      await assert.rejects(failed, /became NaN in batch 3 of epoch 1/);
    });
  });

  describe('refuses', () => {
    const x = tf.ones([4, 1]);
    const y = tf.zeros([4, 1]);
    const cases: [string, () => Promise<unknown>, RegExp][] = [
      ['x and y of different lengths', () => rnn.fit(oneWeight(), { x, y: tf.zeros([3, 1]) }), /train\.x has 4 samples, train\.y 3/], // prettier-ignore
      ['a validation part of different lengths', () => rnn.fit(oneWeight(), { train: { x, y }, validation: { x, y: tf.zeros([3, 1]) } }), /validation\.x has 4 samples, validation\.y 3/], // prettier-ignore
      ['nothing to learn from', () => rnn.fit(oneWeight(), { x: tf.zeros([0, 1]), y: tf.zeros([0, 1]) }), /train is empty/], // prettier-ignore
      ['NaN in x', () => rnn.fit(oneWeight(), { x: tf.tensor2d([1, 2, NaN, 4], [4, 1]), y }), /train\.x\[2\]\[0\] is NaN.*missing/], // prettier-ignore
      ['∞ in y', () => rnn.fit(oneWeight(), { x, y: tf.tensor2d([1, 2, 3, Infinity], [4, 1]) }), /train\.y\[3\]\[0\] is Infinity/], // prettier-ignore
      [
        'arrays',
        () => rnn.fit(oneWeight(), { x: [1, 2], y: [1, 2] } as never),
        /train\.x is a tensor.*tf\.tensor/,
      ],
      ['what was disposed', () => { const gone = tf.ones([4, 1]); gone.dispose(); return rnn.fit(oneWeight(), { x: gone, y }); }, /train\.x was disposed/], // prettier-ignore
      ['no data', () => rnn.fit(oneWeight(), undefined as never), /The data of rnn\.fit is \{ x, y \}/],
      ['a part that is none', () => rnn.fit(oneWeight(), { train: [1, 2] } as never), /train is \{ x, y \} or a dataset/], // prettier-ignore
      ['datasets and tensors the wrong way round', () => rnn.fit(oneWeight(), { train: { x, y }, validation: tf.data.array([]) as never }), /validation has to be as well/], // prettier-ignore
      ['no model', () => rnn.fit({} as never, { x, y }), /trains a model/],
      ['a model of two outputs that is not compiled', () => { const input = tf.input({ shape: [1] }); const out = () => tf.layers.dense({ units: 1 }).apply(input) as never; return rnn.fit(tf.model({ inputs: input, outputs: [out(), out()] }), { x, y: [y, y] }); }, /2 outputs: compile it/], // prettier-ignore
      ['a label that is no class', () => rnn.fit(classifier(3, 'softmax'), { x: tf.ones([2, 2]), y: tf.tensor1d([0, 3]) }), /train\.y holds 3, but the classes are 0 … 2/], // prettier-ignore
      ['a target that is no probability', () => rnn.fit(classifier(1, 'sigmoid'), { x: tf.ones([2, 2]), y: tf.tensor1d([0, 2]) }), /train\.y holds 2.*probabilities/], // prettier-ignore
      ['an option of another name', () => rnn.fit(oneWeight(), { x, y }, { validationSplit: 0.2 } as never), /no option "validationSplit": split the series in order of time/], // prettier-ignore
      ['a batch size of a dataset', () => rnn.fit(oneWeight(), tf.data.array([{ xs: x, ys: y }]) as never, { batchSize: 3 }), /batchSize is for tensors/], // prettier-ignore
      ['batches of tensors', () => rnn.fit(oneWeight(), { x, y }, { batchesPerEpoch: 3 }), /batchesPerEpoch is for datasets/], // prettier-ignore
      ...(['epochs', 'batchSize'] as const).flatMap((name) =>
        [0, -1, 2.5, NaN, '32'].map((value): [string, () => Promise<unknown>, RegExp] => [
          `${name}: ${value}`,
          () => rnn.fit(oneWeight(), { x, y }, { [name]: value }),
          new RegExp(
            `${name} is a whole number from 1, not ${typeof value === 'string' ? `"${value}"` : value}\\.`,
          ),
        ]),
      ),
      ...[0, -1, NaN].map((value): [string, () => Promise<unknown>, RegExp] => [
        `clipNorm: ${value}`,
        () => rnn.fit(oneWeight(), { x, y }, { clipNorm: value }),
        /clipNorm is a positive number/,
      ]),
      ['learningRate: 0', () => rnn.fit(classifier(1, 'linear'), { x: tf.ones([4, 2]), y }, { learningRate: 0 }), /learningRate is a positive number/], // prettier-ignore
    ];
    for (const [what, run, message] of cases) it(what, () => assert.rejects(silently(run), message));
  });

  it('warns of a batch that is larger than all samples, and trains in one', async () => {
    const warned = await written('warn', () =>
      rnn.fit(
        oneWeight(),
        { x: tf.ones([4, 1]), y: tf.zeros([4, 1]) },
        { batchSize: 50, epochs: 1, ...quiet },
      ),
    );
    assert.ok(
      warned.some((line) => /batchSize 50 is more than the 4 samples: each epoch is one step/.test(line)),
    );
  });
});
