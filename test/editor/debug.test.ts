import assert from 'node:assert/strict';
import type { Locator } from 'playwright-core';
import { give, setBreakpoint } from './editing';
import { useVSCode } from './hooks';
import { hoverUntil } from './hoverUntil';
import type { NotebookEditor } from './notebookEditor';
import { succeeds, until } from './until';

const [UPDATES, AFTER, ENDLESS] = [0, 1, 2] as const;
/** In the second notebook. */
const [CHECK, LOOP, IMPORTS, CALLS] = [0, 1, 2, 3] as const;

describe('debugging cells', function () {
  this.timeout(240_000);
  const vscode = useVSCode({ width: 1600, height: 1600 });
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
  const breakAt = (cell: number, text: string) => setBreakpoint(notebook.cell(cell), text);
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
    await breakAt(UPDATES, 'const candidate');
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
    await breakAt(ENDLESS, 'turns++');
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

  describe('with the other tools of the debugger', () => {
    const viewlet = () => vscode().page.locator('.debug-viewlet');
    const line = (cell: number, text: string) =>
      notebook.cell(cell).locator('.view-line', { hasText: text }).first();
    const resume = async () => {
      await button('continue').click();
      await ended();
    };
    const field = () => vscode().page.locator('.breakpoint-widget .monaco-editor').filter({ visible: true });
    /** Writes into the field that a command opens at a line. */
    const at = async (cell: number, text: string, command: string, written: string) => {
      await line(cell, text).click();
      // anywhere else it is one within the line
      await vscode().page.keyboard.press('Home');
      await vscode().page.keyboard.press('Home');
      await vscode().command(command);
      await give(vscode(), field(), written);
    };
    const removeBreakpoints = () => vscode().command('Remove All Breakpoints');
    const consoleLine = (text: string | RegExp) =>
      vscode().page.locator('.repl .monaco-list-row', { hasText: text }).last();
    const enter = async (code: string) => {
      await vscode().command('Debug Console: Focus on Debug Console View');
      await give(vscode(), vscode().page.locator('.repl-input-wrapper .monaco-editor'), code);
    };
    const uncaught = async (stops: boolean) => {
      const row = viewlet().locator('.debug-breakpoints .monaco-list-row', {
        hasText: 'Uncaught Exceptions',
      });
      await row.locator('input[type="checkbox"], .monaco-checkbox').first().setChecked(stops);
    };

    before(async () => {
      await removeBreakpoints();
      await vscode().closeAll();
      notebook = await vscode().openNotebook('debugTools.rnnbook');
      assert.equal(await notebook.runCell(CHECK), 'success');
      await vscode().command('View: Show Run and Debug');
    });

    // what a test that failed has left would fail those after it
    afterEach(async function () {
      if ((await field().count()) > 0) await vscode().page.keyboard.press('Escape');
      await succeeds(removeBreakpoints());
      if (this.currentTest?.state !== 'failed') return;
      await succeeds(uncaught(false));
      const end = toolbar().locator('.codicon-debug-stop, .codicon-debug-disconnect').first();
      await succeeds(end.click({ timeout: 2_000 }));
    });

    it('stops where an error is thrown that nothing catches', async () => {
      await uncaught(true);
      await debug(CALLS);
      await standsAt(CHECK, 4);
      await vscode().page.locator('.exception-widget', { hasText: 'too large' }).first().waitFor();
      await inBothThemes('exception');
    });

    it('evaluates names of cells: watched, typed into the console, under the pointer', async () => {
      const { page } = vscode();
      await viewlet().locator('.pane-header', { hasText: 'Watch' }).hover();
      await viewlet().locator('.codicon-watch-expressions-add').click();
      const watched = viewlet().locator('.inputBoxContainer input');
      await watched.fill('limit * factor');
      await watched.press('Enter');
      await viewlet()
        .locator('.monaco-list-row', { hasText: /limit \* factor\s*[:=]\s*200/ })
        .first()
        .waitFor();
      await enter('x + factor');
      await consoleLine(/^\s*103\s*$/).waitFor();
      const word = line(CHECK, 'const limit')
        .locator('span span', { hasText: /^\s*limit\s*$/ })
        .first();
      await hoverUntil(word, page.locator('.debug-hover-widget', { hasText: '2' }).filter({ visible: true }));
      await inBothThemes('console');
    });

    it('names classes and threads as people know them', async () => {
      await enter('zeros.constructor.name');
      await consoleLine(/^\s*'Tensor'\s*$/).waitFor();
      const threads = viewlet().locator('.debug-call-stack .monaco-list-row');
      await threads.filter({ hasText: 'rnnbook watchdog' }).first().waitFor();
      await uncaught(false);
      await resume();
      assert.match(await notebook.outputText(CALLS), /RangeError: too large/);
    });

    it('stops at a breakpoint only where its condition holds', async () => {
      await at(LOOP, 'seen.push', 'Debug: Add Conditional Breakpoint...', 'step === 2');
      await debug(LOOP);
      await standsAt(LOOP, 3);
      assert.match(await value('step'), /[:=]\s*2/);
      await resume();
    });

    it('writes what a logpoint says below the cell, and does not stop', async () => {
      await at(LOOP, 'seen.push', 'Debug: Add Logpoint...', 'at step {step}');
      await debug(LOOP);
      await until('what it says', async () => /at step 3/.test(await notebook.outputText(LOOP)));
      await ended();
    });

    it('stops in a file that a cell imports', async () => {
      const { page } = vscode();
      await vscode().openFile('mean.ts');
      const editor = page.locator('.editor-group-container.active .editor-instance');
      await setBreakpoint(editor, 'return total');
      await vscode().tab('debugTools.rnnbook').click();
      await debug(IMPORTS);
      await vscode().page.locator('.tabs-container .tab.active', { hasText: 'mean.ts' }).waitFor();
      await editor.locator('.debug-top-stack-frame-line').first().waitFor();
      assert.match(await value('total'), /[:=]\s*12/);
      await vscode().screenshot('debug file');
      await resume();
      await vscode().tab('debugTools.rnnbook').click();
      assert.equal((await notebook.outputText(IMPORTS)).trim(), '3');
    });

    it('stops in each of all cells', async () => {
      await breakAt(LOOP, 'seen.length');
      await breakAt(CHECK, 'return x');
      await vscode().command('RNN: Debug All Cells');
      await standsAt(LOOP, 5);
      await button('continue').click();
      await standsAt(CHECK, 5);
      await resume();
      assert.match(await notebook.outputText(CALLS), /RangeError: too large/);
    });
  });
});
