import type { LayersModel, SymbolicTensor, Tensor, Tensor3D } from '@tensorflow/tfjs';
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FitSeq2SeqOptions } from '../../../../src/rnn/index';
import { mixedInputs } from '../../../../src/rnn/train/seq2seq/mixedInputs';
import { feedBackOf } from '../../../../src/rnn/train/seq2seq/feedBack';
import { assertClose, rnn, tf, useBackend } from '../support';
import { weightsOf } from './fitSupport';
import { written } from './trainingSupport';

const SAMPLES = 9;
const STEPS = 5;
const TOKENS = 4;

type Kind = 'values' | 'one-hot' | 'indices';
interface Task {
  x: [Tensor, Tensor];
  y: Tensor;
}

/** An encoder–decoder as the chapter builds it, of LSTMs or GRUs. */
function build(kind: Kind, cell: 'lstm' | 'gru' = 'lstm', dropout = 0): LayersModel {
  const width = kind === 'values' ? 2 : TOKENS;
  const layer = (config: object) =>
    tf.layers[cell]({
      units: 6,
      returnState: true,
      recurrentActivation: 'sigmoid',
      dropout,
      ...config,
    } as never);
  const encoderInput = tf.input({ shape: [3, 1] });
  const [, ...state] = layer({}).apply(encoderInput) as SymbolicTensor[];
  const decoderInput = tf.input({ shape: kind === 'indices' ? [STEPS] : [STEPS, width] });
  const read =
    kind === 'indices'
      ? (tf.layers.embedding({ inputDim: TOKENS, outputDim: 3 }).apply(decoderInput) as SymbolicTensor)
      : decoderInput;
  const [decoded] = layer({ returnSequences: true }).apply(read, {
    initialState: state,
  } as never) as SymbolicTensor[];
  const activation = kind === 'values' ? 'linear' : 'softmax';
  const output = tf.layers.dense({ units: width, activation }).apply(decoded!) as SymbolicTensor;
  return tf.model({ inputs: [encoderInput, decoderInput], outputs: output });
}

/** Sequences of random items (synthetic), the decoder's one step late behind a start. */
function task(kind: Kind): Task {
  const encoder = tf.randomUniform([SAMPLES, 3, 1], -1, 1, 'float32', 1);
  if (kind === 'values') {
    const target = tf.randomUniform([SAMPLES, STEPS, 2], -1, 1, 'float32', 2);
    return {
      x: [encoder, tf.concat([tf.zeros([SAMPLES, 1, 2]), target.slice([0, 0], [-1, STEPS - 1])], 1)],
      y: target,
    };
  }
  const target = tf.floor(tf.randomUniform([SAMPLES, STEPS], 0, TOKENS, 'float32', 3)) as Tensor;
  const late = tf.concat([tf.zeros([SAMPLES, 1]), target.slice([0, 0], [-1, STEPS - 1])], 1);
  const decoder = kind === 'indices' ? late : tf.oneHot(late.toInt() as never, TOKENS).toFloat();
  return { x: [encoder, decoder], y: target.expandDims(2) };
}

/** The loop over the steps, one sample after the other, that the passes are held against. */
function loopOverSteps(model: LayersModel, { x: [encoder, decoder] }: Task, kind: Kind, isGiven: (sample: number, step: number) => boolean): number[] {
  const width = model.outputs[0]!.shape[2]!;
  const given = decoder.arraySync() as (number | number[])[][];
  return given.flatMap((sequence, sample) => {
    const blank = kind === 'indices' ? 0 : Array<number>(width).fill(0);
    const read = [sequence[0]!];
    for (let step = 1; step < STEPS; step++) {
      const padded = [...read, ...Array<typeof blank>(STEPS - step).fill(blank)];
      const output = tf.tidy(() => (model.predict([encoder.slice(sample, 1), tf.tensor([padded])]) as Tensor).arraySync()) as number[][][];
      const last = output[0]![step - 1]!;
      const likeliest = last.indexOf(Math.max(...last));
      const said = kind === 'values' ? last : kind === 'indices' ? likeliest : last.map((_, i) => Number(i === likeliest));
      read.push(isGiven(sample, step) ? sequence[step]! : said);
    }
    return (read as (number | number[])[]).flat();
  });
} // prettier-ignore

describe('rnn.fitSeq2Seq', function () {
  this.timeout(60_000);
  const { random } = Math;
  before(() => useBackend('wasm'));
  afterEach(() => (Math.random = random));

  const quietly = async <T>(run: () => Promise<T>): Promise<T> => {
    let result!: T;
    await written('warn', async () => (result = await run()));
    return result;
  };
  const options: FitSeq2SeqOptions = { epochs: 3, batchSize: 4, seed: 2, verbose: 0 };
  async function trained(kind: Kind, more: FitSeq2SeqOptions, how: 'fit' | 'fitSeq2Seq' = 'fitSeq2Seq') {
    rnn.seed(1);
    const model = build(kind, 'lstm', 0.2);
    const { history } = await quietly(() => rnn[how](model, task(kind), { ...options, ...more }));
    return { history, weights: weightsOf(model) };
  }

  for (const kind of ['values', 'one-hot', 'indices'] as const) {
    describe(`of ${kind}`, () => {
      it('with ratio 1 is rnn.fit, bit for bit', async () => {
        const expected = await trained(kind, {}, 'fit');
        assert.deepEqual(await trained(kind, {}), expected);
        assert.deepEqual(await trained(kind, { teacherForcing: 1 }), expected);
        assert.notDeepEqual((await trained(kind, { teacherForcing: 0.5 })).weights, expected.weights);
      });

      for (const cell of ['lstm', 'gru'] as const) {
        it(`with ratio 0 runs free, as a loop over the steps does (${cell})`, async () => {
          rnn.seed(4);
          const model = build(kind, cell);
          const twin = build(kind, cell);
          twin.setWeights(model.getWeights());
          const data = task(kind);
          const read = loopOverSteps(model, data, kind, () => false);
          const compiled = { optimizer: 'sgd', loss: kind === 'values' ? 'meanSquaredError' : 'sparseCategoricalCrossentropy' }; // prettier-ignore
          for (const one of [model, twin]) one.compile(compiled);
          const step: FitSeq2SeqOptions = {
            epochs: 1,
            batchSize: SAMPLES,
            shuffle: false,
            clipNorm: false,
            verbose: 0,
          };
          const { history } = await quietly(() =>
            rnn.fitSeq2Seq(model, data, { ...step, teacherForcing: 0 }),
          );
          const free = { x: [data.x[0], tf.tensor(read, data.x[1].shape)], y: data.y };
          const expected = await quietly(() => rnn.fit(twin, free, step));
          assertClose(history.loss as number[], expected.history.loss as number[], 1e-6);
          weightsOf(model).forEach((weight, i) => assertClose(weight, weightsOf(twin)[i]!, 1e-6));
          assert.notDeepEqual(Array.from(data.x[1].dataSync()), read, 'else nothing is tested');
        });
      }

      it('in between reads each step by its own toss, and after what was read before', () => {
        rnn.seed(6);
        const model = build(kind);
        const data = task(kind);
        rnn.seed(7);
        const mixed = tf.tidy(() =>
          mixedInputs(tf, model, feedBackOf(model), data.x, 0.5).dataSync().slice(),
        );
        rnn.seed(7);
        const toss = tf.tidy(() => tf.randomUniform([SAMPLES, STEPS]).arraySync()) as number[][];
        const expected = loopOverSteps(model, data, kind, (sample, step) => toss[sample]![step]! < 0.5);
        assertClose(mixed, expected, 1e-6);
      });
    });
  }

  it('follows a ratio by epoch, and logs it', async () => {
    const asked: number[] = [];
    const teacherForcing = (epoch: number) => (asked.push(epoch), 1 - epoch / 2);
    const { history, weights } = await trained('values', { teacherForcing });
    assert.deepEqual(history.teacher_forcing, [1, 0.5, 0]);
    assert.deepEqual([...new Set(asked)], [0, 1, 2]);
    const first = await trained('values', { epochs: 1, teacherForcing: 1 });
    assert.equal(history.loss![0], first.history.loss![0]);
    assert.notDeepEqual(weights, (await trained('values', {})).weights);
  });

  it('repeats by its seed, and goes on from a checkpoint as if it had not stopped', async () => {
    const expected = await trained('one-hot', { teacherForcing: 0.4 });
    assert.deepEqual(await trained('one-hot', { teacherForcing: 0.4 }), expected);
    const folder = mkdtempSync(join(tmpdir(), 'rnnbook-seq2seq-'));
    try {
      const checkpoint = join(folder, 'a');
      const dies = { onEpochBegin: (epoch: number) => { if (epoch === 2) throw new Error('killed'); } }; // prettier-ignore
      await assert.rejects(
        trained('one-hot', { teacherForcing: 0.4, checkpoint, callbacks: dies }),
        /killed/,
      );
      assert.deepEqual(await trained('one-hot', { teacherForcing: 0.4, checkpoint }), expected);
      await assert.rejects(
        trained('one-hot', { teacherForcing: 0.5, checkpoint }),
        /teacherForcing was 0\.4 and is 0\.5/,
      );
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('takes datasets and a validation part', async () => {
    const data = task('values');
    const model = build('values');
    const batches = () =>
      tf.data.generator(function* () {
        yield { xs: data.x.map((tensor) => tensor.clone()), ys: data.y.clone() };
      });
    const parts = { train: batches() as never, validation: data };
    const { history } = await rnn.fitSeq2Seq(model, parts, { epochs: 2, teacherForcing: 0.5, verbose: 0 });
    assert.equal(history.val_loss?.length, 2);
  });

  it("trains the chapter's architecture, as rnn.models builds it", async () => {
    const model = rnn.models.encoderDecoder().build();
    const sequences = tf.randomUniform([6, 10, 1], -1, 1, 'float32', 9) as Tensor3D;
    const late = tf.concat([tf.zeros([6, 1, 1]), sequences.slice([0, 0, 0], [-1, 9, -1])], 1);
    const data = { x: [sequences, late], y: sequences };
    const free = { epochs: 2, teacherForcing: 0, verbose: 0 } as const;
    const { history } = await quietly(() => rnn.fitSeq2Seq(model, data, free));
    assert.equal(history.loss?.length, 2);
  });

  it('leaves the next training of the model as it is, and no tensors behind', async () => {
    const model = build('values');
    const data = task('values');
    model.compile({ optimizer: 'sgd', loss: 'meanSquaredError' });
    const run = (more: FitSeq2SeqOptions) =>
      quietly(() => rnn.fitSeq2Seq(model, data, { ...options, ...more }));
    await run({ teacherForcing: 0 });
    const before = tf.memory().numTensors;
    await run({ teacherForcing: 0 });
    assert.equal(tf.memory().numTensors, before);
    assert.ok(!Object.hasOwn(model, 'makeTrainFunction'));
    await assert.rejects(run({ epochs: 1, callbacks: { onTrainBegin: () => { throw new Error('early'); } } }), /early/); // prettier-ignore
    assert.ok(!Object.hasOwn(model, 'makeTrainFunction'));
  });

  describe('refuses', () => {
    const fit = (more: FitSeq2SeqOptions, model = build('values')) =>
      quietly(() => rnn.fitSeq2Seq(model, task('values'), { ...options, ...more }));
    for (const ratio of [-0.1, 1.1, NaN, '1', null]) {
      it(`teacherForcing: ${ratio}`, () =>
        assert.rejects(
          fit({ teacherForcing: ratio as number }),
          /teacherForcing is a number from 0 .* to 1/,
        ));
    }
    it('a ratio by epoch that is none, saying at which', () =>
      assert.rejects(
        fit({ teacherForcing: (epoch) => 1 - epoch }),
        /teacherForcing\(2\) is a number.*not -1/,
      ));
    it('a model that is no encoder–decoder', () => {
      const model = tf.sequential({ layers: [tf.layers.lstm({ units: 1, inputShape: [3, 1] })] });
      return assert.rejects(fit({}, model), /no encoder–decoder/);
    });
    it('what is no model', () => assert.rejects(fit({}, {} as never), /model that reads both sequences/));
    it('a decoder that reads something else than it says', () => {
      const encoder = tf.input({ shape: [3, 1] });
      const [, ...state] = tf.layers.gru({ units: 2, returnState: true, recurrentActivation: 'sigmoid' }).apply(encoder) as SymbolicTensor[]; // prettier-ignore
      const decoder = tf.input({ shape: [STEPS, 3] });
      const decoded = tf.layers.gru({ units: 2, returnSequences: true, recurrentActivation: 'sigmoid' }).apply(decoder, { initialState: state } as never) as SymbolicTensor; // prettier-ignore
      const output = tf.layers.dense({ units: 1 }).apply(decoded) as SymbolicTensor;
      const model = tf.model({ inputs: [encoder, decoder], outputs: output });
      return assert.rejects(fit({}, model), /reads \[5, 3\] and puts out \[5, 1\]/);
    });
  });
});
