import assert from 'node:assert/strict';
import { parseGates, type DecodedRun, type MatrixName } from '../../../../renderers/gates/schema';
import { MIME, type View } from '../../../../src/rnn/display/mime';
import type { GateName } from '../../../../src/rnn/display/views';
import { assertClose, golden, type Nested, rnn, tf, useBackend } from '../support';
import { type CellName, layerOf, setWeights } from './models';

interface Case {
  cell: CellName;
  input: number[][];
  weights: Nested[];
  byGate: Partial<Record<GateName, Record<MatrixName, Nested>>>;
  spread: Partial<Record<GateName, { counts: number[]; shares: Record<string, number> }>>;
}

const runOf = ({ bundle }: View): DecodedRun => parseGates(bundle[MIME.gates]).runs[0]!;

describe('rnn.gates, held against Keras and NumPy', () => {
  before(() => useBackend('cpu'));

  for (const { cell, input, weights, byGate, spread } of golden<Case[]>('gates')) {
    const gates = () => {
      const config = { units: 4, recurrentActivation: 'sigmoid', resetAfter: true, inputShape: [12, 3] };
      const model = tf.sequential({ layers: [layerOf(cell, config)] });
      setWeights(model, weights);
      return rnn.gates(model, input);
    };

    it(`gives each gate of ${cell} the slices of the weights that are its own`, () => {
      const own = runOf(gates()).weights;
      assert.equal(own.length, Object.keys(byGate).length);
      for (const { gate, ...matrices } of own) {
        for (const [name, expected] of Object.entries(byGate[gate]!)) {
          assertClose(matrices[name as MatrixName]!.values, expected, 1e-7, `${gate} ${name}`);
        }
      }
    });

    it(`counts how the values of each gate of ${cell} are spread, and how many are at the ends`, () => {
      const view = gates();
      for (const { gate, counts, shares = {} } of runOf(view).panels) {
        const expected = spread[gate]!;
        assert.deepEqual(counts, expected.counts, gate);
        assert.deepEqual(Object.keys(shares), Object.keys(expected.shares), gate);
        for (const [name, share] of Object.entries(expected.shares)) {
          assertClose([(shares as Record<string, number>)[name]!], [share], 1e-9, `${gate} ${name}`);
        }
      }
      const { closed, open } = spread[cell === 'LSTM' ? 'forget' : 'update']!.shares;
      const percent = (share: number) => `${(share * 100).toFixed(1)} %`;
      const row = new RegExp(`^(forget|update) .*${percent(closed!)} +${percent(open!)}$`, 'm');
      assert.match(String(view.bundle[MIME.text]), row);
    });
  }
});
