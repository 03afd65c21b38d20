import assert from 'node:assert/strict';
import { MIME } from '../../../../src/rnn/display/mime';
import type { ClassificationView } from '../../../../src/rnn/display/views';
import { toBundle } from '../../../../src/rnn/index';
import { assertClose, golden, rnn, tf, useBackend } from '../support';

interface Scores {
  accuracy: number;
  matrix: number[][];
  precision: (number | null)[];
  recall: (number | null)[];
  f1: (number | null)[];
  support: number[];
  macro: Record<string, number>;
  weighted: Record<string, number>;
}
interface Golden {
  classifications: (Scores & { name: string; actual: number[]; predicted: number[]; classes: number })[];
  scored: {
    many: Scores & { actual: number[]; logits: number[][] };
    binary: { actual: number[]; probability: number[]; at: Record<string, Scores> };
  };
}

const { classifications, scored } = golden<Golden>('metric-views');

function agrees(result: ReturnType<typeof rnn.classification>, expected: Scores): void {
  assertClose([result.accuracy], expected.accuracy, 1e-12, 'accuracy');
  assert.deepEqual(result.matrix, expected.matrix);
  result.labels.forEach((label, i) => {
    const scores = result.classes[label]!;
    assert.equal(scores.support, expected.support[i]);
    for (const score of ['precision', 'recall', 'f1'] as const) {
      const value = expected[score][i]!;
      if (value === null) assert.equal(scores[score], null, `${label} ${score}`);
      else assertClose([scores[score]!], value, 1e-12, `${label} ${score}`);
    }
  });
  for (const mean of ['macro', 'weighted'] as const)
    for (const [score, name] of [
      ['precision', 'precision'],
      ['recall', 'recall'],
      ['f1', 'f1-score'],
    ] as const)
      // prettier-ignore
      assertClose([result[mean][score]!], expected[mean][name]!, 1e-12, `${mean} ${score}`);
}

describe('rnn.classification', () => {
  before(() => useBackend('cpu'));

  for (const example of classifications) {
    it(`agrees with scikit-learn: ${example.name}`, () => {
      const labels = Array.from({ length: example.classes }, (_, i) => `class ${i}`);
      agrees(rnn.classification(example.actual, example.predicted, { labels }), example);
    });
  }

  it('takes logits, probabilities and one-hot rows, as arrays and tensors', () => {
    const { actual, logits } = scored.many;
    const tensor = tf.tensor2d(logits);
    const oneHot = tf.oneHot(tf.tensor1d(actual, 'int32'), 3);
    agrees(rnn.classification(actual, logits), scored.many);
    agrees(rnn.classification(oneHot, tensor.softmax()), scored.many);
    tf.dispose([tensor, oneHot]);
  });

  it('takes probabilities of the second of two classes, with a threshold', () => {
    const { actual, probability, at } = scored.binary;
    agrees(rnn.classification(actual, probability), at['0.5']!);
    agrees(rnn.classification(actual, probability, { threshold: 0.3 }), at['0.3']!);
    agrees(rnn.classification(actual, probability.map((p) => [Math.log(p / (1 - p))])), at['0.5']!); // prettier-ignore
  });

  it('takes labels as they are', () => {
    const { matrix, labels } = rnn.classification(['b', 'a', 'b'], ['b', 'b', 'c']);
    assert.deepEqual(labels, ['a', 'b', 'c']);
    assert.deepEqual(matrix, [[0, 1, 0], [0, 1, 1], [0, 0, 0]]); // prettier-ignore
  });

  it('is drawn, and says in words what is not defined', () => {
    const bundle = toBundle(tf, rnn.classification([0, 0, 1], [0, 0, 0], { labels: ['no', 'yes'] }))!;
    const data = bundle[MIME.classification] as ClassificationView;
    assert.deepEqual(JSON.parse(JSON.stringify(data)), data);
    const text = bundle[MIME.text] as string;
    assert.match(text, /^accuracy 0\.6667, 3 values/);
    assert.match(text, /\nyes +— +0\.0000 +0\.0000 +1\n/);
    assert.match(text, /— not defined \(0\/0\)/);
    assert.match(text, /\nno +2 +0\nyes +1 +0$/);
  });

  it('says what is wrong', () => {
    assert.throws(() => rnn.classification([0, 1], [0]), /actual has 2 values, predicted has 1/);
    assert.throws(
      () => rnn.classification([0, 2], [0, 1], { labels: ['a', 'b'] }),
      /2 labels, but classes up to 2/,
    );
    assert.throws(() => rnn.classification([0, -1], [0, 1]), /actual\[1\] is -1, not a class/);
    assert.throws(() => rnn.classification(['a'], ['b'], { labels: ['a'] }), /predicted\[0\] is "b"/);
    assert.throws(() => rnn.classification([0.5, 1], [0, 1]), /actual\[0\] is 0\.5/);
    assert.throws(
      () => rnn.classification([0, 1], [0, 1], { labels: ['a', 'a'] }),
      /Two labels are the same/,
    );
  });
});
