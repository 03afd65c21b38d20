import assert from 'node:assert/strict';
import { laneY, layoutAxes, NAME_SIZE, yOf } from '../../../renderers/search/axes';
import { csv } from '../../../renderers/search/describe';
import { pointsOf, trialAt } from '../../../renderers/search/ParallelPlot';
import { ranked } from '../../../renderers/search/ranking';
import { parseSearch } from '../../../renderers/search/schema';
import { sortedBy } from '../../../renderers/search/TrialsTable';
import { textWidth } from '../../../renderers/shared/measureText';
import type { SearchView } from '../../../src/rnn/display/views';
import { search as samples } from '../../renderers/samples/search';

const views = samples.map(({ data }) => parseSearch(data));
const [running] = views as [SearchView];

describe('the view of a search', () => {
  it('lets no name of an axis lie on another, or outside, at any width', () => {
    for (const view of views) {
      for (let width = 330; width <= 1400; width += 10) {
        const { axes, top } = layoutAxes(view, width, 'value');
        const boxes = axes.map(({ name, lane, labelX }) => ({
          ...{ name, lane, left: labelX },
          right: labelX + textWidth(name, NAME_SIZE, true),
        }));
        for (const box of boxes) {
          assert.ok(box.left >= 0 && box.right <= width + 1e-6, `${box.name} at ${width}`);
          assert.ok(laneY(box.lane) < top, `${box.name} at ${width}`);
          for (const other of boxes) {
            const apart =
              other === box || other.lane !== box.lane || box.right <= other.left || other.right <= box.left;
            assert.ok(apart, `${box.name} and ${other.name} at ${width}`);
          }
        }
      }
    }
  });

  it('places the values of a list evenly, a rate by its order of magnitude, and everything within the plot', () => {
    for (const view of views) {
      const layout = layoutAxes(view, 800, 'value');
      for (const trial of view.trials) {
        for (const { x, y } of pointsOf(trial, layout)) {
          assert.ok(x >= 0 && x <= 800 && y >= layout.top && y <= layout.bottom, `${trial.number}`);
        }
      }
    }
    const { axes } = layoutAxes(running, 800, 'value');
    assert.deepEqual([1e-4, 1e-3, 1e-2].map(axes[3]!.place), [0, 0.5, 1]);
    const { axes: drawn } = layoutAxes(views[2]!, 800, 'value');
    assert.ok(Math.abs(drawn[0]!.place(5.01e-4) - 0.5) < 0.01, 'half way between 1e-4 and 2.5e-3');
  });

  it('finds a trial by its line', () => {
    const layout = layoutAxes(running, 900, 'value');
    const trials = ranked(running).filter(({ value }) => value !== null);
    const value = layout.axes.at(-1)!;
    const before = layout.axes.at(-2)!;
    for (const trial of trials) {
      const points = pointsOf(trial, layout);
      const [from, to] = points.slice(-2) as [{ x: number; y: number }, { x: number; y: number }];
      const found = trialAt(trials, layout, (from.x + to.x) / 2, (from.y + to.y) / 2);
      const line = pointsOf(
        trials.find(({ number }) => number === found)!,
        layout,
      );
      const middle = (line.at(-1)!.y + line.at(-2)!.y) / 2;
      assert.ok(Math.abs(middle - (from.y + to.y) / 2) < 0.6, 'it is this line, or one that lies on it');
    }
    assert.equal(trialAt(trials, layout, (value.x + before.x) / 2, yOf(layout, 0) + 60), undefined);
    assert.equal(trialAt([], layout, 10, 10), undefined);
  });

  it('ranks the best first whichever way is better, and those without a value last', () => {
    for (const view of views) {
      const values = ranked(view).map(({ value }) => value);
      const some = values.filter((value) => value !== null);
      const sorted = [...some].sort((a, b) => (view.goal === 'min' ? a - b : b - a));
      const [first, ...rest] = ranked(view);
      if (view.best !== null) assert.equal(first!.number, view.best);
      assert.deepEqual(
        rest.map(({ value }) => value).filter((value) => value !== null),
        sorted.filter((value, i) => i !== sorted.indexOf(first!.value!)),
      );
      assert.ok(values.slice(some.length).every((value) => value === null));
    }
  });

  it('sorts by any column, numbers as numbers, what is missing last', () => {
    const { trials } = views[2]!;
    const rates = (descending: boolean) =>
      sortedBy(trials, { column: 2, descending }).map(({ params }) => params[0]);
    const expected = trials.map(({ params }) => params[0] as number).sort((a, b) => a - b);
    assert.deepEqual(rates(false), expected);
    assert.deepEqual(rates(true), [...expected].reverse());
    for (const descending of [true, false]) {
      assert.equal(sortedBy(trials, { column: 1, descending }).at(-1)!.value, null);
    }
    assert.deepEqual(
      [...new Set(sortedBy(trials, { column: 4, descending: false }).map(({ params }) => params[2]))],
      ['gru', 'lstm', 'simpleRNN'],
    );
  });

  it('gives every trial as CSV', () => {
    const [head, ...rows] = csv(running).trim().split('\r\n');
    assert.equal(
      head,
      'trial,value,units,layers,dropout,learningRate,batchSize,sequenceLength,epochs,seconds,status,error',
    );
    assert.equal(rows.length, running.trials.length);
    assert.ok(rows.some((row) => row.endsWith('failed,TimeLimit: It took longer than 60 s and was ended.')));
  });

  it('refuses trials whose parameters are not those of the search', () => {
    const [one, ...others] = running.trials;
    const data = { ...running, trials: [{ ...one!, params: one!.params.slice(1) }, ...others] };
    assert.throws(() => parseSearch(data), /trial 1 has 5 of 6 parameters/);
    assert.throws(() => parseSearch({ ...running, rung: 1 }), /rung 1 is not there/);
  });
});
