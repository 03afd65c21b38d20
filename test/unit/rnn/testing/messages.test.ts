import assert from 'node:assert/strict';
import * as tf from '@tensorflow/tfjs';
import { CheckFailed, sentence } from '../../../../src/rnn/testing/CheckFailed';
import { close } from '../../../../src/rnn/testing/checks/close';
import { equal } from '../../../../src/rnn/testing/checks/equal';
import { shape } from '../../../../src/rnn/testing/checks/shape';

describe('what a learner is told by a failed check', () => {
  const told = (check: () => void): string => {
    try {
      check();
    } catch (error) {
      assert.ok(error instanceof CheckFailed, String(error));
      return error.message;
    }
    return 'passed';
  };

  it('names a known mistake behind the difference', () => {
    const mistakes = [
      { value: [1, 2], message: 'the last step is missing' },
      { value: [1, 2, 4], message: 'It is too large!' },
    ];
    assert.match(
      told(() => close(tf, [1, 2 + 1e-7], [1, 2, 3], { mistakes })),
      /has the shape \[2\]\. The last step is missing\.$/,
    );
    assert.match(
      told(() => close(tf, tf.tensor([1, 2, 4]), [1, 2, 3], { mistakes })),
      /but is 4; 1 of 3 values differ\. It is too large!$/,
    );
    assert.match(
      told(() => equal(tf, [1, 2, 4], [1, 2, 3], { mistakes, what: 'h' })),
      /^h at \[2\] should be 3, but is 4\. It is too large!$/,
    );
    assert.match(
      told(() => shape(tf, [[1], [2]], [1, 2], { mistakes: [{ value: [null, 1], message: 'Swapped' }] })),
      /should have the shape \[1, 2\], but has \[2, 1\]\. Swapped\.$/,
    );
  });

  it('says nothing of a mistake that was not made, nor when nothing is wrong', () => {
    const mistakes = [{ value: [9], message: 'Nine' }];
    assert.doesNotMatch(
      told(() => close(tf, [8], [7], { mistakes })),
      /Nine/,
    );
    assert.equal(
      told(() => close(tf, [9], [9], { mistakes })),
      'passed',
    );
  });

  it('shows as many digits as tell two numbers apart', () => {
    assert.match(
      told(() => close(tf, 0.6804760061126619, 1 / 3)),
      /should be 0\.333333 \(within 0\.00001\), but is 0\.680476\./,
    );
    assert.match(
      told(() => close(tf, 1.00000002, 1, { tolerance: 1e-9 })),
      /should be 1 \(within 1e-9\), but is 1\.00000002\./,
    );
    assert.match(
      told(() => close(tf, NaN, 0.5)),
      /should be 0\.5 .* but is NaN\./,
    );
  });

  it('says how many values there are, and how many there should be', () => {
    assert.equal(
      told(() => equal(tf, [[1], []], [[1], [2, 3]], { what: 'x' })),
      'x at [1] should have 2 values, but has 0: [].',
    );
  });

  it('keeps the small letter of names in code', () => {
    const kept = [
      'h has 3 values',
      'timesMatrix([1]) is 2',
      'model.layers is none',
      'x1 is 2',
      'forward(x) is 1',
    ];
    for (const clause of kept) assert.equal(sentence(clause), `${clause}.`);
    assert.equal(sentence('a tensor is none'), 'A tensor is none.');
    assert.equal(sentence('the loss is NaN!'), 'The loss is NaN!');
    assert.equal(sentence('states should be 1'), 'States should be 1.');
  });
});
