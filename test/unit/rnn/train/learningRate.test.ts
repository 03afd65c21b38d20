import type { Optimizer } from '@tensorflow/tfjs';
import assert from 'node:assert/strict';
import { getLearningRate, setLearningRate } from '../../../../src/rnn/train/optimizer/learningRate';
import { tf, useBackend } from '../support';
import { named, OPTIMIZERS, variablesOf } from './trainingSupport';

/** What an optimizer of another class would be. */
class Own extends tf.SGDOptimizer {
  static override get className() {
    return 'Own';
  }
}

describe('the learning rate', () => {
  before(() => useBackend('cpu'));

  for (const [name, make] of Object.entries(OPTIMIZERS)) {
    it(`of ${name} is that of its next step`, () => {
      const gradients = () => [tf.tensor([0.5, -2])];
      const [changed, expected] = [make(0.1), make(0.03)].map((optimizer) => {
        const variables = variablesOf([[1, 2]], [[2]]);
        return { optimizer, variables, step: () => optimizer.applyGradients(named(variables, gradients())) };
      });
      assert.equal(getLearningRate(changed!.optimizer), 0.1);
      setLearningRate(changed!.optimizer, 0.03);
      assert.equal(getLearningRate(changed!.optimizer), 0.03);
      for (let step = 0; step < 2; step++) {
        changed!.step();
        expected!.step();
        assert.deepEqual(changed!.variables[0]!.dataSync(), expected!.variables[0]!.dataSync());
      }
    });

    it(`of ${name} can be changed within tidy, and leaves no tensors behind`, () => {
      const optimizer = make(0.1);
      const variables = variablesOf([[1, 2]], [[2]]);
      const gradients = named(variables, [tf.tensor([0.5, -2])]);
      optimizer.applyGradients(gradients);
      const begun = tf.memory().numTensors;
      tf.tidy(() => setLearningRate(optimizer, 0.02));
      setLearningRate(optimizer, 0.03);
      optimizer.applyGradients(gradients);
      assert.equal(tf.memory().numTensors, begun);
    });
  }

  it('of an optimizer of another class is changed if that says how', () => {
    const optimizer = new Own(0.1);
    setLearningRate(optimizer, 0.2);
    assert.equal(getLearningRate(optimizer), 0.2);
    Object.assign(optimizer, { setLearningRate: undefined });
    const unknown = /class "Own" cannot be changed: known are SGD, Momentum, Adagrad/;
    assert.throws(() => getLearningRate(optimizer), unknown);
    assert.throws(() => setLearningRate(optimizer, 0.3), unknown);
  });

  it('has to be a finite number', () => {
    const optimizer: Optimizer = tf.train.adam(0.1);
    for (const rate of [NaN, Infinity, undefined, '0.1']) {
      assert.throws(
        () => setLearningRate(optimizer, rate as number),
        new RegExp(`finite number, not ${rate}`),
      );
    }
    assert.equal(getLearningRate(optimizer), 0.1);
  });
});
