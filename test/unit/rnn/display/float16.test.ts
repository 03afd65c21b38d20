import assert from 'node:assert/strict';
import { decodeArray, encodeArray } from '../../../../src/rnn/display/encoding';
import { float16Bits, float16Values } from '../../../../src/rnn/display/float16';
import { golden } from '../support';

describe('half precision', () => {
  const { values, bits, halves } = golden<{ values: number[]; bits: number[]; halves: (number | string)[] }>(
    'float16',
  );

  it('rounds as NumPy does: to the nearest, ties to even, subnormals and infinities included', () => {
    assert.deepEqual([...float16Bits(Float32Array.from(values))], bits);
  });

  it('reads as the numbers that NumPy reads', () => {
    const numbers = halves.map((half) => (half === 'inf' ? Infinity : half === '-inf' ? -Infinity : half));
    assert.deepEqual([...float16Values(Uint16Array.from(bits))], numbers);
  });

  it('gives back each of its 65,536 patterns, NaN as NaN', () => {
    const all = Uint16Array.from({ length: 0x10000 }, (_, i) => i);
    const back = float16Bits(float16Values(all));
    all.forEach((half, i) => {
      const isNaN = (half & 0x7c00) === 0x7c00 && (half & 0x3ff) !== 0;
      if (isNaN) assert.ok((back[i]! & 0x7c00) === 0x7c00 && (back[i]! & 0x3ff) !== 0, half.toString(16));
      else assert.equal(back[i], half);
    });
  });

  it('halves an encoded array, which is refused when its length does not fit', () => {
    const array = Float32Array.of(0.5, -1, NaN, 3);
    const encoded = encodeArray(array, [2, 2], 'float16');
    assert.equal(atob(encoded.base64).length, 8);
    assert.deepEqual(decodeArray(encoded), array);
    assert.throws(() => decodeArray({ ...encoded, dtype: 'float32' }), /does not fit its shape \[2, 2\]/);
  });
});
