import assert from 'node:assert/strict';
import { useVSCode } from './hooks';
import { NotebookEditor } from './notebookEditor';

describe('notebook files in the editor', () => {
  const vscode = useVSCode();

  afterEach(() => vscode().closeAll());

  for (const [file, message] of [
    ['conflict.rnnbook', /conflict markers/],
    ['newer.rnnbook', /version 99|newer/],
  ] as const) {
    it(`opens ${file} as an error, and leaves it as it is`, async () => {
      const before = vscode().server.read(file);
      await vscode().openFile(file);
      await vscode().page.locator('.monaco-editor-pane-placeholder').waitFor();
      await vscode().notification(message).waitFor();
      await vscode().command('File: Save');
      assert.equal(vscode().server.read(file), before);
    });
  }

  it('opens an empty file as an empty notebook, and saves it as one', async () => {
    await vscode().openFile('empty.rnnbook');
    const add = vscode().page.locator('.notebookOverlay .cell-list-top-cell-toolbar-container a', {
      hasText: 'Code',
    });
    await add.click();
    await new NotebookEditor(vscode()).cell(0).waitFor();
    await vscode().page.locator('.tabs-container .tab.active.dirty').waitFor();
    await vscode().save();
    const { rnnbook, cells } = JSON.parse(vscode().server.read('empty.rnnbook')) as {
      rnnbook: number;
      cells: unknown[];
    };
    assert.equal(rnnbook, 1);
    assert.equal(cells.length, 1);
  });

  it('makes a new notebook whose model can be run at once', async () => {
    await vscode().command('RNN: New RNN Notebook');
    const notebook = new NotebookEditor(vscode());
    await notebook.cell(1).waitFor();
    assert.equal(await notebook.runCell(1), 'success');
    assert.match(await notebook.outputText(1), /LSTM/);
  });

  it('makes a notebook from a template', async () => {
    await vscode().command('RNN: New RNN Notebook from Template…');
    await vscode().choose('Comparison of cells');
    const notebook = new NotebookEditor(vscode());
    await notebook.cell(4).waitFor();
    assert.equal(await notebook.runCell(2), 'success');
  });

  it('saves all, but not over a file that got conflict markers meanwhile', async () => {
    const broken = 'lstm.rnnbook';
    await vscode().openNotebook(broken);
    const conflict = `<<<<<<< ours\n${vscode().server.read(broken)}`;
    vscode().server.write(broken, conflict);
    await vscode()
      .notification(/cannot be read any more/)
      .waitFor();
    await addCell();
    await vscode().openNotebook('saved.rnnbook');
    await addCell();
    await vscode().command('File: Save All Files');
    await vscode().tab('saved.rnnbook').and(vscode().page.locator(':not(.dirty)')).waitFor();
    assert.equal(vscode().server.read(broken), conflict);
    await vscode()
      .notification(/Saving would overwrite/)
      .waitFor();
  });

  async function addCell(): Promise<void> {
    await vscode().command('Notebook: Insert Code Cell Below');
    await vscode().page.locator('.tabs-container .tab.active.dirty').waitFor();
  }
});
