import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describeCell, describePanels } from '../../../renderers/gates/describe';
import { hatchPath, maskedRuns } from '../../../renderers/shared/hatch';
import { heatColour } from '../../../renderers/shared/heat';
import { resample } from '../../../renderers/gates/resample';
import { parseGates } from '../../../renderers/gates/schema';
import { words } from '../../../renderers/gates/words';
import { texts } from '../../../renderers/shared/text';
import { renderStatic } from '../../../renderers/static';
import { MIME } from '../../../src/rnn/display/mime';
import { lstm, series } from '../../renderers/cells';
import type { GateRun, GatesView } from '../../../src/rnn/display/views';
import { ViewDataError } from '../../../renderers/shared/schema';
import { gatesView, gatesViewV1, maskedGates, trainedGates } from '../../renderers/fixtures';

const withRun = (view: GatesView, change: Partial<GateRun>): GatesView => ({
  ...view,
  runs: [{ ...view.runs[0]!, ...change }],
});

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

  it('show the mean of what is known, and nothing where nothing is', () => {
    const grid = resample(Float32Array.of(NaN, NaN, NaN, 3, 5, 7), 6, 1, { columns: 3, rows: 1 });
    assert.deepEqual([...grid.values], [NaN, 3, 6]);
  });

  it('hold the values that the cell computed', () => {
    const { panels } = parseGates(gatesView('LSTM', 7, 5)).runs[0]!;
    const expected = lstm(series(7, 1, 7), 5, 3);
    for (const { gate, values } of panels) {
      assert.deepEqual([...values], [...Float32Array.from(expected[gate]!.flat())]);
    }
  });

  it('share fixed scales; the cell state is centred on zero', () => {
    const scales = Object.fromEntries(
      parseGates(gatesView('LSTM', 30, 8)).runs[0]!.panels.map((panel) => [panel.gate, panel.scale]),
    );
    assert.deepEqual(scales.forget, { kind: 'sequential', min: 0, max: 1 });
    assert.deepEqual(scales.hidden, { kind: 'diverging', min: -1, max: 1 });
    assert.equal(scales.cell!.min, -scales.cell!.max);
    assert.ok(scales.cell!.max > 0);
  });

  it('are hatched at the masked steps, and only there', () => {
    assert.deepEqual(maskedRuns([true, true, false, true, false]), [
      { from: 0, to: 2 },
      { from: 3, to: 4 },
    ]);
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0.1, max: 300, noNaN: true }), { minLength: 4, maxLength: 4 }),
        ([x = 0, y = 0, width = 0, height = 0]) => {
          const points = [...hatchPath(x, y, width, height).matchAll(/[ML]([^,]+),([^ML]+)/g)];
          for (const [, px, py] of points) {
            assert.ok(Number(px) >= x - 0.01 && Number(px) <= x + width + 0.01, `${px}`);
            assert.ok(Number(py) >= y - 0.01 && Number(py) <= y + height + 0.01, `${py}`);
          }
          assert.ok(width + height < 6 || points.length >= 2, 'at least one line');
        },
      ),
    );
  });

  it('say which steps are masked', () => {
    const view = maskedGates('LSTM', 9, 4, 3);
    const svg = renderStatic(MIME.gates, view)!;
    assert.equal(svg.split('rnn-masked').length - 1, view.runs[0]!.panels.length, 'every panel is hatched');
    assert.match(svg, /3 masked/);
    assert.match(svg, />masked: skipped/);
    assert.doesNotMatch(svg, /NaN/);
    assert.doesNotMatch(renderStatic(MIME.gates, gatesView('LSTM', 9, 4))!, /masked/);
    const data = parseGates(view);
    assert.match(
      describeCell(data, { step: 2, unit: 0 }, texts.en, words.en),
      /masked, forget gate n\/a.*hidden state 0/,
    );
    assert.doesNotMatch(describeCell(data, { step: 3, unit: 0 }, texts.en, words.en), /masked|n\/a/);
    assert.doesNotMatch(describePanels(data, texts.en, words.en), /n\/a/);
    assert.throws(() => parseGates(withRun(view, { masked: [true] })), /masked: 1 steps, not 9/);
  });

  it('are told with every digit of a token', () => {
    const data = parseGates({ ...gatesView('GRU', 2, 3), input: [[1234], [56789]] });
    assert.match(describeCell(data, { step: 1, unit: 0 }, texts.en, words.en), /x = 56789,/);
  });

  it('are refused when their array is not timesteps × units', () => {
    const view = gatesView('GRU', 4, 3);
    assert.throws(() => parseGates(withRun(view, { units: 4 })), /update: shape \[4, 3\], not \[4, 4\]/);
    view.runs[0]!.panels[1]!.values.base64 = view.runs[0]!.panels[1]!.values.base64.slice(8);
    assert.throws(() => parseGates(view), /reset: /);
  });
});

describe('gate views of other versions', () => {
  it('draw as they did: of version 1', () => {
    const old = gatesViewV1(7, 5);
    const [run] = parseGates(old).runs;
    assert.deepEqual(run!.panels, parseGates(gatesView('LSTM', 7, 5)).runs[0]!.panels);
    assert.deepEqual([run!.layer, run!.cell, run!.units, run!.weights.length], ['lstm', 'LSTM', 5, 0]);
    const masked = { ...old, masked: old.input.map((_, t) => t < 2) };
    assert.match(renderStatic(MIME.gates, masked)!, /2 masked/);
  });

  it('are refused when their lengths do not fit, and as newer when they are', () => {
    const view = trainedGates('GRU', 6, 3);
    const [before, after] = view.runs as [GateRun, GateRun];
    const refused = (data: unknown, why: RegExp) => assert.throws(() => parseGates(data), why);
    refused({ ...view, input: [[1]] }, /input: 1 steps, not 6/);
    refused({ ...view, runs: [after] }, /training: not two runs of the same units/);
    refused({ ...view, runs: [] }, /runs/);
    const [weights] = after.weights!;
    const wrong = { ...weights!, recurrentKernel: weights!.kernel };
    refused({ ...view, runs: [before, { ...after, weights: [wrong] }] }, /update recurrentKernel: shape \[1, 3\], not \[3, 3\]/); // prettier-ignore
    assert.throws(
      () => parseGates({ ...view, version: 3 }),
      (error) => error instanceof ViewDataError && error.newer,
    );
  });

  it('give a gate one scale in all runs', () => {
    const [before, after] = parseGates(trainedGates('LSTM', 20, 6)).runs;
    for (const [i, { scale }] of before!.panels.entries()) assert.deepEqual(scale, after!.panels[i]!.scale);
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
