import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { useVSCode } from './hooks';
import type { NotebookEditor } from './notebookEditor';
import { until } from './until';

const [KEEP, ENDLESS, WAITING, AFTER, THROWS] = [1, 2, 3, 4, 5] as const;

describe('the kernel in the editor', () => {
  const vscode = useVSCode();
  let notebook: NotebookEditor;

  before(async () => {
    notebook = await vscode().openNotebook('faults.rnnbook');
  });

  beforeEach(async () => {
    assert.equal(await notebook.runCell(KEEP), 'success');
  });

  it('ends an endless cell on interrupt, and variables live on', async () => {
    await startEndless(ENDLESS);
    await notebook.interruptCell(ENDLESS);
    assert.equal(await notebook.waitForCell(ENDLESS), 'error');
    assert.match(await notebook.outputText(ENDLESS), /interrupted/i);
    assert.equal(await notebook.runCell(AFTER), 'success');
    assert.equal((await notebook.outputText(AFTER)).trim(), '42');
  });

  it('ends a cell that awaits for ever on interrupt, and variables live on', async () => {
    await startEndless(WAITING);
    await notebook.interruptCell(WAITING);
    assert.equal(await notebook.waitForCell(WAITING), 'error');
    assert.equal(await notebook.runCell(AFTER), 'success');
    assert.equal((await notebook.outputText(AFTER)).trim(), '42');
  });

  it('says that the kernel was killed, and the next run has a new one', async () => {
    const pid = await kernelPid();
    await startEndless(ENDLESS);
    process.kill(pid, 'SIGKILL');
    assert.equal(await notebook.waitForCell(ENDLESS), 'error');
    const text = await notebook.outputText(ENDLESS);
    assert.match(text, /killed/i);
    assert.match(text, /variables are gone/i);
    assert.match(text, /next run/i);

    assert.equal(await notebook.runCell(AFTER), 'error');
    assert.match(await notebook.outputText(AFTER), /kept is not defined/);
    assert.equal(await notebook.runCell(KEEP), 'success');
    assert.notEqual(await kernelPid(), pid);
    assert.equal(await notebook.runCell(AFTER), 'success');
  });

  it('links the stack of an error to the line of the cell', async () => {
    assert.equal(await notebook.runCell(THROWS), 'error');
    const output = await notebook.outputsOf(THROWS);
    assert.match(await output.innerText(), /RangeError.*division by zero/s);
    await output
      .locator('a', { hasText: `Cell ${THROWS + 1}:2:` })
      .first()
      .click();
    const editor = notebook.cell(THROWS).locator('.monaco-editor.focused');
    await until('caret on the line that throws', async () => {
      const caret = await editor.locator('.cursors-layer .cursor').first().boundingBox();
      const line = await editor.locator('.view-line', { hasText: 'throw new RangeError' }).boundingBox();
      return caret !== null && line !== null && Math.abs(caret.y - line.y) < 2;
    });
  });

  it('forgets variables on restart', async () => {
    const pid = await kernelPid();
    await vscode().command('RNN: Restart Kernel');
    await until('end of the old kernel', () => !isAlive(pid));
    assert.equal(await notebook.runCell(AFTER), 'error');
    assert.match(await notebook.outputText(AFTER), /kept is not defined/);
  });

  it('ends with its notebook', async () => {
    const pid = await kernelPid();
    await vscode().command('View: Revert and Close Editor');
    await until('end of the kernel', () => !isAlive(pid));
    notebook = await vscode().openNotebook('faults.rnnbook');
  });

  it('ends when the editor is killed', async () => {
    const pid = await kernelPid();
    await startEndless(ENDLESS);
    process.kill(parentOf(pid), 'SIGKILL');
    await until('end of the kernel', () => !isAlive(pid));
  });

  /** Until the kernel is at it. */
  async function startEndless(cell: number): Promise<void> {
    await notebook.startCell(cell);
    await (await notebook.outputsOf(cell)).getByText('for ever').waitFor();
  }

  /** As the cell logged it. */
  async function kernelPid(): Promise<number> {
    const pid = Number(/pid (\d+)/.exec(await notebook.outputText(KEEP))?.[1]);
    assert.ok(isAlive(pid), `no process ${pid}`);
    return pid;
  }
});

/** A process that has ended but that nobody has waited for does not count. */
function isAlive(pid: number): boolean {
  return existsSync(`/proc/${pid}/stat`) && !/\) Z/.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
}

function parentOf(pid: number): number {
  return Number(/\) \S (\d+)/.exec(readFileSync(`/proc/${pid}/stat`, 'utf8'))?.[1]);
}
