import assert from 'node:assert/strict';
import { isBelowMedian } from '../../../../src/rnn/search/medianRule';
import { better } from '../../../../src/rnn/search/ranking';

const reports = (...values: number[]) => values.map((value, epoch) => ({ epoch, value }));
const lower = better('min');

describe('the median stopping rule', () => {
  // means of the first two: 1, 2, 3, 4, 5
  const ended = [1, 2, 3, 4, 5].map((value) => reports(value, value, 99));

  it('stops what is worse than the median of the means so far, by its best value', () => {
    assert.equal(isBelowMedian(reports(9, 3.1), ended, lower), true);
    assert.equal(isBelowMedian(reports(9, 3), ended, lower), false);
    assert.equal(isBelowMedian(reports(2, 9), ended, lower), false, 'its best counts');
  });

  it('takes the mean of the middle two of an even number', () => {
    const six = [...ended, reports(6, 6)];
    assert.equal(isBelowMedian(reports(9, 3.51), six, lower), true);
    assert.equal(isBelowMedian(reports(9, 3.49), six, lower), false);
  });

  it('turns round where higher is better', () => {
    assert.equal(isBelowMedian(reports(1, 2.9), ended, better('max')), true);
    assert.equal(isBelowMedian(reports(1, 3.1), ended, better('max')), false);
  });

  it('waits for enough trials and reports', () => {
    assert.equal(isBelowMedian(reports(9, 9), ended.slice(1), lower), false);
    assert.equal(isBelowMedian(reports(9, 9), ended.slice(2), lower, { minTrials: 3 }), true);
    assert.equal(isBelowMedian(reports(9, 9), ended, lower, { warmup: 2 }), false);
    assert.equal(
      isBelowMedian(reports(9, 9, 9), ended, lower, { warmup: 2 }),
      false,
      'their third value is 99',
    );
    assert.equal(isBelowMedian(reports(99, 99, 99), ended, lower, { warmup: 2 }), true);
    assert.equal(isBelowMedian(reports(9), [[], [], [], [], []], lower), false, 'none has reported');
  });

  it('stops what is not a number', () => {
    assert.equal(isBelowMedian(reports(NaN, NaN), ended, lower), true);
    assert.equal(isBelowMedian(reports(NaN, 1), ended, lower), false);
    assert.equal(isBelowMedian(reports(1, NaN), ended, lower), false);
  });
});
