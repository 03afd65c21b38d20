import assert from 'node:assert/strict';
import { MIME } from '../../../../src/rnn/display/mime';
import type { MetricsView } from '../../../../src/rnn/display/views';
import { type MetricTableOptions, toBundle } from '../../../../src/rnn/index';
import { rnn, tf, useBackend } from '../support';

const actual = [0, 2, 2, 4];
const rows = {
  LSTM: rnn.metrics(actual, [0.5, 2, 3, 4]),
  Naive: rnn.metrics(actual, [1, 0, 2, 2]),
};
const table = (options?: MetricTableOptions) => {
  const { bundle } = rnn.metricTable(rows, options);
  return { data: bundle[MIME.metrics] as MetricsView, text: bundle[MIME.text] as string };
};

describe('rnn.metricTable', () => {
  before(() => useBackend('cpu'));

  it('has all metrics with their units and directions', () => {
    const { columns, title, samples } = table({ title: 'Test part', unit: '°C' }).data;
    assert.equal(title, 'Test part');
    assert.equal(samples, 4);
    assert.deepEqual(
      columns.map(({ label, unit, better }) => [label, unit, better]),
      [
        ['MSE', '°C²', 'lower'],
        ['RMSE', '°C', 'lower'],
        ['MAE', '°C', 'lower'],
        ['R²', '', 'higher'],
        ['MAPE', '%', 'lower'],
        ['sMAPE', '%', 'lower'],
        ['Direction accuracy', '%', 'higher'],
      ],
    );
  });

  it('has the chosen metrics of every row, and marks baselines', () => {
    const { data } = table({ metrics: ['mae', 'mse'], baselines: ['Naive'] });
    assert.deepEqual(data.rows, [
      { name: 'LSTM', values: { mae: 1.5 / 4, mse: 1.25 / 4 } },
      { name: 'Naive', values: { mae: 5 / 4, mse: 9 / 4 }, baseline: true },
    ]);
    assert.deepEqual(data.notes, []);
  });

  it('says what a metric leaves out', () => {
    const { notes } = table().data;
    assert.equal(notes.length, 2);
    assert.match(notes[0]!, /MAPE leaves out 1 of 4/);
    assert.match(notes[1]!, /1 steps? without a change/);
  });

  it('is plain JSON, and an aligned table of text with the best marked', () => {
    const { data, text } = table({ metrics: ['mae', 'r2'], unit: 'mm', baselines: ['Naive'] });
    assert.deepEqual(JSON.parse(JSON.stringify(data)), data);
    const [head, , lstm, naive] = text.split('\n');
    assert.match(head!, /MAE \(mm\) +R²/);
    assert.match(lstm!, /^LSTM +0\.3750 \* +0\.\d+ \*$/);
    assert.match(naive!, /^Naive \(baseline\) +1\.250 +-?\d/);
    assert.equal(lstm!.indexOf('0.3750') + 6, naive!.indexOf('1.250') + 5);
  });

  it('also shows a single result', () => {
    const data = toBundle(tf, rows.LSTM)?.[MIME.metrics] as MetricsView;
    assert.deepEqual(data.rows[0]?.values.mae, 1.5 / 4);
    assert.equal((rows.LSTM as { bundle?: unknown }).bundle !== undefined, true);
    assert.ok(!Object.keys(rows.LSTM).includes('bundle'), 'only the numbers are listed');
  });

  it('has MASE where the rows have it, with what it divides by', () => {
    const train = [1, 3, 2, 5];
    const scaled = { LSTM: rnn.metrics(actual, [0, 2, 3, 4], { train, period: 2 }) };
    const data = rnn.metricTable(scaled, { unit: '°C' }).bundle[MIME.metrics] as MetricsView;
    const column = data.columns.find(({ id }) => id === 'mase');
    assert.deepEqual(column, { id: 'mase', label: 'MASE', better: 'lower', unit: '' });
    assert.equal(data.rows[0]!.values.mase, 1 / 4 / 1.5);
    assert.ok(data.notes.includes('MASE divides by 1.500 °C, the MAE of the seasonal naive forecast (2) in the training series.')); // prettier-ignore
    assert.ok(data.notes.includes('sMAPE counts as 0 % where actual and forecast are both 0, of 4 values: LSTM: 1.')); // prettier-ignore
    assert.throws(
      () => rnn.metricTable({ ...scaled, Naive: rows.Naive }),
      /MASE divides by different errors \(1\.500, none\): give all rows the same train/,
    );
    const { notes } = rnn.metricTable(rows, { metrics: ['mase'] }).bundle[MIME.metrics] as MetricsView;
    assert.deepEqual(notes, ['MASE needs the training series: give { train }.']);
  });

  it('refuses rows that do not compare, and names that are not there', () => {
    const shorter = rnn.metrics([1, 2], [1, 2]);
    assert.throws(() => rnn.metricTable({ ...rows, Short: shorter }), /LSTM: 4, Naive: 4, Short: 2/);
    assert.throws(() => rnn.metricTable({}), /at least one row/);
    assert.throws(
      () => table({ baselines: ['naive'] }),
      /baseline "naive" is not among the rows: LSTM, Naive/,
    );
    assert.throws(() => table({ metrics: ['mre' as 'mae'] }), /no metric "mre"; there are mse, rmse/);
  });
});
