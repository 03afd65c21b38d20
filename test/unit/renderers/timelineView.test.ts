import assert from 'node:assert/strict';
import { eventAt, INSET, layoutTimeline, SIZE } from '../../../renderers/timeline/layout';
import { parseTimeline } from '../../../renderers/timeline/schema';
import { words } from '../../../renderers/timeline/words';
import { textWidth } from '../../../renderers/shared/measureText';
import { timeline } from '../../../src/rnn/diagrams/timeline';
import { MIME } from '../../../src/rnn/display/mime';

const data = parseTimeline(timeline().bundle[MIME.timeline]);

describe('the timeline', () => {
  it('lets no name lie on another, on a line, or outside, at any width', () => {
    for (let width = 330; width <= 1400; width += 10) {
      const { events, axis } = layoutTimeline(data, width, words.en);
      const boxes = events.map(({ event, x, y }) => ({
        name: event.name,
        left: x + INSET,
        right: x + INSET + textWidth(event.name, SIZE, true),
        top: y - 10,
        bottom: y + 14,
        line: x,
      }));
      for (const box of boxes) {
        assert.ok(box.right <= width && box.top >= 0 && box.bottom <= axis, `${box.name} at ${width}`);
        for (const other of boxes) {
          if (other === box) continue;
          const apart = box.right <= other.left || other.right <= box.left || box.bottom <= other.top || other.bottom <= box.top; // prettier-ignore
          assert.ok(apart, `${box.name} and ${other.name} at ${width}`);
          const crossed = other.line > box.left && other.line < box.right && other.top < box.bottom;
          assert.ok(!crossed, `the line of ${other.name} crosses ${box.name} at ${width}`);
        }
      }
    }
  });

  it('places years in the order of time, each within its era', () => {
    const { events, eras } = layoutTimeline(data, 900, words.en);
    const at = events.map(({ x }) => x);
    assert.deepEqual(
      at,
      [...at].sort((a, b) => a - b),
    );
    for (const { event, x } of events) {
      const era = eras.find((placed) => x >= placed.x && x <= placed.x + placed.width)!.era;
      assert.ok(event.year >= era.from && event.year <= era.to, event.name);
    }
  });

  it('finds a model by its name and by its point', () => {
    const layout = layoutTimeline(data, 900, words.en);
    layout.events.forEach(({ event, x, y }, i) => {
      assert.equal(eventAt(layout, x + INSET + 5, y - 4), i, event.name);
      assert.equal(layout.events[eventAt(layout, x, layout.axis)!]!.event.year, event.year);
    });
    assert.equal(eventAt(layout, 880, 5), undefined);
  });

  it('has every era and model in Indonesian', () => {
    assert.deepEqual(Object.keys(words.id.events).sort(), data.events.map(({ id }) => id).sort());
    assert.deepEqual(Object.keys(words.id.eras).sort(), data.eras.map(({ id }) => id).sort());
  });

  it('refuses eras that leave a gap, and models out of order', () => {
    const eras = [{ ...data.eras[0]!, to: 1980 }, ...data.eras.slice(1)];
    assert.throws(() => parseTimeline({ ...data, eras }), /does not follow/);
    assert.throws(() => parseTimeline({ ...data, events: [...data.events].reverse() }), /out of order/);
    assert.throws(
      () => parseTimeline({ ...data, events: [{ ...data.events[0]!, year: 1800 }] }),
      /out of order/,
    );
  });
});
