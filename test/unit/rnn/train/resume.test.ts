import type { LayersModel, Optimizer, Sequential } from '@tensorflow/tfjs';
import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MIME } from '../../../../src/rnn/display/mime';
import type { TrainingView } from '../../../../src/rnn/display/views';
import { installLiveTraining } from '../../../../src/rnn/train/liveTraining';
import type { EarlyStopping, FitData, FitOptions, FitResult } from '../../../../src/rnn/index';
import type { Resumable } from '../../../../src/rnn/train/callbacks/Resumable';
import { callbackState, callbackTensors } from '../../../../src/rnn/train/checkpoint/callbackState';
import { assertClose, RecordingHost, rnn, tf, useBackend } from '../support';
import { forecaster, parts, weightsOf } from './fitSupport';
import { trainingGolden, type Value } from './trainingGolden';
import { oneWeight, OPTIMIZERS, setWeight, weightOf, written } from './trainingSupport';

/** Both callbacks have something to do: the learning rate falls, and the training ends before its last epoch. */
const BUSY: FitOptions = {
  epochs: 14,
  batchSize: 8,
  reduceLROnPlateau: { patience: 1, minDelta: 0.02, cooldown: 1 },
  earlyStopping: { patience: 4, minDelta: 0.01, restoreBestWeights: true },
  verbose: 0,
};

class Killed extends Error {}

/** Ends a training as if its process had died, in a batch of an epoch. */
const dieAt = (epoch: number, batch: number) => {
  let now = -1;
  return {
    onEpochBegin: (at: number) => void (now = at),
    onBatchEnd: (at: number) => {
      if (now === epoch && at === batch) throw new Killed();
    },
  };
};

const outcome = (
  model: LayersModel,
  { epoch, history, bestEpoch, stoppedEpoch, restoredEpoch }: FitResult,
) => ({
  weights: weightsOf(model),
  epoch,
  history,
  bestEpoch,
  stoppedEpoch,
  restoredEpoch,
});

describe('a training that is resumed', function () {
  this.timeout(120_000);
  const { random } = Math;
  let folder: string;
  let checkpoint: string;
  before(() => useBackend('wasm'));
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'rnnbook-resume-'));
    checkpoint = join(folder, 'a.safetensors');
  });
  afterEach(() => {
    rmSync(folder, { recursive: true, force: true });
    Math.random = random;
  });

  const compiled = (optimizer: () => Optimizer, seed: number) => {
    rnn.seed(seed);
    const model = forecaster();
    model.compile({ optimizer: optimizer(), loss: 'meanSquaredError', metrics: ['mae'] });
    return model;
  };

  /** Trains once in one go, and once with deaths in between, each time with a model of other initial weights. */
  async function bothWays(
    options: FitOptions,
    deaths: [epoch: number, batch: number][],
    data: () => FitData = parts,
    optimizer: () => Optimizer = () => tf.train.adam(0.01),
  ) {
    const whole = compiled(optimizer, 1);
    const expected = outcome(whole, await rnn.fit(whole, data(), { seed: 7, ...options }));
    for (const [i, [epoch, batch]] of deaths.entries()) {
      const model = compiled(optimizer, existsSync(checkpoint) ? 100 + i : 1);
      const fit = rnn.fit(model, data(), { seed: 7, ...options, checkpoint, callbacks: dieAt(epoch, batch) });
      await assert.rejects(fit, Killed);
    }
    const model = compiled(optimizer, 99);
    Math.random = random; // as in another process
    const result = await rnn.fit(model, data(), { seed: 7, ...options, checkpoint });
    assert.deepEqual(outcome(model, result), expected);
    return { expected, model, result };
  }

  for (const backend of ['wasm', 'cpu'] as const) {
    it(`equals one that never stopped, bit for bit (${backend})`, async () => {
      await useBackend(backend);
      const { expected } = await bothWays(BUSY, [[0, 1], [2, 3], [2, 0], [10, 4]]); // prettier-ignore
      assert.ok(new Set(expected.history.learning_rate).size > 1, 'else no plateau is tested');
      assert.ok(expected.stoppedEpoch! > 6 && expected.restoredEpoch! < expected.stoppedEpoch!, 'else no early stopping'); // prettier-ignore
      await useBackend('wasm');
    });
  }

  const optimizers: typeof OPTIMIZERS = {
    ...OPTIMIZERS,
    // TensorFlow.js subtracts its epsilon, and has NaN where a gradient is 0
    'rmsprop, centered': (rate) => tf.train.rmsprop(rate, 0.9, 0.5, -1e-3, true),
  };
  for (const [name, optimizer] of Object.entries(optimizers)) {
    it(`equals one that never stopped (${name})`, async () => {
      const options: FitOptions = { ...BUSY, epochs: 5, earlyStopping: false };
      const rate = name === 'adadelta' ? 1 : 0.01;
      const { expected, model } = await bothWays(options, [[3, 1]], parts, () => optimizer(rate));
      assert.equal(expected.epoch.length, 5);
      assert.equal(model.optimizer.iterations, 5 * Math.ceil(parts().train.x.shape[0] / 8));
    });
  }

  it('equals one that never stopped (a rate by step, and one by epoch)', async () => {
    const options: FitOptions = { epochs: 5, reduceLROnPlateau: false, earlyStopping: false, verbose: 0 };
    const schedule = rnn.schedules.exponentialDecay({
      initialLearningRate: 0.05,
      decaySteps: 3,
      decayRate: 0.5,
    });
    await bothWays(options, [[3, 1]], parts, () => rnn.scheduleLearningRate(tf.train.adam(0.05), schedule));
  });

  it('equals one that never stopped (batch normalization, recurrent layers that keep their state)', async () => {
    const build = () => {
      const model = tf.sequential({
        layers: [
          tf.layers.gru({ units: 3, stateful: true, batchInputShape: [4, 6, 1], returnSequences: true, recurrentActivation: 'sigmoid' }),
          tf.layers.batchNormalization(),
          tf.layers.lstm({ units: 2, recurrentActivation: 'sigmoid', stateful: true }),
          tf.layers.dense({ units: 1 }),
        ],
      }); // prettier-ignore
      model.compile({ optimizer: 'adam', loss: 'meanSquaredError' });
      return model;
    };
    const data = { x: parts().train.x.slice(0, 40), y: parts().train.y.slice(0, 40) };
    const options: FitOptions = { epochs: 4, batchSize: 4, shuffle: false, seed: 1, verbose: 0 };
    const quiet = (run: () => Promise<unknown>) => written('warn', run);
    await quiet(async () => {
      rnn.seed(1);
      const whole = build();
      const expected = outcome(whole, await rnn.fit(whole, data, options));
      rnn.seed(1);
      await assert.rejects(
        rnn.fit(build(), data, { ...options, checkpoint, callbacks: dieAt(2, 1) }),
        Killed,
      );
      const model = build();
      assert.deepEqual(outcome(model, await rnn.fit(model, data, { ...options, checkpoint })), expected);
    });
  });

  describe('of a dataset', () => {
    const batches = (seed?: string) => {
      const { train } = parts();
      return tf.data
        .zip({ xs: tf.data.array(tf.unstack(train.x)), ys: tf.data.array(tf.unstack(train.y)) } as never)
        .shuffle(20, seed)
        .batch(8);
    };
    const options: FitOptions = { ...BUSY, batchSize: undefined, epochs: 5 };
    delete options.batchSize;
    const data = (seed?: string) => () => ({ train: batches(seed), validation: parts().validation }) as never;

    it('that shuffles equals one that never stopped', () => bothWays(options, [[1, 2], [3, 0]], data())); // prettier-ignore
    it('that shuffles by a seed of its own as well', () => bothWays(options, [[1, 2], [3, 0]], data('own'))); // prettier-ignore
    const series = Array.from({ length: 70 }, (_, t) => Math.sin(t / 3));
    for (const seed of [undefined, 4]) {
      it(`of windows that are shuffled (${seed === undefined ? 'by rnn.seed' : 'by a seed of their own'}) as well`, () =>
        bothWays(options, [[1, 2], [3, 0]], () => ({
          train: rnn.windowDataset(series, { lookback: 6, batchSize: 8, shuffleBuffer: 15, seed }),
          validation: parts().validation,
        }))); // prettier-ignore
    }
    it('of a text as well', async () => {
      const text = 'the cell state carries what the gates let through; '.repeat(3);
      const data = () => {
        const tokenizer = rnn.tokenizer({ level: 'character' }).fit([text]);
        return { train: rnn.textDataset(text, { tokenizer, length: 6, batchSize: 16, seed: 3 }) };
      };
      const train = async (seed: number, more: FitOptions) => {
        const { train } = data();
        rnn.seed(seed);
        const model = tf.sequential({
          layers: [
            tf.layers.embedding({ inputDim: 30, outputDim: 3, inputLength: 6 }),
            tf.layers.gru({ units: 4, recurrentActivation: 'sigmoid', dropout: 0.2 }),
            tf.layers.dense({ units: 30, activation: 'softmax' }),
          ],
        });
        model.compile({ optimizer: 'adam', loss: 'sparseCategoricalCrossentropy' });
        return outcome(model, await rnn.fit(model, train, { epochs: 4, seed: 2, verbose: 0, ...more }));
      };
      await written('warn', async () => {
        const expected = await train(1, {});
        await assert.rejects(train(1, { checkpoint, callbacks: dieAt(2, 1) }), Killed);
        assert.deepEqual(await train(9, { checkpoint }), expected);
      });
    });
    it('that never ends, by a seed of its own, as well', () =>
      bothWays({ ...options, batchesPerEpoch: 3 }, [[1, 2], [3, 0]], () => ({ train: batches('own').repeat(), validation: parts().validation }) as never)); // prettier-ignore
  });

  describe('has callbacks that follow Keras, taken up by another at any epoch:', () => {
    type Callbacks = EarlyStopping & Resumable;
    /** Takes the callback through the epochs, with a new one in its place from epoch `at` on. */
    async function drive(make: () => Callbacks, model: Sequential, values: (Value | null)[], at: number) {
      let callback = make();
      const begin = async () => {
        callback.setModel(model);
        await callback.onTrainBegin();
      };
      await begin();
      model.stopTraining = false;
      const rates: number[] = [];
      for (const [epoch, value] of values.entries()) {
        if (epoch === at) {
          const state = callbackState(callbackTensors(callback.getState()));
          callback = make();
          await begin();
          callback.setState(state);
        }
        setWeight(model, epoch);
        await callback.onEpochEnd(epoch, value === null ? { loss: 1 } : { loss: 1, val_loss: Number(value) });
        rates.push((model.optimizer as unknown as { learningRate: number }).learningRate);
        if (model.stopTraining) break;
      }
      await callback.onTrainEnd();
      return rates;
    }
    const silently = (run: () => Promise<unknown>) => written('warn', run);

    it('early stopping', () =>
      silently(async () => {
        const model = oneWeight();
        for (const [
          i,
          { options, values, lastEpoch, stopped, weightsOf: best },
        ] of trainingGolden.earlyStopping.entries()) {
          const make = () => rnn.callbacks.earlyStopping(options) as Callbacks;
          const rates = await drive(make, model, values, i % (lastEpoch + 1));
          const what = JSON.stringify({ options, values });
          assert.deepEqual(
            [rates.length - 1, model.stopTraining, weightOf(model)],
            [lastEpoch, stopped, best],
            what,
          );
        }
      }));

    it('the falling learning rate', () =>
      silently(async () => {
        for (const [i, { options, values, rates: expected }] of trainingGolden.reduceLROnPlateau.entries()) {
          const make = () => rnn.callbacks.reduceLROnPlateau(options) as unknown as Callbacks;
          const rates = await drive(make, oneWeight(tf.train.sgd(0.1)), values, i % values.length);
          assertClose(rates, expected, 1e-7, JSON.stringify({ options, values }));
        }
      }));
  });

  it('goes on for more epochs once it has ended, as if there had been as many from the start', async () => {
    const options: FitOptions = { ...BUSY, earlyStopping: false, seed: 7 };
    const whole = compiled(() => tf.train.adam(0.01), 1);
    const expected = outcome(whole, await rnn.fit(whole, parts(), { ...options, epochs: 6 }));
    const model = compiled(() => tf.train.adam(0.01), 1);
    await rnn.fit(model, parts(), { ...options, epochs: 4 });
    const result = await rnn.fit(model, parts(), { ...options, epochs: 6, resume: true });
    assert.deepEqual(outcome(model, result), expected);
  });

  it('gives the same once more when early stopping had ended it', async () => {
    const { expected } = await bothWays(BUSY, [[1, 1]]);
    const model = compiled(() => tf.train.adam(0.01), 5);
    const said = await written('log', async () => {
      const result = await rnn.fit(model, parts(), { ...BUSY, seed: 7, checkpoint, verbose: 1 });
      assert.deepEqual(outcome(model, result), expected);
    });
    assert.match(said.join('\n'), /has ended, after \d+ epochs; resume: false begins anew/);
  });

  it('begins anew with resume: false, or another file', async () => {
    const options = { ...BUSY, epochs: 2, seed: 7 };
    const first = compiled(() => tf.train.adam(0.01), 1);
    const expected = outcome(first, await rnn.fit(first, parts(), { ...options, checkpoint }));
    for (const again of [{ checkpoint, resume: false }, { checkpoint: join(folder, 'other') }]) {
      const model = compiled(() => tf.train.adam(0.01), 1);
      assert.deepEqual(outcome(model, await rnn.fit(model, parts(), { ...options, ...again })), expected);
    }
    assert.ok(existsSync(join(folder, 'other')));
  });

  it('writes every few epochs, and its end; in a folder under a fixed name', async () => {
    const runs = join(folder, 'runs/');
    const options: FitOptions = {
      ...BUSY,
      earlyStopping: false,
      epochs: 5,
      checkpoint: runs,
      checkpointEvery: 2,
    };
    const model = compiled(() => tf.train.sgd(0.01), 1);
    const kept: number[] = [];
    const look = {
      onEpochBegin: () => void kept.push(existsSync(join(runs, 'checkpoint.safetensors')) ? 1 : 0),
    };
    await rnn.fit(model, parts(), { ...options, callbacks: look });
    assert.deepEqual(kept, [0, 0, 1, 1, 1]);
    assert.deepEqual(readdirSync(runs), ['checkpoint.safetensors']);
    const { epoch } = await rnn.fit(compiled(() => tf.train.sgd(0.01), 2), parts(), options); // prettier-ignore
    assert.equal(epoch.length, 5);
  });

  describe('refuses', () => {
    const first = async () => {
      const model = compiled(() => tf.train.adam(0.01), 1);
      await rnn.fit(model, parts(), { ...BUSY, epochs: 1, checkpoint });
    };
    const other = (options: FitOptions, optimizer: () => Optimizer = () => tf.train.adam(0.01)) =>
      rnn.fit(compiled(optimizer, 1), parts(), { ...BUSY, epochs: 2, checkpoint, ...options });
    const units = async () => {
      const model = tf.sequential({ layers: [tf.layers.lstm({ units: 5, inputShape: [6, 1] }), tf.layers.dense({ units: 1 })] }); // prettier-ignore
      return rnn.fit(model, parts(), { ...BUSY, checkpoint });
    };
    const cases: [string, () => Promise<unknown>, RegExp][] = [
      ['another model', units, /layers\[0\]\..* was .* and is .*resume: false/],
      ['another optimizer', () => other({}, () => tf.train.rmsprop(0.01)), /optimizer\.class was "Adam" and is "RMSProp"/], // prettier-ignore
      ['another batch size', () => other({ batchSize: 4 }), /data\.batchSize was 8 and is 4/],
      ['another clipping', () => other({ clipNorm: 3 }), /clipping\.clipNorm was 1 and is 3/],
      ['another seed', () => other({ seed: 3 }), /seed was null and is 3/],
      ['another patience', () => other({ earlyStopping: { patience: 1 } }), /earlyStopping\.patience was 4 and is 1/], // prettier-ignore
    ];
    for (const [what, run, message] of cases) {
      it(what, async () => {
        await first();
        await assert.rejects(run, message);
      });
    }
    it('an optimizer that it does not know', async () => {
      class Mine extends tf.SGDOptimizer {
        static override get className(): string {
          return 'Mine';
        }
      }
      const model = forecaster();
      model.compile({ optimizer: new Mine(0.01), loss: 'meanSquaredError' });
      await assert.rejects(rnn.fit(model, parts(), { checkpoint }), /optimizer of class "Mine"/);
    });
    it('a number of epochs between checkpoints without a file, and a file that is none', async () => {
      await assert.rejects(rnn.fit(forecaster(), parts(), { checkpointEvery: 2 }), /needs a checkpoint/);
      await assert.rejects(
        rnn.fit(forecaster(), parts(), { checkpoint: '' }),
        /path of a file or folder, not ""/,
      );
    });
  });

  describe('in memory, after an interrupt,', () => {
    const prototypes = [tf.LayersModel.prototype, tf.Sequential.prototype];
    const originals = prototypes.map(({ fit, fitDataset }) => ({ fit, fitDataset }));
    afterEach(() => prototypes.forEach((prototype, i) => Object.assign(prototype, originals[i])));

    it('goes on after the last whole epoch, and is drawn as a whole', async () => {
      const options: FitOptions = { ...BUSY, epochs: 6, earlyStopping: false, seed: 7 };
      const whole = compiled(() => tf.train.adam(0.01), 1);
      const expected = outcome(whole, await rnn.fit(whole, parts(), options));

      const host = new RecordingHost();
      const live = installLiveTraining(tf, host);
      const model = compiled(() => tf.train.adam(0.01), 1);
      let epoch = 0;
      const stop = {
        onEpochBegin: (at: number) => void (epoch = at),
        onBatchEnd: (batch: number) => (epoch === 3 && batch === 1 ? live.stopAll() : undefined),
      };
      await assert.rejects(rnn.fit(model, parts(), { ...options, callbacks: stop }), { name: 'Interrupted' });
      const result = await rnn.fit(model, parts(), { ...options, resume: true });
      assert.deepEqual(outcome(model, result), expected);
      const {
        status,
        epochs,
        epoch: drawn,
        curves,
      } = host.shown.at(-1)!.bundle[MIME.training] as TrainingView;
      assert.deepEqual([status, epochs, drawn], ['done', 6, 6]);
      assert.deepEqual(curves[0]?.train, expected.history.loss);
    });

    it('begins at the beginning where there is nothing', async () => {
      const said = await written('log', async () => {
        const { epoch } = await rnn.fit(forecaster(), parts(), { epochs: 1, resume: true });
        assert.deepEqual(epoch, [0]);
      });
      assert.ok(said.some((line) => /nothing to resume/.test(line)));
    });
  });

  it('leaves no tensors behind', async () => {
    const model = compiled(() => tf.train.adam(0.01), 1);
    const data = parts();
    const options: FitOptions = { ...BUSY, epochs: 2, earlyStopping: false, checkpoint };
    await rnn.fit(model, data, options);
    const before = tf.memory().numTensors;
    await rnn.fit(model, data, { ...options, epochs: 4 });
    assert.equal(tf.memory().numTensors, before);
  });
});
