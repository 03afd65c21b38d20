import assert from 'node:assert/strict';
import { judge } from '../../../../src/rnn/display/gradientVerdict';

describe('the verdict on a gradient', () => {
  const cases: [norms: number[], verdict: string][] = [
    [[1, 1, 1], 'healthy'],
    [[0.1, 1, 1], 'healthy'],
    [[0.099, 1, 1], 'fading'],
    [[0.01, 1, 1], 'fading'],
    [[0.0099, 1, 1], 'vanishing'],
    [[0, 0.5, 1], 'vanishing'],
    [[10, 1, 1], 'healthy'],
    [[10.1, 1, 1], 'growing'],
    [[100, 1, 1], 'growing'],
    [[101, 1, 1], 'exploding'],
    [[1, NaN, 1], 'exploding'],
    [[Infinity, 1, 1], 'exploding'],
    [[0, 0, 0], 'none'],
    [[1, 1, 0], 'none'],
    [[], 'none'],
    [[3], 'healthy'],
  ];
  for (const [norms, verdict] of cases) {
    it(`is ${verdict} for ${norms.join(', ') || 'nothing'}`, () =>
      assert.equal(judge(norms).verdict, verdict));
  }

  it('goes by the order in which the layer reads', () => {
    assert.deepEqual(judge([4, 2, 1], { backward: true }), { verdict: 'healthy', ratio: 0.25, first: 2, last: 0, reach: 3 }); // prettier-ignore
    assert.deepEqual(judge([4, 2, 1]), { verdict: 'healthy', ratio: 4, first: 0, last: 2, reach: 3 });
  });

  it('leaves out masked steps, at either end', () => {
    const masked = [true, false, false, false, true];
    assert.deepEqual(judge([NaN, 0.02, 0.5, 1, NaN], { masked }), { verdict: 'fading', ratio: 0.02, first: 1, last: 3, reach: 2 }); // prettier-ignore
  });

  it('counts how many steps keep a tenth or more', () => {
    assert.equal(judge([1, 0.01, 0.2, 0.1, 1]).reach, 3);
  });
});
