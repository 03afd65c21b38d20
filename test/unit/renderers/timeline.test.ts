import assert from 'node:assert/strict';
import fc from 'fast-check';
import { layoutTimeline, stepAt, stepX } from '../../../renderers/unrolled/timeline';

const timelines = fc
  .record({
    steps: fc.integer({ min: 1, max: 2000 }),
    width: fc.integer({ min: 110, max: 1300 }),
    centre: fc.option(fc.nat(), { nil: undefined }),
  })
  .map(({ steps, width, centre }) => {
    const chosen = centre === undefined ? undefined : centre % steps;
    return { ...layoutTimeline(steps, 100, 100 + width, Math.min(58, width * 0.3), 30, chosen), chosen };
  });

describe('the timeline of an unrolled network', () => {
  it('has a place for every step, from left to right, none twice', () => {
    fc.assert(
      fc.property(timelines, (timeline) => {
        const places = Array.from({ length: timeline.steps! }, (_, t) => stepX(timeline, t)!);
        assert.ok(places.every((x, t) => x > (places[t - 1] ?? timeline.left - 1e-9)));
        assert.ok(places.at(-1)! <= timeline.right);
      }),
    );
  });

  it('finds the step under the middle of each place', () => {
    fc.assert(
      fc.property(timelines, fc.nat(), (timeline, n) => {
        const step = n % timeline.steps!;
        assert.equal(stepAt(timeline, stepX(timeline, step)!), step);
      }),
    );
  });

  it('draws whole the step that is looked into, in the room that it has', () => {
    fc.assert(
      fc.property(timelines, ({ columns, strips, chosen, right, pitch }) => {
        if (chosen !== undefined) assert.ok(columns.some(({ step }) => step === chosen));
        assert.ok(strips.every((strip) => strip.right - strip.left > 0));
        assert.ok(columns.at(-1)!.x + pitch / 2 <= right + 1e-6);
      }),
    );
  });

  it('opens as many steps around a step that is looked into as were open at the ends', () => {
    const at = (centre?: number) => layoutTimeline(100, 0, 800, 58, 30, centre);
    assert.equal(at(50).columns.length, at().columns.length);
    assert.equal(at(50).strips.length, 2);
    assert.equal(at(1).strips.length, 1);
    assert.deepEqual(at(1), at());
  });

  it('draws the last step whole, whatever is elided, and the first one where there is room', () => {
    fc.assert(
      fc.property(timelines, ({ columns, steps, chosen }) => {
        if (chosen === undefined) assert.equal(columns[0]?.step, 0);
        assert.equal(columns.at(-1)?.step, steps! - 1);
      }),
    );
  });

  it('names the last steps T of a timeline of any length', () => {
    const { columns } = layoutTimeline(null, 0, 800, 58, 30);
    assert.deepEqual(
      columns.map((c) => c.label),
      ['1', '2', 'T−1', 'T'],
    );
  });
});
