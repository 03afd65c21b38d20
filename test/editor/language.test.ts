import assert from 'node:assert/strict';
import { join } from 'node:path';
import { useVSCode } from './hooks';
import { hoverUntil } from './hoverUntil';
import { readSetup } from './setup';
import { until } from './until';

/** Enough for the server to start and to read the types. */
const FIRST = 60_000;

describe('the language of cells', () => {
  const vscode = useVSCode({ height: 1200 });

  const cell = (index: number) =>
    vscode()
      .page.locator(`.notebookOverlay .monaco-list-row[data-index="${index}"]`)
      .filter({ visible: true });
  const codeOf = (index: number) => vscode().textOf(cell(index));
  const code = (index: number, text: string) =>
    until(`the code ${text}`, async () => (await codeOf(index)) === text);
  const suggestions = () => vscode().page.locator('.suggest-widget.visible .monaco-list-row');
  const labels = () =>
    suggestions().evaluateAll((rows) =>
      rows.map((row) => (row.getAttribute('aria-label') ?? '').split(/[,\s(]/)[0]!),
    );
  const offered = (label: string) =>
    until(
      `"${label}" among the suggestions`,
      async () => {
        // an answer that comes too late is not shown
        if ((await suggestions().count()) === 0) await vscode().page.keyboard.press('Control+Space');
        const first = suggestions().first();
        await first.waitFor({ timeout: 3_000 }).catch(() => undefined);
        return (await labels()).includes(label);
      },
      FIRST,
    );
  const word = (index: number, text: string) =>
    cell(index)
      .locator('.view-line span span', { hasText: new RegExp(`^\\s*${text}\\s*$`) })
      .first();

  /** Replaces what a cell has, at once, and leaves the cursor behind it. */
  async function write(index: number, text: string): Promise<void> {
    const { page } = vscode();
    await page.keyboard.press('Escape');
    await page.mouse.move(0, 0);
    await cell(index).locator('.view-lines').click();
    await page.keyboard.press('Control+a');
    await page.keyboard.press('Delete');
    if (text === '') return;
    await page.keyboard.insertText(text);
    await code(index, text);
  }

  /** Does the same in a light and a dark theme, and takes a picture of each, for people to look at. */
  async function pictured(name: string, show: () => Promise<void>): Promise<void> {
    for (const theme of ['light', 'dark'] as const) {
      await vscode().setTheme(theme);
      await show();
      await vscode().page.screenshot({ path: join(readSetup().out, `language-${name}-${theme}.png`) });
    }
  }

  before(async () => {
    await vscode().openNotebook('language.rnnbook');
  });

  it('offers names of earlier cells, and nothing twice', async () => {
    const { page } = vscode();
    await write(2, '');
    await page.keyboard.type('ser', { delay: 60 });
    await offered('series');
    await pictured('completion', async () => {
      await write(2, '');
      await page.keyboard.type('rnn.win', { delay: 60 });
      await offered('windows');
    });
    const found = await labels();
    assert.deepEqual(
      found.filter((label, i) => found.indexOf(label) !== i),
      [],
    );
    await page.keyboard.press('Tab');
    await page.keyboard.type('series, { look', { delay: 60 });
    await offered('lookback');
    await page.keyboard.press('Escape');
  });

  it('tells in a hover what a name of an earlier cell is, and the documentation of rnn', async () => {
    const { page } = vscode();
    const hovered = page.locator('.monaco-hover').filter({ visible: true });
    await write(2, 'rnn.windows(series, { lookback: 2 })');
    await hoverUntil(word(2, 'series'), hovered.filter({ hasText: 'const series: number[]' }));
    await pictured('hover', () =>
      hoverUntil(word(2, 'windows'), hovered.filter({ hasText: 'Windows of a series for training' })),
    );
    await page.mouse.move(0, 0);
  });

  it('underlines a mistake, and none once it is mended by a quick fix', async () => {
    const { page } = vscode();
    await pictured('mistake', async () => {
      await write(2, 'seris.length');
      await cell(2).locator('.squiggly-error').first().waitFor();
    });
    await page.keyboard.press('Control+Home');
    await page.keyboard.press('Control+.');
    await page
      .locator('.action-widget .monaco-list-row', { hasText: "Change spelling to 'series'" })
      .first()
      .waitFor();
    await page.keyboard.press('Enter');
    await code(2, 'series.length');
    await cell(2).locator('.squiggly-error').first().waitFor({ state: 'detached' });
  });

  it('leads to the definition in an earlier cell', async () => {
    const { page } = vscode();
    await write(2, 'series.length');
    await page.keyboard.press('Control+Home');
    await page.keyboard.press('F12');
    await cell(0).locator('.monaco-editor.focused').waitFor();
  });

  it('renames over cells', async () => {
    const { page } = vscode();
    await write(2, 'series.length');
    await page.keyboard.press('Control+Home');
    await page.keyboard.press('F2');
    const input = page.locator('.rename-box input').filter({ visible: true });
    await input.waitFor();
    await input.fill('values');
    await input.press('Enter');
    await code(2, 'values.length');
    await code(0, 'const values = [1, 2, 3, 4];');
    await code(1, 'let total = 0;\nfor (const value of values) total += value;');
  });

  it('formats a cell', async () => {
    const { page } = vscode();
    await write(2, 'const a={b:1}');
    await page.keyboard.press('Control+Shift+i');
    await code(2, 'const a = { b: 1 }');
  });

  it('tells of a name that only a later cell makes', async () => {
    await write(0, 'const values = [later];');
    await write(2, 'const later = 1;');
    const told = vscode()
      .page.locator('.monaco-hover')
      .filter({ visible: true, hasText: "'later' is made in a later cell (cell 3)" });
    await pictured('later', () => hoverUntil(word(0, 'later'), told));
    await write(0, 'const values = [1, 2, 3, 4];');
  });

  it('is spoken again after a crash of its server; where it keeps crashing, that is said', async () => {
    const { page, server } = vscode();
    const stopped = vscode().notification('Suggestions and checks of cells have stopped');
    for (let crash = 1; crash <= 5; crash++) {
      // a member: names alone the editor finds itself
      await write(2, 'values.toSo');
      await offered('toSorted');
      assert.equal(await page.locator('.notification-toast').count(), 0);
      const [pid] = server.processes('language-server.js');
      process.kill(pid!, 'SIGKILL');
      await until('end of the server', () => !server.processes('language-server.js').includes(pid!));
    }
    await stopped.waitFor();
    await page.screenshot({ path: join(readSetup().out, 'language-stopped.png') });
    assert.deepEqual(server.processes('language-server.js'), []);
  });
});
