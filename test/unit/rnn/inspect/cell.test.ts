import assert from 'node:assert/strict';
import { unitStep } from '../../../../src/rnn/display/cellSums';
import { MIME, type View } from '../../../../src/rnn/display/mime';
import type { CellView, GateName } from '../../../../src/rnn/display/views';
import { parseCell } from '../../../../renderers/cell/schema';
import { short } from '../../../../renderers/shared/format';
import { renderStaticSvg } from '../../../../renderers/static';
import { golden, type Nested, rnn, tf, useBackend } from '../support';
import { type CellName, layerOf, setWeights } from './models';

interface CellCase {
  name: string;
  cell: CellName;
  config: {
    units: number;
    activation: 'tanh' | 'relu';
    recurrentActivation?: 'sigmoid';
    useBias: boolean;
    goBackwards: boolean;
  };
  weights: number[][][];
  input: number[][];
  gates: Record<GateName, number[][]>;
}

const viewOf = ({ bundle }: View) => bundle[MIME.cell] as CellView;
const near = (actual: number, expected: number, what: string) =>
  assert.ok(
    Math.abs(actual - expected) <= 2e-5 * Math.max(1, Math.abs(expected)),
    `${what}: ${actual}, not ${expected}`,
  );

/** How the gates lie in Keras' kernels. */
const BLOCKS: Record<CellName, GateName[]> = {
  SimpleRNN: ['hidden'],
  LSTM: ['input', 'forget', 'candidate', 'output'],
  GRU: ['update', 'reset', 'candidate'],
};

describe('rnn.cell', function () {
  this.timeout(60_000);
  before(() => useBackend('cpu'));

  for (const { name, cell, config, weights, input, gates } of golden<CellCase[]>('cells')) {
    it(`adds up what NumPy adds up, for each gate, unit and step: ${name}`, () => {
      const { units } = config;
      const model = tf.sequential({
        layers: [layerOf(cell, { ...config, inputShape: [6, 3], returnSequences: true })],
      });
      setWeights(model, weights as Nested[]);
      const data = parseCell(viewOf(rnn.cell(model, input)));
      const [kernel, recurrent, bias] = weights as unknown as [number[][], number[][], number[] | undefined];
      for (let t = 0; t < 6; t++) {
        const earlier = config.goBackwards ? gates.hidden[t + 1] : gates.hidden[t - 1];
        const before = earlier ?? Array<number>(units).fill(0);
        for (let u = 0; u < units; u++) {
          const at = unitStep(data, t, u);
          BLOCKS[cell].forEach((gate, block) => {
            const column = block * units + u;
            const sum = at.gates.find((candidate) => candidate.gate === gate)!;
            const state =
              cell === 'GRU' && gate === 'candidate' ? before.map((h, j) => h * gates.reset[t]![j]!) : before;
            const fromInput = input[t]!.reduce((s, x, j) => s + x * kernel[j]![column]!, 0);
            const fromState = state.reduce((s, h, j) => s + h * recurrent[j]![column]!, 0);
            near(sum.fromInput, fromInput, `${gate} from the input`);
            near(sum.fromState, fromState, `${gate} from the state`);
            near(sum.bias, bias?.[column] ?? 0, `${gate} bias`);
            near(sum.preactivation, fromInput + fromState + (bias?.[column] ?? 0), `${gate} sum`);
            near(sum.value, gates[gate][t]![u]!, gate);
          });
          near(at.hidden, gates.hidden[t]![u]!, 'hidden state');
          near(at.hiddenBefore, before[u]!, 'hidden state before');
          if (at.cell !== undefined) near(at.cell, gates.cell[t]![u]!, 'cell state');
        }
      }
    });
  }

  it('puts the reset gate after the product where the layer does: its activation gives the layer’s own candidate', () => {
    const model = tf.sequential({
      layers: [
        layerOf('GRU', {
          units: 5,
          inputShape: [7, 2],
          resetAfter: true,
          recurrentActivation: 'sigmoid',
          biasInitializer: 'randomNormal',
        }),
      ],
    });
    const data = parseCell(viewOf(rnn.cell(model, tf.randomNormal([1, 7, 2]))));
    for (let t = 0; t < 7; t++) {
      for (let u = 0; u < 5; u++) {
        const at = unitStep(data, t, u);
        const [z, r, candidate] = at.gates.map(({ value }) => value) as [number, number, number];
        const sums = at.gates.map(({ preactivation }) => preactivation) as [number, number, number];
        near(z, 1 / (1 + Math.exp(-sums[0])), 'update');
        near(r, 1 / (1 + Math.exp(-sums[1])), 'reset');
        near(candidate, Math.tanh(sums[2]), 'candidate');
        near(at.hidden, z * at.hiddenBefore + (1 - z) * candidate, 'h = z·h₋₁ + (1 − z)·h̃');
      }
    }
    assert.ok(data.weights.some(({ recurrentBias }) => recurrentBias?.some((b) => b !== 0)));
  });

  it('draws these numbers: in the wiring, and in the equations', async () => {
    const { weights, input, config, gates } = golden<CellCase[]>('cells').find(
      ({ name }) => name === 'LSTM',
    )!;
    const model = tf.sequential({ layers: [layerOf('LSTM', { ...config, inputShape: [6, 3] })] });
    setWeights(model, weights as Nested[]);
    const view = rnn.cell(model, input, { step: 3, unit: 2 });
    const svg = (await renderStaticSvg(MIME.cell, viewOf(view), { width: 1200 }))!;
    const texts = [...svg.matchAll(/<text[^>]*>(.*?)<\/text>/gs)].map(([, inner]) =>
      inner!.replace(/<title>.*?<\/title>|<[^>]*>/gs, ''),
    );
    const g = (gate: GateName, t = 3) => gates[gate][t]![2]!;
    for (const gate of ['forget', 'input', 'candidate', 'output'] as const) {
      const written = texts.filter((text) => text === short(g(gate))).length;
      assert.ok(
        written >= 3,
        `${gate} ${short(g(gate))} stands in its block, its equation and that of c or h`,
      );
    }
    for (const value of [
      g('cell'),
      g('hidden'),
      g('cell', 2),
      g('forget') * g('cell', 2),
      g('input') * g('candidate'),
    ])
      assert.ok(texts.includes(short(value)), short(value));
    assert.match(String(view.bundle[MIME.text]), /unit 2 of 4, step 4 of 6/);
  });

  it('keeps a large layer small: the liveliest units, the steps around the chosen one', () => {
    const config = { units: 80, inputShape: [260, 1], recurrentInitializer: 'glorotUniform' };
    const model = tf.sequential({ layers: [layerOf('LSTM', config)] });
    const view = viewOf(rnn.cell(model, tf.randomNormal([260, 1]), { step: 130, unit: 79 }));
    const data = parseCell(view);
    assert.deepEqual([data.shown.length, data.steps, data.firstStep], [64, 200, 30]);
    assert.ok(data.shown.includes(79));
    assert.ok(JSON.stringify(view).length < 1_000_000);
  });

  it('holds the state at masked steps, where gates have no value', () => {
    const { model, input, masked } = maskedExample();
    const data = parseCell(viewOf(rnn.cell(model, input)));
    assert.deepEqual(data.masked, masked);
    masked.forEach((left, t) => {
      const at = unitStep(data, t, 0);
      if (left) assert.equal(at.hidden, at.hiddenBefore);
      assert.equal(Number.isNaN(at.gates[0]!.value), left);
    });
  });

  it('says what it cannot show', () => {
    const model = tf.sequential({
      name: 'm',
      layers: [layerOf('GRU', { name: 'g', units: 3, inputShape: [4, 1] })],
    });
    const example = tf.zeros([4, 1]);
    assert.throws(
      () => rnn.cell(model, example, { step: 4 }),
      /"g" has 4 steps: choose a step from 0 to 3, not 4/,
    );
    assert.throws(() => rnn.cell(model, example, { unit: -1 }), /choose a unit from 0 to 2/);
    assert.throws(() => rnn.cell(model, example, { layer: 'nope' }), /no layer "nope"/);
  });

  it('leaves no tensor behind', () => {
    const model = tf.sequential({ layers: [layerOf('LSTM', { units: 3, inputShape: [4, 1] })] });
    const example = tf.zeros([4, 1]);
    rnn.cell(model, example);
    const before = tf.memory().numTensors;
    rnn.cell(model, example);
    assert.equal(tf.memory().numTensors, before);
  });
});

function maskedExample() {
  const model = tf.sequential();
  model.add(tf.layers.masking({ maskValue: 0, inputShape: [6, 2] }));
  model.add(tf.layers.lstm({ units: 3 }));
  const masked = [true, true, false, false, false, true];
  const input = masked.map((left) => (left ? [0, 0] : [0.5, -1]));
  return { model, input, masked };
}
