import assert from 'node:assert/strict';
import { heatColour } from '../../../renderers/shared/heat';
import { resample } from '../../../renderers/gates/resample';
import { parseGates } from '../../../renderers/gates/schema';
import { lstm, series } from '../../renderers/cells';
import { gatesView } from '../../renderers/fixtures';

describe('gate panels', () => {
  it('put unit and step where they belong', () => {
    // two steps of three units
    const grid = resample(Float32Array.of(1, 2, 3, 4, 5, 6), 2, 3, { columns: 10, rows: 10 });
    assert.deepEqual(
      { ...grid, values: [...grid.values] },
      { columns: 2, rows: 3, values: [1, 4, 2, 5, 3, 6] },
    );
  });

  it('show means where several values share a cell', () => {
    const grid = resample(Float32Array.of(1, 2, 3, 4, 5, 6, 7, 8), 4, 2, { columns: 2, rows: 1 });
    assert.deepEqual([...grid.values], [2.5, 6.5]);
  });

  it('hold the values that the cell computed', () => {
    const { panels } = parseGates(gatesView('LSTM', 7, 5));
    const expected = lstm(series(7, 1, 7), 5, 3);
    for (const { gate, values } of panels) {
      assert.deepEqual([...values], [...Float32Array.from(expected[gate]!.flat())]);
    }
  });

  it('share fixed scales; the cell state is centred on zero', () => {
    const scales = Object.fromEntries(
      parseGates(gatesView('LSTM', 30, 8)).panels.map((panel) => [panel.gate, panel.scale]),
    );
    assert.deepEqual(scales.forget, { kind: 'sequential', min: 0, max: 1 });
    assert.deepEqual(scales.hidden, { kind: 'diverging', min: -1, max: 1 });
    assert.equal(scales.cell!.min, -scales.cell!.max);
    assert.ok(scales.cell!.max > 0);
  });

  it('are refused when their array is not timesteps × units', () => {
    const view = gatesView('GRU', 4, 3);
    assert.throws(() => parseGates({ ...view, units: 4 }), /update: shape \[4, 3\], not \[4, 4\]/);
    view.panels[1]!.values.base64 = view.panels[1]!.values.base64.slice(8);
    assert.throws(() => parseGates(view), /reset: /);
  });
});

describe('heat colours', () => {
  it('are neutral at zero of a diverging scale, and of opposite hue beside it', () => {
    for (const scheme of ['light', 'dark'] as const) {
      const at = (value: number) => heatColour({ kind: 'diverging', min: -2, max: 2 }, value, scheme);
      const [red, green, blue] = at(0);
      assert.ok(Math.max(red, green, blue) - Math.min(red, green, blue) < 8);
      assert.ok(at(1)[0] > at(1)[2]);
      assert.ok(at(-1)[2] > at(-1)[0]);
    }
  });
});
