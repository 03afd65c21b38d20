import assert from 'node:assert/strict';
import { decodeArray } from '../../../../src/rnn/display/encoding';
import { judge } from '../../../../src/rnn/display/gradientVerdict';
import { MIME } from '../../../../src/rnn/display/mime';
import type { GradientsView } from '../../../../src/rnn/display/views';
import { rnn } from '../support';

const curves = (kind: 'recurrence' | 'gates') => {
  const { flows, timesteps } = rnn.gradientDemo(kind).bundle[MIME.gradients] as GradientsView;
  assert.equal(timesteps, 51);
  return flows.map(({ name, hidden }) => ({ name, norms: decodeArray(hidden.mean) }));
};

/** By multiplying, as the gradient is, step by step. */
function multiplied(factor: number): number[] {
  const norms = [1];
  while (norms.length < 51) norms.unshift(norms[0]! * factor);
  return norms;
}

describe('rnn.gradientDemo', () => {
  for (const [kind, factors] of [
    ['recurrence', [0.9, 1, 1.1]],
    ['gates', [0.95, 0.99, 0.95, 0.9]],
  ] as const) {
    it(`multiplies a gradient of 1 by the same factor 50 times: ${kind}`, () => {
      const found = curves(kind);
      assert.equal(found.length, factors.length);
      found.forEach(({ name, norms }, i) => {
        assert.equal(parseFloat(name.split('=')[1]!), factors[i]);
        multiplied(factors[i]!).forEach((norm, t) =>
          assert.ok(Math.abs(norms[t]! - norm) <= 1e-6 * norm, `${name}, ${t}`),
        );
      });
    });
  }

  it('ends where the chapter does: 5.15e-3, 1 and 117', () => {
    const ends = curves('recurrence').map(({ norms }) => norms[0]!.toPrecision(3));
    assert.deepEqual(ends, ['0.00515', '1.00', '117']);
    assert.deepEqual(curves('recurrence').map(({ norms }) => judge(norms).verdict), ['vanishing', 'healthy', 'exploding']); // prettier-ignore
  });

  it('says that it is idealised', () => {
    assert.match(String(rnn.gradientDemo('gates').bundle[MIME.text]), /^Gradient flow, idealised/);
  });

  it('names the two that there are', () => {
    assert.throws(
      () => rnn.gradientDemo('lstm' as never),
      /no demonstration "lstm": there are recurrence and gates/,
    );
  });
});
