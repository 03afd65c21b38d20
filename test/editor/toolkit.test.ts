import assert from 'node:assert/strict';
import { useVSCode } from './hooks';
import type { NotebookEditor } from './notebookEditor';

const FILE = 'samples/toolkit.rnnbook';
/** Half a minute of training and a search in processes of its own, on two idle cores. */
const TIMEOUT = 600_000;

describe('the toolkit sample', function () {
  this.timeout(TIMEOUT);
  const vscode = useVSCode({ height: 9000 });
  let notebook: NotebookEditor;

  before(async () => {
    notebook = await vscode().openNotebook(FILE);
  });

  it('runs to its end', async () => {
    await notebook.startAll();
    assert.equal(await notebook.waitForCell(codeCells().at(-1)!, TIMEOUT), 'success');
  });

  it('searches in processes of its own, and draws every trial', async () => {
    const search = await notebook.outputsOf(indexOf('rnn.search('));
    assert.equal(await search.locator('.rnn-trials tbody tr').count(), 4);
    assert.match(await search.innerText(), /4 of 4 trials ended/);
  });

  it('draws the advice, the forecasts and the backtest within their places, in light and dark', async () => {
    for (const theme of ['light', 'dark'] as const) {
      await vscode().setTheme(theme);
      for (const text of ['rnn.advise(', 'rnn.compareForecasts(', 'rnn.forecastPlot(', 'rnn.backtest(']) {
        const view = (await notebook.outputsOf(indexOf(text))).locator('.rnn-view').first();
        const [needs, has] = await view.evaluate(({ scrollWidth, clientWidth }) => [
          scrollWidth,
          clientWidth,
        ]);
        assert.ok(needs! <= has! + 1, `${text} needs ${needs} of ${has} pixels`);
      }
      await vscode().screenshot(`toolkit ${theme}`);
    }
  });

  const cells = () =>
    (JSON.parse(vscode().server.read(FILE)) as { cells: { kind: string; source: string[] }[] }).cells;
  const codeCells = () => cells().flatMap(({ kind }, i) => (kind === 'code' ? [i] : []));
  const indexOf = (text: string) => {
    const index = cells().findIndex(
      ({ kind, source }) => kind === 'code' && source.join('\n').includes(text),
    );
    assert.ok(index >= 0, `no cell with ${text}`);
    return index;
  };
});
