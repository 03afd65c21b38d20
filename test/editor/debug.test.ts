import assert from 'node:assert/strict';
import type { Locator } from 'playwright-core';
import { useVSCode } from './hooks';
import type { NotebookEditor } from './notebookEditor';
import { until } from './until';

const [UPDATES, AFTER, ENDLESS] = [0, 1, 2] as const;

describe('debugging cells', function () {
  this.timeout(240_000);
  const vscode = useVSCode({ width: 1600, height: 1100 });
  let notebook: NotebookEditor;

  const toolbar = () => vscode().page.locator('.debug-toolbar');
  const button = (name: string): Locator => toolbar().locator(`.codicon-debug-${name}`).first();
  const stopped = (cell: number) => notebook.cell(cell).locator('.debug-top-stack-frame-line').first();
  /** The line, from 1, at which the cell stands. */
  const stoppedAt = async (cell: number): Promise<number> => {
    const mark = await stopped(cell)
      .boundingBox({ timeout: 1_000 })
      .catch(() => null); // drawn anew meanwhile
    const lines = notebook.cell(cell).locator('.view-line');
    const tops = await lines.evaluateAll((all) => all.map((line) => line.getBoundingClientRect().top));
    return 1 + tops.sort((a, b) => a - b).findIndex((top) => mark !== null && Math.abs(top - mark.y) < 3);
  };
  const standsAt = (cell: number, line: number) =>
    until(
      `stop at line ${line}`,
      async () => (await stopped(cell).count()) > 0 && (await stoppedAt(cell)) === line,
      40_000,
    );
  const toggleBreakpoint = async (cell: number, text: string) => {
    await notebook.cell(cell).locator('.view-line', { hasText: text }).first().click();
    await vscode().page.keyboard.press('F9');
    await notebook
      .cell(cell)
      .locator('.codicon-debug-breakpoint, .codicon-debug-breakpoint-unverified')
      .first()
      .waitFor();
  };
  const debug = async (cell: number) => {
    await notebook.cell(cell).locator('.view-line').first().click();
    await vscode().command('RNN: Debug Cell');
  };
  /** What the debugger's own view says of a variable of the function. */
  const value = async (name: string): Promise<string> => {
    const rows = vscode().page.locator('.debug-viewlet .monaco-list-row');
    const row = rows.filter({ hasText: new RegExp(`^\\s*${name}\\s*[:=]`) }).first();
    return until(`value of ${name}`, async () => {
      const scope = rows.filter({ hasText: /^\s*Local/ }).first();
      if ((await scope.getAttribute('aria-expanded', { timeout: 1_000 }).catch(() => '')) === 'false')
        await scope.click({ timeout: 1_000 }).catch(() => undefined);
      return row.innerText({ timeout: 1_000 }).catch(() => undefined);
    });
  };
  const ended = () =>
    until('end of debugging', async () => (await toolbar().filter({ visible: true }).count()) === 0, 30_000);
  const inBothThemes = async (name: string) => {
    for (const theme of ['dark', 'light'] as const) {
      await vscode().setTheme(theme);
      await vscode().screenshot(`debug ${name} ${theme}`);
    }
  };

  before(async () => {
    notebook = await vscode().openNotebook('debug.rnnbook');
  });

  it('stops at a breakpoint in the TypeScript that was written, with its values', async () => {
    await toggleBreakpoint(UPDATES, 'const candidate');
    await debug(UPDATES);
    await standsAt(UPDATES, 5);
    await vscode().command('View: Show Run and Debug');
    assert.match(await value('step'), /input: 1/);
    await inBothThemes('stopped');
  });

  it('steps to the next line, whose values are there', async () => {
    await button('step-over').click();
    await standsAt(UPDATES, 6);
    await until('value of the next line', async () => /[:=]\s*10/.test(await value('candidate')));
  });

  it('goes on, stops again, and detaches when the cell has ended', async () => {
    await button('continue').click();
    await standsAt(UPDATES, 5);
    await button('continue').click();
    await ended();
    assert.equal((await notebook.outputText(UPDATES)).trim(), '30');
  });

  it('leaves nothing behind: the next cell runs without it, and no port is open', async () => {
    assert.equal(await notebook.runCell(AFTER), 'success');
    assert.match(await notebook.outputText(AFTER), /listening: undefined[\s\S]*31/);
    assert.equal(await notebook.runCell(UPDATES), 'success');
    assert.equal(await toolbar().filter({ visible: true }).count(), 0);
  });

  it('is interrupted at a breakpoint as any cell, and variables live on', async () => {
    await toggleBreakpoint(ENDLESS, 'turns++');
    await debug(ENDLESS);
    await standsAt(ENDLESS, 3);
    await vscode().command('RNN: Interrupt Kernel');
    await ended();
    await notebook.cell(ENDLESS).locator('.codicon-notebook-state-error').waitFor({ timeout: 30_000 });
    assert.match(await notebook.outputText(ENDLESS), /interrupted/i);
    assert.equal(await notebook.runCell(AFTER), 'success');
    assert.match(await notebook.outputText(AFTER), /31/);
  });

  it('ends with its kernel', async () => {
    const pid = Number(/pid (\d+)/.exec(await notebook.outputText(AFTER))?.[1]);
    await debug(ENDLESS);
    await standsAt(ENDLESS, 3);
    process.kill(pid, 'SIGKILL');
    await ended();
    await until('words', async () => /killed/i.test(await notebook.outputText(ENDLESS)));
    await debug(UPDATES);
    await standsAt(UPDATES, 5);
    await vscode().command('RNN: Restart Kernel');
    await ended();
    assert.match(await notebook.outputText(UPDATES), /restarted/i);
  });
});
