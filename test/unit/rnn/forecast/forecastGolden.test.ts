import assert from 'node:assert/strict';
import { assertClose, golden, rnn, useBackend } from '../support';
import { column, linearModel } from './models';

interface Golden {
  recursive: {
    history: number[];
    test: number[];
    horizon: number;
    stride: number;
    bias: number;
    kernel: number[];
    expected: number[];
    rolling: number[][];
  };
  vector: {
    history: number[][];
    horizon: number;
    kernel: number[][][] | number[][];
    bias: number[];
    expected: number[][];
  };
  linear: {
    history: number[];
    test: number[];
    kernel: number[][];
    bias: number[];
    expected: number[][];
  };
  knownFuture: {
    history: number[][];
    test: number[][];
    kernel: number[][];
    bias: number;
    stride: number;
    horizon: number;
    expected: number[][];
  };
}

const { recursive, vector, linear, knownFuture } = golden<Golden>('forecast');

function assertRows(rows: number[][], expected: number[][], tolerance: number): void {
  assert.equal(rows.length, expected.length);
  rows.forEach((row, i) => assertClose(row, expected[i]!, tolerance, `row ${i}`));
}

for (const backend of ['cpu', 'wasm'] as const) {
  describe(`rnn.forecast on ${backend}`, () => {
    before(() => useBackend(backend));

    it('is recursively what an autoregression of statsmodels forecasts, in original units', () => {
      const { history, test, horizon, stride, kernel, bias, expected, rolling } = recursive;
      const model = linearModel([kernel.length, 1], column(kernel), [bias]);
      const scaler = rnn.standardScaler().fit(history);
      const options = { strategy: 'recursive', horizon, scaler } as const;
      assertClose(rnn.forecast(model, history, options), expected, 0.02);
      assertRows(rnn.forecast(model, history, { ...options, test, stride }), rolling, 0.02);
      model.dispose();
    });

    it('feeds all features back where the model forecasts all, as a vector autoregression', () => {
      const { history, horizon, kernel, bias, expected } = vector;
      const model = linearModel([2, 2], kernel as number[][], bias);
      for (const target of [0, 1]) {
        const forecast = rnn.forecast(model, history, { strategy: 'recursive', horizon, target });
        assertClose(forecast, expected.map((row) => row[target]!), 1e-4, `feature ${target}`); // prettier-ignore
      }
      model.dispose();
    });

    it('forecasts all steps at once, and directly by one model a step, as linear regressions do', () => {
      const { history, test, kernel, bias, expected } = linear;
      const lookback = kernel.length;
      const together = linearModel([lookback, 1], kernel, bias);
      const each = bias.map((b, step) => linearModel([lookback, 1], column(kernel.map((row) => row[step]!)), [b])); // prettier-ignore
      assertRows(rnn.forecast(together, history, { strategy: 'multiOutput', test }), expected, 1e-3);
      assertRows(rnn.forecast(each, history, { strategy: 'direct', test }), expected, 1e-3);
      assertClose(rnn.forecast(together, history, { strategy: 'multiOutput' }), expected[0]!, 1e-3);
      const first = rnn.forecast(each[0]!, history, { strategy: 'oneStep', test });
      assertRows(first.slice(0, expected.length), expected.map((row) => row.slice(0, 1)), 1e-3); // prettier-ignore
      for (const one of [together, ...each]) one.dispose();
    });

    it('takes what is known of the future of the other features', () => {
      const { history, test, kernel, bias, stride, horizon, expected } = knownFuture;
      const model = linearModel([3, 2], column(kernel.flat()), [bias]);
      const options = { strategy: 'recursive', horizon, test, stride } as const;
      // the target's future is not looked at
      const future = test.map((row) => [1e9, row[1]!]);
      assertRows(rnn.forecast(model, history, { ...options, knownFuture: future }), expected, 1e-4);
      model.dispose();
    });
  });
}
