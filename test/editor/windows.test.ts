import assert from 'node:assert/strict';
import { chmodSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import texts from '../../package.nls.json';
import { useVSCode } from './hooks';
import { NotebookEditor } from './notebookEditor';
import { succeeds, until } from './until';
import type { VSCode } from './vscode';

/** Cells with `units`, and with twice as many. */
const SHARED = 'cells.rnnbook';
const [UNITS, DOUBLED] = [1, 2] as const;
/** The first prints its process and keeps `kept`, the second never ends, the fourth uses `kept`. */
const OTHER = 'faults.rnnbook';
const [KEEP, ENDLESS] = [1, 2] as const;
/** Read-only by the user's settings, and on the disk. */
const SEALED = 'lstm.rnnbook';
const LOCKED = 'text.rnnbook';

describe('windows, kernels and files that are read-only', function () {
  this.timeout(240_000);
  const vscode = useVSCode({
    width: 1600,
    height: 1000,
    settings: { 'files.readonlyInclude': { [`**/${SEALED}`]: true }, 'files.readonlyFromPermissions': true },
  });

  const write = async (window: VSCode, cell: number, code: string) => {
    await new NotebookEditor(window).cell(cell).locator('.view-lines').click();
    await window.page.keyboard.press('Control+a');
    await window.page.keyboard.type(code);
    await window.page.keyboard.press('Escape');
    await window.page.locator('.tabs-container .tab.active.dirty').waitFor();
  };
  const codeOf = (window: VSCode, cell: number) =>
    window.textOf(new NotebookEditor(window).cell(cell).locator('.monaco-editor'));

  /** What the other window saves may come as another cell. */
  const shows = (notebook: NotebookEditor, cell: number, text: string) =>
    until(`output "${text}"`, async () => {
      const output = await notebook.outputsOf(cell);
      return succeeds(output.getByText(text).waitFor({ timeout: 2_000 }));
    });

  describe('two windows on one notebook', () => {
    let other: VSCode;
    let here: NotebookEditor;
    let there: NotebookEditor;
    before(async () => {
      here = await vscode().openNotebook(SHARED);
      other = await vscode().openWindow();
      there = await other.openNotebook(SHARED);
    });
    after(async () => {
      await other.page.close();
      await vscode().closeAll();
    });

    it('show what the other has saved', async () => {
      await write(vscode(), UNITS, 'const units = 16;');
      await vscode().save();
      await until('the code in the other window', async () =>
        (await codeOf(other, UNITS)).includes('units = 16'),
      );
    });

    it('run it in kernels of their own, and show outputs that the other has saved', async () => {
      assert.equal(await here.runAll(DOUBLED), 'success');
      await vscode().save();
      await shows(there, DOUBLED, 'doubled: 32');
      assert.equal(await there.runCell(DOUBLED), 'error');
      assert.match(await there.outputText(DOUBLED), /units is not defined/);
      assert.match(await here.outputText(DOUBLED), /doubled: 32/);
      assert.equal(await there.runCell(UNITS), 'success');
      assert.equal(await there.runCell(DOUBLED), 'success');
      await other.save();
      await shows(here, DOUBLED, 'doubled: 32');
    });

    it('keep variables when the other saves', async () => {
      await write(vscode(), UNITS, 'const units = 24;');
      await vscode().save();
      await until('the code in the other window', async () =>
        (await codeOf(other, UNITS)).includes('units = 24'),
      );
      assert.equal(await there.runCell(DOUBLED), 'success');
      assert.match(await there.outputText(DOUBLED), /doubled: 32/);
      await other.save();
    });

    it('lose no edit that is not saved, and ask before one replaces the other', async () => {
      await write(other, UNITS, 'const units = 1;');
      await write(vscode(), UNITS, 'const units = 2;');
      await vscode().save();
      await other.command('File: Save');
      await other.notification('The content of the file is newer').waitFor();
      await other.screenshot('windows conflict');
      assert.match(await codeOf(other, UNITS), /units = 1;/);
      assert.match(vscode().server.read(SHARED), /units = 2;/);
    });
  });

  describe('several notebooks in one window', () => {
    const rows = () =>
      vscode().page.locator('.pane', { hasText: texts['view.variables'] }).last().locator('.monaco-list-row');
    const variable = (name: string) =>
      rows().and(vscode().page.locator(`[aria-label^=${JSON.stringify(`${name},`)}]`));
    const status = (text: string) =>
      until(`status ${text}`, async () =>
        (await vscode().statusBarItem('RNN:').getAttribute('aria-label'))?.includes(text),
      );
    const notebook = () => new NotebookEditor(vscode());
    const pid = async () => Number(/pid (\d+)/.exec(await notebook().outputText(KEEP))?.[1]);

    before(async () => {
      await vscode()
        .page.locator('.activitybar')
        .getByRole('tab', { name: texts['viewsContainer.title'] })
        .click();
      await vscode().page.locator('.pane-header', { hasText: texts['view.course'] }).first().click();
    });

    it('have each its kernel, and variables and status are those of the active one', async () => {
      await vscode().openNotebook(SHARED);
      assert.equal(await notebook().runCell(UNITS), 'success');
      await variable('units').waitFor();
      await vscode().openNotebook(OTHER);
      await status('not started');
      await variable('units').waitFor({ state: 'detached' });
      assert.equal(await notebook().runCell(KEEP), 'success');
      await variable('kept').waitFor();
      await notebook().startCell(ENDLESS);
      await status('running');

      await vscode().tab(SHARED).click();
      await status('idle');
      await variable('units').waitFor();
      assert.equal(await variable('kept').count(), 0);
      assert.equal(await notebook().runCell(DOUBLED), 'success', 'beside a cell that never ends');
      await vscode().tab(OTHER).click();
      await status('running');
      await variable('kept').waitFor();
      await vscode().screenshot('windows notebooks');
    });

    it('end only the kernel of the one that is closed', async () => {
      await notebook().interruptCell(ENDLESS);
      await status('idle');
      const process = `/proc/${await pid()}/stat`;
      assert.ok(existsSync(process));
      await vscode().command('View: Revert and Close Editor');
      await until('end of the kernel', () => !existsSync(process));
      await status('idle');
      await variable('units').waitFor();
      assert.equal(await notebook().runCell(DOUBLED), 'success');
      await vscode().command('View: Revert and Close Editor');
    });
  });

  describe('a notebook that is read-only', () => {
    for (const [why, file, cell, shown] of [
      ['by settings', SEALED, 1, /LSTM/],
      ['by its permissions', LOCKED, 0, /only text/],
    ] as const) {
      it(`${why} is shown and run, and commands that would change it say that they cannot`, async () => {
        chmodSync(join(vscode().server.workspace, LOCKED), 0o444);
        const before = vscode().server.read(file);
        const notebook = await vscode().openNotebook(file);
        assert.equal(await notebook.runCell(cell), 'success');
        assert.match(await notebook.outputText(cell), shown);
        const cells = await notebook.cells.count();
        for (const command of ['Build Model…', 'Look Inside a Model…', 'Make This Notebook an Exercise…']) {
          await vscode().command(`RNN: ${command}`);
          await vscode()
            .page.locator('.monaco-dialog-box', { hasText: 'cannot be changed: it is read-only' })
            .waitFor();
          await vscode().screenshot(`windows read-only ${why}`);
          await vscode().dialogButton('OK').click();
        }
        await vscode().command('File: Save');
        assert.equal(await notebook.cells.count(), cells);
        assert.equal(vscode().server.read(file), before);
      });
    }
  });
});
