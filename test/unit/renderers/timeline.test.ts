import assert from 'node:assert/strict';
import fc from 'fast-check';
import { layoutTimeline, stepAt, stepX } from '../../../renderers/unrolled/timeline';

const timelines = fc
  .record({ steps: fc.integer({ min: 1, max: 2000 }), width: fc.integer({ min: 110, max: 1300 }) })
  .map(({ steps, width }) => layoutTimeline(steps, 100, 100 + width, Math.min(58, width * 0.3), 30));

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

  it('draws the first and the last step whole, whatever is elided', () => {
    fc.assert(
      fc.property(timelines, ({ columns, steps }) => {
        assert.equal(columns[0]?.step, 0);
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
