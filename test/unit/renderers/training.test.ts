import assert from 'node:assert/strict';
import { dropsOf, factsText, placeMarks } from '../../../renderers/training/marks';
import { pointsToDraw } from '../../../renderers/training/points';
import { valueScale } from '../../../renderers/training/valueScale';
import { words } from '../../../renderers/training/words';

describe('training curves', () => {
  it('are drawn whole up to 2,000 points', () => {
    const values = Array.from({ length: 2000 }, (_, i) => (i === 7 ? null : i));
    const points = pointsToDraw(values, (i) => i / 100);
    assert.equal(points.length, 2000);
    assert.ok(Number.isNaN(points[7]![1]));
  });

  it('show the lowest and highest value of each pixel column beyond that, in order', () => {
    let state = 1;
    const random = () => (state = (state * 16807) % 2147483647) / 2147483647;
    const values = Array.from({ length: 50_000 }, random);
    const x = (i: number) => (i * 300) / 50_000;
    const points = pointsToDraw(values, x);
    assert.ok(points.length <= 2 * 300);
    for (let column = 0; column < 300; column++) {
      const all = values.filter((_, i) => Math.floor(x(i)) === column);
      const drawn = points.filter(([px]) => Math.floor(px) === column).map(([, value]) => value);
      assert.equal(Math.min(...drawn), Math.min(...all));
      assert.equal(Math.max(...drawn), Math.max(...all));
    }
    for (let i = 1; i < points.length; i++) assert.ok(points[i]![0] > points[i - 1]![0]);
  });

  it('keep their gaps when they are thinned', () => {
    const values = Array.from({ length: 10_000 }, (_, i) => (i >= 4000 ? null : 1));
    const points = pointsToDraw(values, (i) => i / 50);
    assert.ok(points.filter(([px]) => px < 79).every(([, value]) => value === 1));
    assert.ok(points.filter(([px]) => px > 81).every(([, value]) => Number.isNaN(value)));
  });

  it('mark where the learning rate was lowered, and not each step of a gentle schedule', () => {
    assert.deepEqual(dropsOf({ learningRate: [0.1, 0.1, 0.05, 0.05, 0.06, 0.006], every: 2 }), [
      { epoch: 5, before: 0.1, after: 0.05 },
      { epoch: 11, before: 0.06, after: 0.006 },
    ]);
    assert.deepEqual(dropsOf({ learningRate: Array.from({ length: 30 }, (_, i) => 0.9 ** i) }), []);
    assert.deepEqual(dropsOf({ learningRate: Array.from({ length: 30 }, (_, i) => 0.5 ** i) }), []);
    assert.deepEqual(dropsOf({}), []);
  });

  it('name marks that stand close together side by side', () => {
    const marks = ['best 19', 'stopped 20'].map((label, i) => ({
      kind: 'best' as const,
      epoch: 19 + i,
      label,
    }));
    const [a, b] = placeMarks(marks, (epoch) => epoch * 10, 300);
    assert.ok(b! - a! > 60, `${a} ${b}`);
  });

  it('say in words what stands out', () => {
    const facts = {
      best: { epoch: 12, metric: 'val_loss', value: 0.03124 },
      stopped: { epoch: 20, restored: 12 },
      diverged: { epoch: 18, metric: 'loss', value: 'NaN' as const },
      learningRate: [0.1, 0.1, 0.01],
    };
    assert.deepEqual(factsText(facts, words.en), [
      'loss became NaN at epoch 18.',
      'Best epoch 12: lowest val_loss, 0.0312.',
      'Stopped early, after epoch 20.',
      'The model has the weights of epoch 12 again.',
      'Learning rate lowered from epoch 3 (▾).',
    ]);
    assert.equal(factsText(facts, words.id)[2], 'Berhenti lebih awal, setelah epoch 20.');
  });

  it('stand on a log scale as their logarithms do, and leave out what has none', () => {
    const { y, ticks } = valueScale([[1e-4, 1, 0, -3, null]], true, [100, 0]);
    assert.ok(Math.abs(y(1e-4) - 100) < 1e-9 && Math.abs(y(1)) < 1e-9);
    assert.ok(Math.abs(y(1e-2) - 50) < 1e-9);
    assert.ok(Number.isNaN(y(0)) && Number.isNaN(y(-3)));
    assert.deepEqual(ticks, [1e-4, 1e-3, 1e-2, 1e-1, 1]);
    for (const values of [[], [null], [0, -1], [2], [2, 3]]) {
      const scale = valueScale([values], true, [100, 0]);
      assert.ok(scale.ticks.length > 0 && scale.ticks.every(Number.isFinite), String(values));
    }
  });
});
