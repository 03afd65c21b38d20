import fc from 'fast-check';
import assert from 'node:assert/strict';
import {
  exerciseProgress,
  scoreOf,
  withRun,
  type ExerciseProgress,
} from '../../../../src/extension/exercises/testing/progress';

const TESTS = [
  { name: 'shape', points: 0.1 },
  { name: 'values', points: 0.2 },
  { name: 'model', points: 5 },
];

const result = (name: string, earned: number) => {
  const { points } = TESTS.find((test) => test.name === name)!;
  const status = earned === points ? ('passed' as const) : ('failed' as const);
  return { name, points, earned, status, durationMs: 10 };
};

describe('the progress with an exercise', () => {
  it('adds up what was run last, and remembers the best and every attempt', () => {
    let progress = withRun(undefined, 'v1', TESTS, [result('shape', 0.1), result('values', 0.2)]);
    assert.deepEqual(scoreOf(TESTS, progress), { earned: 0.3, points: 5.3, isRun: true });
    progress = withRun(progress, 'v1', TESTS, [result('model', 5)]);
    progress = withRun(progress, 'v1', TESTS, [result('model', 0)]);
    assert.deepEqual(scoreOf(TESTS, progress), { earned: 0.3, points: 5.3, isRun: true });
    assert.deepEqual([progress.best, progress.attempts], [5.3, 3]);
    const { best, earned, attempts } = progress.tests['model']!;
    assert.deepEqual([best, earned, attempts], [5, 0, 2]);
    assert.deepEqual(scoreOf(TESTS.slice(0, 1), undefined), { earned: 0, points: 0.1, isRun: false });
  });

  it('begins anew with another version of the exercise, but for the attempts', () => {
    const before = withRun(undefined, 'v1', TESTS, [result('model', 5)]);
    const after = withRun(before, 'v2', TESTS, [result('shape', 0)]);
    assert.deepEqual([after.best, after.attempts, Object.keys(after.tests)], [0, 2, ['shape']]);
  });

  it('is never better than all points, nor worse than what it was at best, and can be kept as JSON', () => {
    const run = fc.uniqueArray(fc.constantFrom(...TESTS), { selector: ({ name }) => name, minLength: 1 }).chain((tests) =>
      fc.tuple(...tests.map(({ name, points }) => fc.constantFrom(result(name, 0), result(name, points)))),
    ); // prettier-ignore
    fc.assert(
      fc.property(fc.array(run, { minLength: 1 }), (runs) => {
        let progress: ExerciseProgress | undefined;
        for (const results of runs) {
          const next = withRun(progress, 'v', TESTS, results);
          const { earned, points } = scoreOf(TESTS, next);
          assert.ok(next.best >= (progress?.best ?? 0) && next.best >= earned && next.best <= points);
          progress = next;
        }
        assert.equal(progress!.attempts, runs.length);
        assert.deepEqual(exerciseProgress.parse(JSON.parse(JSON.stringify(progress))), progress);
      }),
    );
  });
});
