import type { Optimizer } from '@tensorflow/tfjs';
import assert from 'node:assert/strict';
import { assertClose, rnn, tf, useBackend } from '../support';
import { trainingGolden } from './trainingGolden';
import {
  assertLike,
  named,
  one,
  oneWeight,
  OPTIMIZERS,
  setWeight,
  variablesOf,
  weightOf,
  zero,
} from './trainingSupport';

describe('schedules', () => {
  trainingGolden.schedules.forEach(({ name, options, values }) => {
    it(`${name} as by Keras: ${JSON.stringify(options)}`, () => {
      const rates = values.map((_, step) => rnn.schedules[name](options)(step));
      // Keras holds its defaults in float32
      assertClose(rates, values, 1e-11);
    });
  });

  it('begin a period anew at its very step, however far', () => {
    const schedule = rnn.schedules.cosineDecayRestarts({
      initialLearningRate: 1,
      firstDecaySteps: 1,
      tMul: 5,
    });
    let begin = 0;
    for (let length = 1; length < 1e9; length *= 5) {
      assert.equal(schedule(begin), 1, `step ${begin}`);
      begin += length;
    }
  });

  it('refuse what makes no sense', () => {
    const { schedules } = rnn;
    for (const decaySteps of [0, -1, NaN]) {
      const message = new RegExp(`decaySteps is a positive number, not ${decaySteps}`);
      const steps = { initialLearningRate: 1, decaySteps };
      for (const name of ['polynomialDecay', 'cosineDecay'] as const)
        assert.throws(() => schedules[name](steps), message);
      for (const name of ['exponentialDecay', 'inverseTimeDecay'] as const)
        assert.throws(() => schedules[name]({ ...steps, decayRate: 0.5 }), message);
    }
    assert.throws(
      () => schedules.cosineDecayRestarts({ initialLearningRate: 1, firstDecaySteps: 0 }),
      /firstDecaySteps is a positive number/,
    );
    assert.throws(
      () => schedules.cosineDecayRestarts({ initialLearningRate: 1, firstDecaySteps: 2, tMul: 0.5 }),
      /tMul is at least 1, not 0.5/,
    );
    assert.throws(
      () => schedules.cosineDecay({ initialLearningRate: 1, decaySteps: 5, warmupSteps: 2 }),
      /needs a warmupTarget/,
    );
    const piecewise = (boundaries: number[], values: number[]) => () =>
      schedules.piecewiseConstantDecay({ boundaries, values });
    assert.throws(piecewise([1, 2], [1, 2]), /2 boundaries have 3 values, not 2/);
    assert.throws(piecewise([2, 2], [1, 2, 3]), /have to ascend: 2, 2/);
  });
});

describe('an optimizer that follows a schedule', () => {
  before(() => useBackend('cpu'));

  for (const { optimizer, schedule, options, weights } of trainingGolden.scheduledSteps) {
    it(`steps as by Keras: ${optimizer}, ${schedule}`, () => {
      const followed = rnn.scheduleLearningRate(tf.train[optimizer](7), rnn.schedules[schedule](options));
      const variables = variablesOf([[0]], [[]]);
      const actual = weights.map(() => {
        followed.applyGradients(named(variables, [tf.scalar(1)]));
        return variables[0]!.dataSync<'float32'>()[0]!;
      });
      assertLike(actual, weights, 1e-5);
    });
  }

  for (const [name, make] of Object.entries(OPTIMIZERS)) {
    it(`has the rate of each step: ${name}`, () => {
      const asked: number[] = [];
      const optimizer = make(1);
      const followed = rnn.scheduleLearningRate(optimizer, (step) => {
        asked.push(step);
        return 0.1 / (step + 1);
      });
      assert.equal(followed, optimizer);
      for (let step = 0; step < 3; step++) {
        followed.applyGradients(named(variablesOf([[1]], [[1]]), [tf.tensor([2])]));
        assert.equal((followed as unknown as { learningRate: number }).learningRate, 0.1 / (step + 1));
      }
      assert.deepEqual(asked, [0, 1, 2]);
    });
  }

  it('counts steps across trainings, also after its state was loaded', async () => {
    const schedule = (step: number) => [0.1, 0.2, 0.3][step]!;
    const optimizer = rnn.scheduleLearningRate(tf.train.sgd(1), schedule);
    const model = oneWeight(optimizer);
    const steps: number[] = [];
    for (let fit = 0; fit < 2; fit++) {
      setWeight(model, 1);
      await model.fit(one(), zero(), { epochs: 1 });
      steps.push(weightOf(model));
    }
    const resumed = rnn.scheduleLearningRate(tf.train.sgd(1), schedule);
    await resumed.setWeights(await optimizer.getWeights());
    model.compile({ optimizer: resumed, loss: 'meanSquaredError' });
    setWeight(model, 1);
    await model.fit(one(), zero(), { epochs: 1 });
    // 1 − rate · 2
    assertClose([...steps, weightOf(model)], [0.8, 0.6, 0.4], 1e-6);
  });

  it('can clip its gradients as well, whichever comes first', () => {
    const clip = (optimizer: Optimizer) => rnn.clipGradients(optimizer, { clipValue: 1 });
    const follow = (optimizer: Optimizer) => rnn.scheduleLearningRate(optimizer, (step) => step + 1);
    for (const optimizer of [clip(follow(tf.train.sgd(9))), follow(clip(tf.train.sgd(9)))]) {
      const variables = variablesOf([[0]], [[]]);
      const step = () => optimizer.applyGradients(named(variables, [tf.scalar(-5)]));
      step();
      step();
      assert.equal(variables[0]!.dataSync()[0], 3);
      rnn.clipGradients(optimizer, {});
      step();
      assert.equal(variables[0]!.dataSync()[0], 18);
    }
  });

  it('leaves no tensors behind', async () => {
    for (const make of [tf.train.sgd, tf.train.adam]) {
      const optimizer = rnn.scheduleLearningRate(make(1) as Optimizer, (step) => 0.1 / (step + 1));
      const model = oneWeight(optimizer);
      const [x, y] = [one(), zero()];
      await model.fit(x, y, { epochs: 1 });
      const begun = tf.memory().numTensors;
      await model.fit(x, y, { epochs: 3 });
      assert.equal(tf.memory().numTensors, begun);
    }
  });

  it('is told what is wrong', () => {
    const follow = (optimizer: unknown, schedule: unknown) => () =>
      rnn.scheduleLearningRate(optimizer as Optimizer, schedule as never);
    assert.throws(
      follow('sgd', () => 1),
      /Not an optimizer: sgd/,
    );
    assert.throws(follow(tf.train.sgd(1), 0.1), /a function of the step, not 0.1/);
    const own = Object.assign(tf.train.sgd(1), { getClassName: () => 'Own', setLearningRate: undefined });
    assert.throws(
      follow(own, () => 1),
      /class "Own" cannot be changed/,
    );
    assert.ok(!Object.hasOwn(own, 'applyGradients'));
    const failing = rnn.scheduleLearningRate(tf.train.sgd(1), () => NaN);
    assert.throws(() => failing.applyGradients([]), /finite number, not NaN/);
  });
});
