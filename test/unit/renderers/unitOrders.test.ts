import assert from 'node:assert/strict';
import fc from 'fast-check';
import { clusterOrder } from '../../../renderers/gates/clusterOrder';
import { parseGates } from '../../../renderers/gates/schema';
import { following, panned, wholeTime, within, zoomed } from '../../../renderers/gates/timeWindow';
import { peakOrder, unitOrders } from '../../../renderers/gates/unitOrders';
import { random } from '../../renderers/cells';
import { comparedGates, trainedGates } from '../../renderers/fixtures';

/** Units that follow one of a few waves, with some noise, shuffled. */
function planted(groups: number, units: number, timesteps: number, seed: number) {
  const next = random(seed);
  const group = Array.from({ length: units }, (_, u) => u % groups).sort(() => next() - 0.5);
  const values = new Float32Array(timesteps * units);
  for (let t = 0; t < timesteps; t++)
    for (let u = 0; u < units; u++)
      values[t * units + u] = Math.sin(t / (2 + group[u]!) + group[u]! * 2) + (next() - 0.5) * 0.6;
  return { values, group };
}

describe('units in order of likeness', () => {
  it('stand together in the groups that they were made in', () => {
    for (const [groups, units, steps] of [
      [2, 6, 12],
      [4, 64, 50],
      [7, 200, 300],
    ] as const) {
      // prettier-ignore
      const { values, group } = planted(groups, units, steps, groups);
      const order = clusterOrder(values, steps, units).map((u) => group[u]!);
      const changes = order.filter((g, i) => i > 0 && g !== order[i - 1]).length;
      assert.equal(changes, groups - 1, order.join(''));
    }
  });

  it('put neighbours of a chain beside one another', () => {
    // units at 0, 1, 2, …, shuffled: the only order without a jump is the chain itself
    const at = [5, 2, 7, 0, 3, 6, 1, 4];
    const order = clusterOrder(Float32Array.from(at), 1, 8).map((u) => at[u]!);
    assert.ok(
      order.every((value, i) => i === 0 || Math.abs(value - order[i - 1]!) === 1),
      order.join(),
    );
  });

  it('are all there, once each, whatever the values', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 12 }),
        fc.integer({ min: 1, max: 5 }),
        fc.array(fc.float(), { minLength: 60, maxLength: 60 }),
        (units, steps, some) => {
          // prettier-ignore
          const order = clusterOrder(Float32Array.from(some.slice(0, units * steps)), steps, units);
          assert.deepEqual([...order].sort((a, b) => a - b), Array.from({ length: units }, (_, u) => u)); // prettier-ignore
        },
      ),
    );
  });

  it('hold every unit once, also of 512 units over 1,000 steps', function () {
    this.timeout(120_000);
    const { values } = planted(9, 512, 1000, 1);
    assert.equal(new Set(clusterOrder(values, 1000, 512)).size, 512);
  });
});

describe('units in order of their peak', () => {
  it('come by the step at which they are farthest from zero; those that share one, by index', () => {
    // three steps of four units
    const values = Float32Array.of(0.1, -0.9, 0.2, NaN, 0.5, 0.3, 0.2, NaN, -0.6, 0.1, 0.1, NaN);
    assert.deepEqual(peakOrder(values, 3, 4), [1, 2, 3, 0]);
  });

  it('is one order before and after training, and one of its own for each model', () => {
    const [before, after] = unitOrders(parseGates(trainedGates('LSTM', 20, 8)), 'cluster');
    assert.deepEqual(before, after);
    const [lstm, gru] = unitOrders(parseGates(comparedGates(20, 8)), 'peak');
    assert.deepEqual([lstm!.length, gru!.length], [8, 10]);
  });
});

describe('the window of time', () => {
  const steps = 1000;

  it('keeps the step that is zoomed at in its place, unless it meets an end', () => {
    const window = zoomed(wholeTime(steps), 0.5, 400, steps);
    assert.deepEqual(window, { from: 200, span: 500 });
    assert.deepEqual(zoomed(window, 0.5, 450, steps), { from: 325, span: 250 });
    assert.deepEqual(zoomed(wholeTime(steps), 0.5, 0, steps), { from: 0, span: 500 });
    assert.deepEqual(zoomed(window, 10, 300, steps), { from: 0, span: 1000 });
  });

  it('never leaves the steps, nor gets smaller than 8 of them', () => {
    const action = fc.tuple(fc.double({ min: -3, max: 3, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true })); // prettier-ignore
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 300 }), fc.array(action), (timesteps, actions) => {
        let window = wholeTime(timesteps);
        for (const [amount, place] of actions) {
          window =
            amount < 0
              ? panned(window, amount * 50, timesteps)
              : zoomed(window, amount + 0.1, window.from + place * window.span, timesteps);
          assert.ok(window.from >= 0 && window.from + window.span <= timesteps + 1e-9);
          assert.ok(window.span >= Math.min(8, timesteps) - 1e-9);
          assert.deepEqual(within(window, timesteps), window);
        }
      }),
    );
  });

  it('follows a step that is out of sight by as little as it takes', () => {
    const window = { from: 100, span: 50 };
    assert.equal(following(window, 120, steps), window);
    assert.deepEqual(following(window, 150, steps), { from: 101, span: 50 });
    assert.deepEqual(following(window, 30, steps), { from: 30, span: 50 });
  });
});
