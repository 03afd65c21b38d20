import assert from 'node:assert/strict';
import { barPart } from '../../../renderers/metrics/bars';
import { metricsCsv, metricsMarkdown } from '../../../renderers/metrics/copies';
import { parseMetrics } from '../../../renderers/metrics/schema';
import { firstArrangement, shownTable } from '../../../renderers/metrics/shown';
import { words } from '../../../renderers/metrics/words';
import { csvText, markdownTable } from '../../../renderers/shared/tableText';
import type { LeakageFinding } from '../../../src/rnn/display/views';
import { PITFALL_RULES } from '../../../src/rnn/metrics/pitfalls/rules';
import { comparisonView } from '../../renderers/samples/metrics';

const data = comparisonView(3);
const all = firstArrangement(data);
const names = (sort?: { column: string; bestFirst: boolean }) =>
  shownTable(data, { ...all, sort }, words.en).rows.map(({ name }) => name);

describe('the table of metrics', () => {
  it('sorts by a column, best or worst first, with what is not defined last', () => {
    assert.deepEqual(names(), ['naive', 'seasonal naive (12)', 'SimpleRNN', 'LSTM', 'GRU']);
    const best = ['LSTM', 'GRU', 'SimpleRNN', 'seasonal naive (12)', 'naive'];
    assert.deepEqual(names({ column: 'mae', bestFirst: true }), best);
    assert.deepEqual(names({ column: 'r2', bestFirst: true }), best);
    assert.deepEqual(names({ column: 'r2', bestFirst: false }), [...best].reverse());
    const hole = { ...data, rows: data.rows.map((row, i) => ({ ...row, values: { ...row.values, ...(i === 3 && { mae: null }) } })) }; // prettier-ignore
    for (const bestFirst of [true, false]) {
      const { rows } = shownTable(hole, { ...all, sort: { column: 'mae', bestFirst } }, words.en);
      assert.equal(rows.at(-1)!.name, 'LSTM');
    }
  });

  it('shows one metric by step, with the best of each', () => {
    const table = shownTable(data, { by: 'step', metric: 'r2' }, words.en);
    assert.deepEqual(table.columns.map(({ label }) => label), ['1', '2', '3']); // prettier-ignore
    table.rows.forEach(({ values }, i) => assert.deepEqual(values, data.rows[i]!.steps!.r2));
    assert.deepEqual(table.best, [0, 1, 2].map((k) => Math.max(...data.rows.map(({ steps }) => steps!.r2![k]!)))); // prettier-ignore
  });

  it('shows one metric by fold of a backtest, with what is known at each origin', () => {
    const folds = [120, 124];
    const backtest = {
      ...data,
      folds,
      rows: data.rows.map((row, r) => ({ ...row, folds: Object.fromEntries(data.columns.map(({ id }) => [id, [r, null]])) })), // prettier-ignore
    };
    const table = shownTable(parseMetrics(backtest), { by: 'fold', metric: 'mae' }, words.en);
    assert.deepEqual(table.columns.map(({ label, below, spoken }) => [label, below, spoken]), [
      ['1', 'after 120', 'fold 1, after 120 known steps'],
      ['2', 'after 124', 'fold 2, after 124 known steps'],
    ]); // prettier-ignore
    table.rows.forEach(({ values }, r) => assert.deepEqual(values, [r, null]));
    assert.deepEqual(table.best, [0, undefined]);
    assert.throws(
      () => parseMetrics({ ...backtest, folds: [1, 2, 3] }),
      /naive has 2 folds of \w+, and there are 3/,
    );
  });

  it('draws bars of R² from 0 to 1, of direction from 50 % to 100 %, of errors from 0 to the largest', () => {
    const part = (bar: 'r2' | 'direction' | 'error', value: number) =>
      barPart({ id: '', metric: '', label: '', unit: '', better: 'lower', bar }, value, 8);
    assert.deepEqual([part('r2', 0.25), part('r2', -3), part('r2', 1)], [0.25, 0, 1]);
    assert.deepEqual([part('direction', 50), part('direction', 75), part('direction', 20)], [0, 0.5, 0]);
    assert.deepEqual([part('error', 2), part('error', 8), part('error', 0)], [0.25, 1, 0]);
  });

  it('is copied as CSV with every digit, as it is arranged', () => {
    const table = shownTable(data, { ...all, sort: { column: 'mae', bestFirst: true } }, words.en);
    const [head, first] = metricsCsv(table, words.en).split('\r\n');
    assert.equal(head, 'model,RMSE (°C),MAE (°C),R²,MAPE (%),Direction accuracy (%)');
    const { values } = data.rows[3]!;
    assert.equal(
      first,
      ['LSTM', values.rmse, values.mae, values.r2, values.mape, values.directionAccuracy].join(),
    );
  });

  it('is copied as Markdown with the best in bold and the notes below', () => {
    const text = metricsMarkdown(shownTable(data, all, words.en), ['A note.'], words.en);
    const lines = text.split('\n');
    assert.match(lines[1]!, /^\| --- \|( ---: \|){5}$/);
    assert.match(lines[5]!, /^\| LSTM \|( \*\*[\d.]+\*\* \|){5}$/);
    assert.equal(lines.at(-2), 'A note.');
  });

  it('says of each sign of leakage and other pitfall in English what the library says, and something else in Indonesian', () => {
    const values: Record<string, LeakageFinding['values'][]> = {
      scalerFit: [{ fittedOn: 'all' }, { fittedOn: 'trainAndValidation' }, { fittedOn: 'other' }],
      shuffled: [
        { how: 'time', part: 'test', index: 3 },
        { how: 'memory', part: 'train', own: 0.01, whole: 0.913 },
      ],
      testForStopping: [{ shared: 3, of: 40 }],
      featureIsTarget: [
        { feature: 'x', lead: 0, r: 1 },
        { feature: 'x', lead: 1, r: -1 },
        { feature: 'x', lead: 5, r: 1 },
      ],
      overlappingTargets: [{ shared: 2, of: 9 }],
      tooGood: [{ model: 'LSTM', share: 0.0123 }],
      notNormalised: [{ feature: 'load', size: 1234.5 }],
      tooManyParameters: [{ parameters: 16961, samples: 900 }],
      notStationary: [{ p: 0.8765 }],
      reversedOrder: [
        { how: 'time', part: 'test' },
        { how: 'windows', part: 'train' },
      ],
      tinyBatches: [{ batchSize: 2 }],
      noValidation: [{}],
    };
    for (const { id, sentence } of PITFALL_RULES) {
      assert.ok(values[id]!.length > 0);
      for (const of of values[id]!) {
        assert.equal(words.en.findings[id](of), sentence(of));
        assert.notEqual(words.id.findings[id](of), sentence(of));
        assert.doesNotMatch(words.id.findings[id](of), /undefined|NaN/);
      }
    }
  });
});

describe('tables as text', () => {
  it('quote as RFC 4180 says, and keep a spreadsheet from computing text', () => {
    const rows = [['a,b', 'say "hi"', 'two\nlines', null], ['=1+1', '@x', '-x', -1.5], ['+1', '\tx', 'plain', 1e-7]]; // prettier-ignore
    assert.equal(
      csvText(rows),
      `"a,b","say ""hi""","two\nlines",\r\n'=1+1,'@x,'-x,-1.5\r\n'+1,'\tx,plain,1e-7\r\n`,
    );
  });

  it('escape what Markdown would take for its own', () => {
    const text = markdownTable([['model', 'x'], ['a|b *c* <img> \\', 'two\nlines']]); // prettier-ignore
    assert.equal(text, '| model | x |\n| --- | ---: |\n| a\\|b \\*c\\* \\<img> \\\\ | two lines |\n');
  });
});
