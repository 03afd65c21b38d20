import assert from 'node:assert/strict';
import { parseCell } from '../../../../renderers/cell/schema';
import { short } from '../../../../renderers/shared/format';
import { renderStaticSvg } from '../../../../renderers/static';
import { unitStep } from '../../../../src/rnn/display/cellSums';
import { MIME } from '../../../../src/rnn/display/mime';
import type { CellView } from '../../../../src/rnn/display/views';
import { golden, type Nested, rnn, tf, useBackend } from '../support';
import { layerOf, setWeights } from './models';

type Gate = 'update' | 'reset' | 'candidate';
type OfGates = Record<Gate, number[]>;

interface ResetAfter {
  input: number[][];
  weights: [kernel: number[][], recurrentKernel: number[][], bias: [number[], number[]]];
  steps: {
    fromInput: OfGates;
    fromState: OfGates;
    preactivation: OfGates;
    value: OfGates;
    hidden: number[];
  }[];
}

const GATES: Gate[] = ['update', 'reset', 'candidate'];
const UNITS = 4;

describe('rnn.cell of a GRU whose reset gate acts after the product', function () {
  this.timeout(20_000);
  const { input, weights, steps } = golden<ResetAfter>('cell-sums');
  before(() => useBackend('cpu'));

  function cellAt(step: number, unit: number): CellView {
    const config = { units: UNITS, resetAfter: true, recurrentActivation: 'sigmoid' };
    const model = tf.sequential({ layers: [layerOf('GRU', { ...config, inputShape: [6, 3] })] });
    setWeights(model, weights as unknown as Nested[]);
    return rnn.cell(model, input, { step, unit }).bundle[MIME.cell] as CellView;
  }

  it('adds up what NumPy and PyTorch add up, at each step and unit', () => {
    const data = parseCell(cellAt(0, 0));
    steps.forEach((step, t) => {
      for (let unit = 0; unit < UNITS; unit++) {
        const at = unitStep(data, t, unit);
        GATES.forEach((gate, k) => {
          const sum = at.gates[k]!;
          assert.equal(sum.gate, gate);
          for (const part of ['fromInput', 'fromState', 'preactivation', 'value'] as const) {
            near(sum[part], step[part][gate][unit]!, `${part} of ${gate}, step ${t}, unit ${unit}`);
          }
          const { input: x, state, bias } = sum.added;
          near(x + state + bias, step.preactivation[gate][unit]!, `what is added to ${gate}`);
          near(
            state,
            (gate === 'candidate' ? step.value.reset[unit]! : 1) * step.fromState[gate][unit]!,
            `what the state adds to ${gate}`,
          );
          near(sum.bias, weights[2][0][k * UNITS + unit]!, `bias of ${gate}`);
          near(sum.recurrentBias, weights[2][1][k * UNITS + unit]!, `recurrent bias of ${gate}`);
        });
        near(at.hidden, step.hidden[unit]!, `h, step ${t}, unit ${unit}`);
      }
    });
  });

  it('writes both biases, the product with the reset gate and the new state into the equations', async () => {
    const [step, unit] = [4, 2];
    const svg = (await renderStaticSvg(MIME.cell, cellAt(step, unit), { width: 1200 }))!;
    const texts = [...svg.matchAll(/<text[^>]*>(.*?)<\/text>/gs)].map(([, inner]) =>
      inner!.replace(/<title>.*?<\/title>|<[^>]*>/gs, ''),
    );
    const { fromInput, fromState, preactivation, value, hidden } = steps[step]!;
    const candidateColumn = 2 * UNITS + unit;
    for (const number of [
      fromInput.candidate[unit]!,
      fromState.candidate[unit]!,
      weights[2][0][candidateColumn]!,
      weights[2][1][candidateColumn]!,
      preactivation.candidate[unit]!,
      value.candidate[unit]!,
      1 - value.update[unit]!,
      steps[step - 1]!.hidden[unit]!,
      hidden[unit]!,
    ])
      assert.ok(texts.includes(short(number)), short(number));
    for (const gate of ['update', 'reset'] as const) {
      const [outer, inner] = weights[2];
      const column = GATES.indexOf(gate) * UNITS + unit;
      const written = [fromInput[gate][unit]!, fromState[gate][unit]!, outer[column]! + inner[column]!];
      near(
        written.reduce((sum, part) => sum + part, 0),
        preactivation[gate][unit]!,
        gate,
      );
      for (const number of written) assert.ok(texts.includes(short(number)), `${gate}: ${short(number)}`);
    }
  });
});

function near(actual: number, expected: number, what: string): void {
  assert.ok(Math.abs(actual - expected) <= 2e-5, `${what}: ${actual}, not ${expected}`);
}
