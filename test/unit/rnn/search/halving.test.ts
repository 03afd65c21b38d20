import assert from 'node:assert/strict';
import fc from 'fast-check';
import { halvingRungs } from '../../../../src/rnn/search/halving';
import { golden } from '../support';

interface Case {
  trials: number;
  eta: number;
  minEpochs: number;
  maxEpochs: number;
  n_candidates: number[];
  n_resources: number[];
}

describe('successive halving', () => {
  it('has the rungs of scikit-learn’s HalvingRandomSearchCV', () => {
    const { cases } = golden<{ cases: Case[] }>('search');
    assert.ok(cases.length >= 20);
    for (const { n_candidates, n_resources, ...options } of cases) {
      const expected = n_candidates.map((trials, i) => ({ trials, epochs: n_resources[i] }));
      assert.deepEqual(halvingRungs(options), expected, JSON.stringify(options));
    }
  });

  it('takes powers of eta for what they are', () => {
    for (const [eta, power] of [
      [3, 5],
      [10, 3],
      [5, 3],
      [2, 29],
    ] as const) {
      const n = eta ** power;
      const rungs = halvingRungs({ trials: n, eta, minEpochs: 1, maxEpochs: n });
      assert.deepEqual(
        rungs,
        Array.from({ length: power + 1 }, (_, i) => ({ trials: eta ** (power - i), epochs: eta ** i })),
      );
    }
  });

  it('never has more trials, nor fewer epochs, than in the rung before, and no more than the most', () => {
    const cases = fc.record({
      trials: fc.integer({ min: 1, max: 500 }),
      eta: fc.constantFrom(1.5, 2, 3, 4.5),
      minEpochs: fc.integer({ min: 1, max: 20 }),
      more: fc.nat(300),
    });
    fc.assert(
      fc.property(cases, ({ trials, eta, minEpochs, more }) => {
        const maxEpochs = minEpochs + more;
        const rungs = halvingRungs({ trials, eta, minEpochs, maxEpochs });
        assert.deepEqual(rungs[0], { trials, epochs: minEpochs });
        rungs.slice(1).forEach((rung, i) => {
          assert.equal(rung.trials, Math.ceil(rungs[i]!.trials / eta));
          assert.ok(rung.epochs >= rungs[i]!.epochs);
        });
        assert.ok(rungs.every(({ trials: n, epochs }) => n >= 1 && epochs <= maxEpochs));
      }),
    );
  });
});
