import assert from 'node:assert/strict';
import fc from 'fast-check';
import { rnn, tf, useBackend } from '../support';

describe('tf.gather on WebAssembly', () => {
  before(async () => {
    await useBackend('wasm');
    assert.ok(rnn); // installs it
  });

  const shape = fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 3 });

  it('takes the rows that a slow obvious loop takes, of any shape and type', () => {
    const types = fc.constantFrom('float32' as const, 'int32' as const, 'bool' as const);
    fc.assert(
      fc.property(shape, types, fc.array(fc.nat(), { minLength: 1, maxLength: 9 }), (sizes, dtype, given) => {
        const [rows] = sizes as [number];
        const indices = given.map((index) => index % rows);
        tf.tidy(() => {
          const values = tf.range(0, tf.util.sizeFromShape(sizes)).sub(3).reshape(sizes).cast(dtype);
          const nested = values.arraySync() as unknown[];
          for (const axis of [0, -sizes.length]) {
            const taken = values.gather(tf.tensor1d(indices, 'int32'), axis);
            assert.equal(taken.dtype, dtype);
            assert.deepEqual(
              taken.arraySync(),
              indices.map((index) => nested[index]),
            );
          }
        });
      }),
    );
  });

  it('does the rest as before: other axes, indices of more dimensions, and what is out of bounds', () => {
    tf.tidy(() => {
      const x = tf.tensor2d([
        [1, 2, 3],
        [4, 5, 6],
      ]);
      assert.deepEqual(x.gather(tf.tensor1d([2, 0], 'int32'), 1).arraySync(), [
        [3, 1],
        [6, 4],
      ]);
      assert.deepEqual(x.gather(tf.tensor2d([[1], [0]], [2, 1], 'int32')).arraySync(), [
        [[4, 5, 6]],
        [[1, 2, 3]],
      ]);
      assert.throws(() => x.gather(tf.tensor1d([2], 'int32')), /the index value 2 is not in \[0, 1\]/);
    });
  });

  it('holds no more tensors', () => {
    const x = tf.ones([5, 3]);
    const indices = tf.tensor1d([0, 4], 'int32');
    const { numTensors, numBytes } = tf.memory();
    for (let i = 0; i < 20; i++) x.gather(indices).dispose();
    assert.deepEqual([tf.memory().numTensors, tf.memory().numBytes], [numTensors, numBytes]);
    tf.dispose([x, indices]);
  });
});
