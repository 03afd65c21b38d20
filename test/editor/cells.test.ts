import assert from 'node:assert/strict';
import { renameSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import { useVSCode } from './hooks';
import type { NotebookEditor } from './notebookEditor';
import { until } from './until';

const [UNITS, DOUBLED, APART, CHECK, CALLS, IMPORTS] = [1, 2, 3, 4, 5, 6] as const;

describe('cells in the editor', () => {
  const vscode = useVSCode();
  let notebook: NotebookEditor;

  before(async () => {
    notebook = await vscode().openNotebook('cells.rnnbook');
  });

  const items = (cell: number) => notebook.cell(cell).locator('.cell-statusbar-container .cell-status-item');
  const staleItem = (cell: number) => items(cell).filter({ hasText: 'out of date' });

  it('say how much memory they took, in their status bar', async () => {
    for (const cell of [UNITS, DOUBLED, APART, CHECK]) {
      assert.equal(await notebook.runCell(cell), 'success');
      await items(cell)
        .filter({ hasText: /^\d+ MB$/ })
        .waitFor();
    }
    assert.equal(await staleItem(DOUBLED).count(), 0);
  });

  it('are marked when they, or those that they depend on, were changed, and run in order on a click', async () => {
    await typeAtEnd(UNITS, ' const more = 2;');
    await staleItem(UNITS).waitFor();
    await staleItem(DOUBLED).waitFor();
    assert.equal(await staleItem(APART).count(), 0);
    assert.match(await labelOf(staleItem(DOUBLED)), /units comes from cell 2, which was changed/);
    for (const theme of ['light', 'dark'] as const) {
      await vscode().setTheme(theme);
      await vscode().screenshot(`cells-${theme}`);
    }
    await staleItem(DOUBLED).click();
    await staleItem(DOUBLED).waitFor({ state: 'detached' });
    await staleItem(UNITS).waitFor({ state: 'detached' });
    assert.match(await notebook.outputText(DOUBLED), /doubled: 16/);
  });

  it('show their error at the line, to which "Go to Next Problem" leads, until the line is changed', async () => {
    assert.equal(await notebook.runCell(CALLS), 'error');
    const squiggle = notebook.cell(CALLS).locator('.squiggly-error');
    await squiggle.first().waitFor();
    await vscode().command('Go to Next Problem in Files (Error, Warning, Info)');
    const peek = vscode().page.locator('.marker-widget', { hasText: 'TypeError: too many' });
    await peek.waitFor();
    assert.match(await peek.innerText(), /The error was thrown here/);
    await vscode().screenshot('cells-error');
    await vscode().page.keyboard.press('Escape');
    await typeAtEnd(CALLS, ' // mended');
    await squiggle.first().waitFor({ state: 'detached' });
  });

  it('link the stack of an error to a function of another cell, and to an imported file', async () => {
    const stack = await notebook.outputsOf(CALLS);
    await stack.locator('a', { hasText: `Cell ${CHECK + 1}:2:` }).click();
    await caretOn(CHECK, 'too many');
    assert.equal(await notebook.runCell(IMPORTS), 'error');
    const output = await notebook.outputsOf(IMPORTS);
    await output.locator('a', { hasText: 'half.ts:3' }).first().click();
    await vscode().tab('half.ts').waitFor();
    await until('the line that throws', async () => (await vscode().editorText()).includes('has no half'));
    await vscode().command('View: Close Editor');
  });

  it('say mildly that they ran before a restart', async () => {
    await vscode().command('RNN: Restart Kernel');
    await items(DOUBLED).filter({ hasText: 'before the restart' }).waitFor();
    assert.equal(await staleItem(DOUBLED).count(), 0);
    assert.equal(await notebook.runCell(UNITS), 'success');
    assert.equal(await items(UNITS).filter({ hasText: 'before the restart' }).count(), 0);
  });

  it('give the outline what they declare', async () => {
    await vscode().page.keyboard.press('Control+Shift+o');
    await vscode().question.locator('.monaco-list-row', { hasText: 'check' }).first().waitFor();
    await vscode().screenshot('cells-symbols');
    await vscode().page.keyboard.press('Escape');
  });

  it('are found by what they declare from the whole workspace, once each, in notebooks that are closed too', async () => {
    const { page, question } = vscode();
    const find = async (name: string, file: string) => {
      await page.keyboard.press('Control+t');
      await question.locator('input').first().fill(`#${name}`);
      const found = question.locator('.monaco-list-row', { hasText: file }).filter({ hasText: name });
      await found.first().waitFor();
      return found;
    };
    const own = await find('check', `cells.rnnbook Cell ${CHECK + 1}`);
    assert.equal(await own.count(), 1);
    await vscode().screenshot('cells-workspace-symbols');
    await page.keyboard.press('Escape');
    const closed = await find('turns', 'debug.rnnbook Cell 3');
    await closed.click();
    await vscode().tab('debug.rnnbook').waitFor();
    const cell = page.locator('.notebookOverlay .monaco-list-row.focused').filter({ visible: true });
    await cell.filter({ hasText: 'turns++' }).waitFor();
    await vscode().command('View: Close Editor');
  });

  it('run from one to the last', async () => {
    await notebook.cell(CHECK).click({ position: { x: 4, y: 10 } });
    await vscode().command('RNN: Run from Here');
    await notebook.cell(CALLS).locator('.codicon-notebook-state-error').waitFor();
  });

  async function typeAtEnd(cell: number, text: string): Promise<void> {
    await notebook.cell(cell).locator('.view-line').last().click();
    await vscode().page.keyboard.press('Control+End');
    await vscode().page.keyboard.type(text);
  }

  async function labelOf(item: Locator): Promise<string> {
    return (await item.getAttribute('aria-label')) ?? '';
  }

  async function caretOn(cell: number, text: string): Promise<void> {
    await until(`caret on "${text}"`, async () => {
      const editor = notebook.cell(cell).locator('.monaco-editor.focused');
      const caret = await editor.locator('.cursors-layer .cursor').first().boundingBox();
      const line = await editor.locator('.view-line', { hasText: text }).boundingBox();
      return caret !== null && line !== null && Math.abs(caret.y - line.y) < 2;
    });
  }
});

describe('a notebook file in the editor', () => {
  const vscode = useVSCode();
  const file = (name: string) => join(vscode().server.workspace, name);

  afterEach(() => vscode().closeAll());

  it('that is renamed in the explorer keeps its variables', async () => {
    const notebook = await vscode().openNotebook('cells.rnnbook');
    assert.equal(await notebook.runCell(UNITS), 'success');
    await vscode().save();
    const { page } = vscode();
    await page.locator('.explorer-viewlet .monaco-list-row', { hasText: 'cells.rnnbook' }).click();
    await page.keyboard.press('F2');
    await page.locator('.explorer-viewlet input').fill('renamed.rnnbook');
    await page.keyboard.press('Enter');
    await vscode().tab('renamed.rnnbook').waitFor();
    await notebook.cell(DOUBLED).waitFor();
    assert.equal(await notebook.runCell(DOUBLED), 'success');
    assert.match(await notebook.outputText(DOUBLED), /doubled: 16/);
  });

  it('that is replaced on the disk while it is open shows what it holds now, or what was typed', async () => {
    const notebook = await vscode().openNotebook('renamed.rnnbook');
    replace('1 + 1', '2 + 2');
    await notebook.cell(APART).locator('.view-line', { hasText: '2 + 2' }).waitFor();
    await notebook.cell(APART).locator('.view-line').last().click();
    await vscode().page.keyboard.press('Control+End');
    await vscode().page.keyboard.type(' // typed');
    replace('2 + 2', '30 + 3');
    await vscode().command('File: Save');
    // what is on the disk is newer: nothing is overwritten without a question
    await vscode()
      .notification(/newer|Overwrite|compare/i)
      .waitFor();
    assert.match(vscode().server.read('renamed.rnnbook'), /30 \+ 3/);
    assert.doesNotMatch(vscode().server.read('renamed.rnnbook'), /typed/);
  });

  /** As git does: another file in its place. */
  function replace(from: string, to: string): void {
    vscode().server.write('replaced', vscode().server.read('renamed.rnnbook').replace(from, to));
    renameSync(file('replaced'), file('renamed.rnnbook'));
  }
});
