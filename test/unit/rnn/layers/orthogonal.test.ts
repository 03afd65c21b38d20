import assert from 'node:assert/strict';
import type { Tensor2D } from '@tensorflow/tfjs';
import { tf, useBackend } from '../support';
import { orthogonalPrototype, stockMethods } from './stockMethods';

const SHAPES = [[5, 5], [8, 20], [20, 8], [1, 7], [3, 4, 6]]; // prettier-ignore

describe('orthogonal initial weights', () => {
  before(() => useBackend('wasm'));
  for (const shape of SHAPES) {
    it(`are those of TensorFlow.js from the same seed: [${shape.join(', ')}]`, () => {
      tf.tidy(() => {
        const initializer = tf.initializers.orthogonal({ seed: 7, gain: 1.5 });
        const quick = initializer.apply(shape);
        const expected = stockMethods.orthogonal.call(initializer, shape);
        assert.notEqual(orthogonalPrototype(tf).apply, stockMethods.orthogonal);
        assert.deepEqual(quick.shape, expected.shape);
        const difference = tf.max(tf.abs(tf.sub(quick, expected))).dataSync()[0]!;
        assert.ok(difference < 1e-5, `differ by ${difference}`);
      });
    });
  }

  it('have rows at right angles, of length 1', () => {
    tf.tidy(() => {
      const weights = tf.initializers.orthogonal({} as never).apply([60, 240]) as Tensor2D;
      const products = tf.matMul(weights, weights, false, true);
      const off = tf.max(tf.abs(tf.sub(products, tf.eye(60)))).dataSync()[0]!;
      assert.ok(off < 1e-5, `off by ${off}`);
    });
  });
});
