import assert from 'node:assert/strict';
import { curvesAndFacts, MOST_POINTS } from '../../../../src/rnn/display/trainingFacts';

describe('what stands out in a training', () => {
  it('is the epoch with the lowest val_loss, and without validation the lowest loss', () => {
    const loss = [3, 1, 2];
    assert.deepEqual(curvesAndFacts({ loss }).best, { epoch: 2, metric: 'loss', value: 1 });
    assert.deepEqual(curvesAndFacts({ loss, val_loss: [5, 6, 4] }).best, {
      epoch: 3,
      metric: 'val_loss',
      value: 4,
    });
    assert.equal(curvesAndFacts({ loss, val_loss: [7, 4, 4] }).best?.epoch, 2, 'the first of equals');
    assert.equal(curvesAndFacts({ loss: [NaN, 2, NaN] }).best?.epoch, 2);
    assert.equal(curvesAndFacts({ loss: [NaN] }).best, undefined);
  });

  it('is where a loss stopped being a number, and how', () => {
    const of = (loss: number[], more = {}) => curvesAndFacts({ loss, ...more }).diverged;
    assert.equal(of([1, 2]), undefined);
    assert.deepEqual(of([1, Infinity, NaN]), { epoch: 2, metric: 'loss', value: 'Infinity' });
    assert.deepEqual(of([1, 1, NaN]), { epoch: 3, metric: 'loss', value: 'NaN' });
    assert.deepEqual(of([1, 1], { mape: [2, NaN] }), { epoch: 2, metric: 'mape', value: 'NaN' });
    assert.equal(of([1, 1], { late: [NaN, 2] }), undefined, 'a metric that came later');
  });

  it('has the learning rate of the logs as a curve of its own, under both of its names', () => {
    for (const name of ['learning_rate', 'lr']) {
      const { curves, learningRate } = curvesAndFacts({ loss: [1, 2], [name]: [0.1, 0.01] }, [7, 7]);
      assert.deepEqual(learningRate, [0.1, 0.01]);
      assert.deepEqual(
        curves.map(({ metric }) => metric),
        ['loss'],
      );
    }
    assert.deepEqual(curvesAndFacts({ loss: [1, 2] }, [0.5, NaN]).learningRate, [0.5, null]);
    assert.equal('learningRate' in curvesAndFacts({ loss: [1, 2] }, [NaN, NaN]), false);
  });

  it('stays within bounds, with the best epoch of all', () => {
    const epochs = 2 * MOST_POINTS + 1;
    const loss = Array.from({ length: epochs }, (_, i) => (i === 30_001 ? -1 : i));
    const { curves, best, every } = curvesAndFacts({ loss, val_loss: loss });
    assert.equal(every, 4);
    const { train, validation } = curves[0]!;
    assert.ok(train.length <= MOST_POINTS && train.length > MOST_POINTS / 2);
    assert.deepEqual(train.slice(0, 3), [0, 4, 8]);
    assert.deepEqual(validation, train);
    assert.deepEqual(best, { epoch: 30_002, metric: 'val_loss', value: -1 });
    const whole = curvesAndFacts({ loss: loss.slice(0, MOST_POINTS) });
    assert.equal(whole.every, undefined);
    assert.equal(whole.curves[0]!.train.length, MOST_POINTS);
  });
});
