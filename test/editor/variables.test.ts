import assert from 'node:assert/strict';
import type { Locator } from 'playwright-core';
import texts from '../../package.nls.json';
import { useVSCode } from './hooks';
import { hoverUntil } from './hoverUntil';
import type { NotebookEditor } from './notebookEditor';
import { until } from './until';

const [DATA, MODEL, WAITS] = [0, 1, 2] as const;

describe('the variables of a notebook', function () {
  this.timeout(240_000);
  const vscode = useVSCode({ width: 1600, height: 1000 });
  let notebook: NotebookEditor;

  const pane = () => vscode().page.locator('.pane', { hasText: texts['view.variables'] }).last();
  const rows = () => pane().locator('.monaco-list-row');
  const row = (name: string) =>
    rows()
      .and(vscode().page.locator(`[aria-label^=${JSON.stringify(name)}]`))
      .first();
  const says = async (name: string) =>
    (await row(name).getAttribute('aria-label', { timeout: 20_000 })) ?? '';
  const inBothThemes = async (name: string) => {
    for (const theme of ['dark', 'light'] as const) {
      await vscode().setTheme(theme);
      await vscode().screenshot(`variables ${name} ${theme}`);
    }
  };
  /** The page that shows one variable beside the notebook. */
  const page = async (text: string | RegExp): Promise<Locator> =>
    until('page of the variable', async () => {
      for (const frame of vscode().page.frames()) {
        const found = frame.locator('main', { hasText: text });
        if ((await found.count().catch(() => 0)) > 0) return found;
      }
      return undefined;
    });

  before(async () => {
    notebook = await vscode().openNotebook('variables.rnnbook');
    await vscode()
      .page.locator('.activitybar')
      .getByRole('tab', { name: texts['viewsContainer.title'] })
      .click();
    // the course takes half of the bar
    await vscode().page.locator('.pane-header', { hasText: texts['view.course'] }).first().click();
  });

  it('say before the first run what will be there', async () => {
    const [about] = texts['view.variables.welcome'].split('\n');
    await pane()
      .locator('.welcome-view-content', { hasText: about!.slice(0, 40) })
      .waitFor();
    await inBothThemes('empty');
  });

  it('are listed after a cell, with shapes, values and the memory of tensors', async () => {
    assert.equal(await notebook.runCell(DATA), 'success');
    assert.match(await says('x,'), /float32 \[6, 20, 16\] · 7\.68 KB/);
    assert.match(await says('loss,'), /0\.125/);
    assert.match(await says('settings,'), /units: 16/);
    // x, and two of which no variable is left: 1,920 + 25 + 25 numbers of 4 bytes
    await until('count of the lost', async () =>
      /3 tensors, 7\.88 KB, 2 never disposed/.test(await says('3 tensors')),
    );
    await row('settings,').locator('.monaco-tl-twistie').click();
    assert.match(await says('units,'), /16/);
  });

  it('show a tensor with its histogram and heatmap beside the notebook, without changing it', async () => {
    await row('x,').click();
    const view = await page(/float32 \[6, 20, 16\]/);
    assert.ok((await view.locator('.rnn-count-bar').count()) >= 5);
    const heatmap = view.locator('[role="application"]');
    await heatmap.focus();
    await vscode().page.keyboard.press('ArrowRight');
    await view.locator('[role="status"]', { hasText: /row 0, column 0: / }).waitFor();
    await inBothThemes('tensor');
    await vscode().page.locator('.tabs-container .tab.active:not(.dirty)').first().waitFor();
    assert.equal(await notebook.cells.count(), 3);
  });

  it('follow the next cell; a model opens with its layers and weights', async () => {
    assert.equal(await notebook.runCell(MODEL), 'success');
    assert.match(
      await says('model,'),
      /Sequential model .*\[batch, 20, 1\] → \[batch, 1\] · 1,169 parameters/,
    );
    await row('model,').locator('.monaco-tl-twistie').click();
    assert.match(await says('memory,'), /LSTM layer \[any, 16\]/);
    await row('memory,').locator('.monaco-tl-twistie').click();
    assert.match(await says('recurrent_kernel,'), /float32 \[16, 64\]/);
    await row('model,').locator('.label-name').click();
    await (await page(/1,169/)).locator('svg').first().waitFor();
    await inBothThemes('model');
    await row('recurrent_kernel,').click();
    await page(/float32 \[16, 64\]/);
  });

  it('are in hovers', async () => {
    const word = notebook
      .cell(MODEL)
      .locator('.view-line span', { hasText: /^ ?loss$/ })
      .last();
    const hover = vscode().page.locator('.monaco-hover', { hasText: 'Its value after the last run.' });
    await hoverUntil(word, hover);
    assert.match((await hover.first().innerText()).replaceAll('\u00a0', ' '), /loss: number\s+0\.125/);
    await vscode().screenshot('variables hover');
    await vscode().page.mouse.move(5, 5);
  });

  it('stay while a cell runs, and say so', async () => {
    await notebook.startCell(WAITS);
    await pane().locator('.description', { hasText: 'running' }).waitFor();
    assert.match(await says('loss,'), /0\.125/);
    await vscode().screenshot('variables running');
    assert.equal(await notebook.waitForCell(WAITS), 'success');
    assert.match(await says('late,'), /1/);
  });

  it('are gone after a restart', async () => {
    await vscode().command('RNN: Restart Kernel');
    await row('x,').waitFor({ state: 'detached' });
    await pane().locator('.welcome-view-content').waitFor();
  });
});
