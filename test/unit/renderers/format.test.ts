import assert from 'node:assert/strict';
import { count, duration, exact, short, tidy } from '../../../renderers/shared/format';
import { fit, textWidth } from '../../../renderers/shared/measureText';

describe('number formats of the views', () => {
  it('writes three significant digits with a real minus sign', () => {
    const expected: [number, string][] = [
      [0, '0'],
      [0.73842, '0.738'],
      [0.0730499, '0.0730'],
      [-12.345, '−12.3'],
      [9.996, '10.0'],
      [0.9996, '1.00'],
      [999.6, '1,000'],
      [1152, '1,150'],
      [-123456, '−123,000'],
      [1234567, '1.23e6'],
      [0.00012, '1.2e−4'],
    ];
    for (const [value, text] of expected) assert.equal(short(value), text);
  });

  it('says what is no number', () => {
    assert.deepEqual([NaN, Infinity, -Infinity].map(short), ['n/a', '∞', '−∞']);
  });

  it('keeps every digit where the exact value is asked for', () => {
    assert.equal(exact(-0.1234567890123), '−0.1234567890123');
  });

  it('drops zeros that say nothing from scales', () => {
    assert.deepEqual([1, -1, 0.5, 2.57, 0, 1000].map(tidy), ['1', '−1', '0.5', '2.57', '0', '1,000']);
  });

  it('groups counts as each language reads them', () => {
    assert.equal(count(4296704, 'en'), '4,296,704');
    assert.equal(count(4296704, 'id'), '4\u202f296\u202f704');
  });

  it('writes durations', () => {
    assert.deepEqual([0, 7_400, 95_000, 3_723_000].map(duration), ['0:00', '0:07', '1:35', '1:02:03']);
  });
});

describe('text that must fit', () => {
  it('is whole where there is room, and else ends in an ellipsis within the width', () => {
    assert.equal(fit('dense', 200, 11), 'dense');
    const cut = fit('bidirectional_layer_of_the_encoder', 80, 11, true);
    assert.match(cut, /^bidir.*…$/);
    assert.ok(textWidth(cut, 11, true) <= 80);
  });
});
