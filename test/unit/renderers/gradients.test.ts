import assert from 'node:assert/strict';
import { csv, describeStep, exactStep, factsOf, verdictText } from '../../../renderers/gradients/describe';
import { columnsFor, layoutGradients, stepUnder } from '../../../renderers/gradients/layout';
import { normScale, shownCurves } from '../../../renderers/gradients/scale';
import { type DecodedGradients, parseGradients } from '../../../renderers/gradients/schema';
import { words } from '../../../renderers/gradients/words';
import { encodeArray } from '../../../src/rnn/display/encoding';
import type { GradientFlow } from '../../../src/rnn/display/views';

const encode = (...values: number[]) => encodeArray(Float32Array.from(values), [values.length]);

function parsed(flow: Partial<GradientFlow>, kind = 'model'): DecodedGradients {
  const { hidden = { mean: encode(0.001, 0.125, 0.5) } } = flow;
  const flows = [{ name: 'A', cell: 'LSTM', layer: 'lstm', units: 2, ...flow, hidden }];
  return parseGradients({ version: 1, kind, timesteps: 3, examples: 4, loss: 'mse', flows });
}

const shown = { scale: 'log', measure: 'norm' } as const;

describe('the view of the gradient flow', () => {
  it('says what the first step gets of the last, along c where there is one, and before training', () => {
    const data = parsed({
      cellState: { mean: encode(0.25, 0.3, 1) },
      before: { hidden: encode(1e-6, 1e-3, 1), cell: encode(0.0625, 0.1, 1), facts: { spectralRadius: 1 } },
    });
    assert.equal(
      verdictText(data, data.flows[0]!, words.en),
      'Along the cell state, step 1 gets 1/4 of the gradient of step 3 (counted at h, 1/500 of it; before training 1/16 of it).',
    );
  });

  it('says how far the gradient reaches where it vanishes', () => {
    const data = parsed({});
    assert.equal(
      verdictText(data, data.flows[0]!, words.en),
      'Step 1 gets 1/500 of the gradient of step 3. Only steps 2 to 3 keep a tenth of it or more.',
    );
    assert.match(
      verdictText(data, data.flows[0]!, words.id),
      /^Langkah 1 mendapat 1\/500 dari gradien langkah 3/,
    );
  });

  it('turns around for a layer that goes backwards', () => {
    const data = parsed({ backward: true });
    assert.equal(
      verdictText(data, data.flows[0]!, words.en),
      'Step 3 gets 500 times the gradient of step 1.',
    );
  });

  it('says what cannot be compared', () => {
    const of = (...values: number[]) => {
      const data = parsed({ hidden: { mean: encode(...values) } });
      return verdictText(data, data.flows[0]!, words.en);
    };
    assert.equal(
      of(0, 0.5, 1),
      'Step 1 gets none of the gradient of step 3. Only steps 2 to 3 keep a tenth of it or more.',
    );
    assert.equal(of(0, 0, 0), 'No gradient comes to the last step.');
    assert.equal(of(Infinity, 5, 1), 'The gradient is not finite: it has overflowed.');
  });

  it('names the facts, and what they were', () => {
    const gate = (mean: number) => ({ name: 'forget' as const, mean });
    const data = parsed({
      facts: { spectralRadius: 1.234, gate: gate(0.75) },
      before: { hidden: encode(1, 1, 1), facts: { spectralRadius: 1, gate: gate(0.5) } },
    });
    assert.deepEqual(
      factsOf(data.flows[0]!, words.en).map(({ text }) => text),
      ['spectral radius of U of the candidate 1.23 (before 1.00)', 'mean forget gate 0.750 (before 0.500)'],
    );
  });

  it('gives the norms of a step, or their part of the last', () => {
    const data = parsed({ cellState: { mean: encode(0.25, 0.5, 2) } });
    assert.deepEqual(describeStep(data, 1, shown, words.en), ['step 2', 'A h 0.125, c 0.500']);
    assert.deepEqual(describeStep(data, 1, { ...shown, measure: 'relative' }, words.en), ['step 2', 'A h 0.250, c 0.250']); // prettier-ignore
    assert.deepEqual(describeStep(parsed({}, 'gates'), 0, shown, words.en), ['2 steps back', 'A 0.00100']);
  });

  it('has all digits on hover', () => {
    const data = parsed({
      hidden: { mean: encode(0.1, 1 / 3, 1e-20) },
      cellState: { mean: encode(1, 2, 3) },
    });
    const at = (step: number) => exactStep(data, data.flows[0]!, step, shown, words.en).split('\n');
    assert.deepEqual(at(1), ['A, step 2', '∂loss/∂h 0.33333334', '∂loss/∂c 2']);
  });

  it('divides each curve by its own last value', () => {
    const { flows } = parsed({ before: { hidden: encode(1, 2, 4), facts: { spectralRadius: null } } });
    const curves = shownCurves(flows[0]!, 'relative');
    assert.deepEqual(curves.before, [0.25, 0.5, 1]);
    assert.deepEqual(curves.hidden[1], 0.25);
  });

  it('places powers of ten evenly, zero at the bottom, and what is not finite nowhere', () => {
    const { at, ticks } = normScale(parsed({ hidden: { mean: encode(0.01, 0.1, 1) } }), shown);
    assert.deepEqual(
      [0.01, 0.1, 1].map((value) => Number(at(value).toFixed(6))),
      [0, 0.5, 1],
    );
    assert.deepEqual([at(0), at(NaN), at(Infinity)], [0, NaN, 1]);
    assert.deepEqual(ticks.map((tick) => Math.round(Math.log10(tick))), [0, -1, -2]); // prettier-ignore
    const linear = normScale(parsed({ hidden: { mean: encode(0, 1, 2) } }), { ...shown, scale: 'linear' });
    assert.deepEqual([linear.at(0), linear.at(1), linear.at(2)], [0, 0.5, 1]);
  });

  it('finds the step under the pointer in each panel', () => {
    const scale = normScale(parsed({}), shown);
    const layout = layoutGradients(3, 900, scale, String, true);
    assert.equal(layout.columns, 3);
    for (const panel of layout.panels) {
      for (const step of [0, 1, 2])
        assert.equal(stepUnder(layout, 3, panel.x + ((step + 0.5) / 3) * panel.width, panel.y + 5), step);
    }
    const [first, second] = layout.panels;
    assert.equal(stepUnder(layout, 3, (first!.x + first!.width + second!.x) / 2, first!.y), undefined);
    assert.deepEqual([300, 560, 700, 1200].map((width) => columnsFor(4, width)), [1, 2, 2, 4]); // prettier-ignore
  });

  it('copies as one line a step, with what is missing left empty', () => {
    const data = parsed({ name: 'a "b"', hidden: { mean: encode(NaN, 0.5, 2) } });
    assert.equal(csv(data), 'step,"a ""b"" h"\n1,\n2,0.5\n3,2');
  });

  it('refuses what does not fit together', () => {
    const refused = (flow: Partial<GradientFlow>, message: RegExp) =>
      assert.throws(() => parsed(flow), message);
    refused({ hidden: { mean: encode(1, 2) } }, /shape \[2\], not \[3\]/);
    refused({ hidden: { mean: encode(1, -2, 3) } }, /never negative/);
    refused({ hidden: { mean: encode(1, 2, 3), low: encode(1, 2, 3) } }, /both of its edges/);
    refused({ masked: [true] }, /masked: 1 steps, not 3/);
  });
});
