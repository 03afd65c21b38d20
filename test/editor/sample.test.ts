import assert from 'node:assert/strict';
import { useVSCode } from './hooks';
import type { NotebookEditor } from './notebookEditor';
import { until } from './until';

const FILE = 'samples/forecast-lstm.rnnbook';
/** A minute of training on two idle cores. */
const TRAINING_TIMEOUT = 900_000;

interface SavedCell {
  kind: string;
  source: string[];
  outputs?: { error?: unknown }[];
}

describe('the forecasting sample', function () {
  this.timeout(TRAINING_TIMEOUT);
  const vscode = useVSCode({ height: 9000 });
  let notebook: NotebookEditor;

  before(async () => {
    notebook = await vscode().openNotebook(FILE);
  });

  it('draws the training as it goes, in one output', async () => {
    await notebook.startAll();
    const training = await notebook.outputsOf(indexOf('model.fit('), TRAINING_TIMEOUT);
    const bar = training.locator('[role="progressbar"]');
    await bar.waitFor();
    const progress = async () => Number(await bar.getAttribute('aria-valuenow'));
    const first = await until('a first step', async () => (await progress()) || undefined, 60_000);
    assert.match(await training.innerText(), /epoch \d+ of \d+/);
    await until('progress', async () => (await progress()) > first, 60_000);
    assert.equal(await bar.count(), 1);
  });

  it('runs to its end', async () => {
    assert.equal(await notebook.waitForCell(lastCode(), TRAINING_TIMEOUT), 'success');
    assert.match(await notebook.outputText(indexOf('model.fit(')), /best on the validation part: epoch \d+/);
  });

  it('draws the network over 50 days, and the gates of 64 units', async () => {
    const unrolled = await notebook.outputsOf(indexOf('rnn.unroll('));
    assert.equal(await unrolled.locator('[role="slider"]').getAttribute('aria-valuemax'), '50');
    const gates = await notebook.outputsOf(indexOf('rnn.gates('));
    assert.match(await gates.innerText(), /64 units × 50 steps/);
    assert.equal(await gates.locator('canvas').count(), 6);
  });

  it('draws the error of the naive forecast that the data give, and a smaller one for the LSTM', async () => {
    const table = await notebook.outputsOf(indexOf('rnn.metricTable('));
    const header = await table.locator('thead th').allInnerTexts();
    const column = header.findIndex((text) => text.startsWith('RMSE'));
    const rmseOf = async (row: string) => {
      const title = await table
        .locator('tbody tr', { hasText: row })
        .locator('th, td')
        .nth(column)
        .getAttribute('title');
      return parseFloat(title ?? '');
    };
    const naive = naiveRmse(vscode().server.read('samples/data/seattle-weather.csv'));
    assert.ok(
      Math.abs((await rmseOf('naive: the day before')) - naive) < 1e-4 * naive,
      `${naive} °C expected`,
    );
    assert.ok((await rmseOf('LSTM')) < naive);
  });

  it('draws both charts over the years', async () => {
    for (const cell of cellsWith('rnn.vegaLite(')) {
      const chart = await notebook.outputsOf(cell);
      await chart.locator('svg [aria-roledescription="line mark"], svg .mark-line path').first().waitFor();
      assert.match(await chart.innerText(), /highest temperature \(°C\)/);
    }
  });

  it('keeps every output within its place in light and dark', async () => {
    for (const theme of ['light', 'dark'] as const) {
      await vscode().setTheme(theme);
      for (const cell of codeCells()) {
        const views = (await notebook.outputsOf(cell)).locator('.rnn-view');
        for (const view of await views.all()) {
          const [needs, has] = await view.evaluate(({ scrollWidth, clientWidth }) => [
            scrollWidth,
            clientWidth,
          ]);
          assert.ok(needs! <= has! + 1, `a view of cell ${cell} needs ${needs} of ${has} pixels`);
        }
      }
      await vscode().screenshot(`sample ${theme}`);
    }
  });

  it('is saved with its outputs, without an error among them', async () => {
    await vscode().save();
    const outputs = cells().flatMap((cell) => cell.outputs ?? []);
    assert.ok(outputs.length >= codeCells().length);
    assert.deepEqual(
      outputs.filter((output) => 'error' in output),
      [],
    );
  });

  const cells = () => (JSON.parse(vscode().server.read(FILE)) as { cells: SavedCell[] }).cells;
  const cellsWith = (text: string) =>
    cells().flatMap(({ kind, source }, i) =>
      kind === 'code' && source.join('\n').includes(text) ? [i] : [],
    );
  const codeCells = () => cellsWith('');
  const lastCode = () => codeCells().at(-1)!;
  const indexOf = (text: string) => {
    const [index] = cellsWith(text);
    assert.ok(index !== undefined, `no cell with ${text}`);
    return index;
  };
});

/** Of the last 15 % of the days: each is forecast to be like the day before. */
function naiveRmse(csv: string): number {
  const [header, ...rows] = csv
    .trim()
    .split(/\r?\n/)
    .map((line) => line.split(','));
  const column = header!.indexOf('temp_max');
  const series = rows.map((row) => Number(row[column]));
  const start = Math.trunc(series.length * 0.7) + Math.trunc(series.length * 0.15);
  const squares = series.slice(start).map((value, i) => (value - series[start + i - 1]!) ** 2);
  return Math.sqrt(squares.reduce((sum, square) => sum + square, 0) / squares.length);
}
