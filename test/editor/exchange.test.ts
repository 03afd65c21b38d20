import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { decodeTensors } from '../../src/rnn/files/safetensors';
import { useVSCode } from './hooks';
import type { NotebookEditor } from './notebookEditor';
import { until } from './until';

const FILE = 'lstm.rnnbook';
const MODEL = 1;

describe('a model of a notebook, exchanged with other libraries', function () {
  this.timeout(300_000);
  const vscode = useVSCode({ height: 4500 });
  let notebook: NotebookEditor;

  before(async () => {
    notebook = await vscode().openNotebook(FILE);
  });

  it('asks to run the cells where no kernel runs, and goes on once they have run', async () => {
    await vscode().command('RNN: Show Model as Code…');
    const offer = vscode().notification('No kernel is running');
    await offer.waitFor();
    await vscode().screenshot('exchange offer');
    await offer.getByRole('button', { name: 'Run All' }).click();
    await vscode()
      .question.locator('.monaco-list-row', { hasText: 'PyTorch' })
      .first()
      .waitFor({ timeout: 60_000 });
    const training = 'training on many machines';
    assert.deepEqual(await choices(), [...['Keras', 'PyTorch', 'TensorFlow.js'], `Keras: ${training}`, `PyTorch: ${training}`]); // prettier-ignore
    await vscode().choose('Keras');
    assert.match(await textOfNew('import keras'), /layers\.LSTM\(4[^]*layers\.Dense\(1[^]*model\.compile\(/);
  });

  it('shows it as PyTorch, with the last choice first', async () => {
    await backToNotebook();
    await vscode().command('RNN: Show Model as Code…');
    await vscode().question.locator('.monaco-list-row', { hasText: 'PyTorch' }).first().waitFor();
    await vscode().choose('PyTorch');
    assert.match(await textOfNew('import torch'), /nn\.LSTM\([^]*torch\.optim\.Adam/);
    await backToNotebook();
    await vscode().command('RNN: Show Model as Code…');
    await vscode().question.locator('.monaco-list-row', { hasText: 'PyTorch' }).first().waitFor();
    assert.deepEqual((await choices()).slice(0, 3), ['PyTorch', 'Keras', 'TensorFlow.js']);
    await vscode().choose('TensorFlow.js');
    assert.match(await textOfNew('import * as tf'), /tf\.layers\.lstm\(/);
  });

  it('shows a script that trains it on many machines', async () => {
    await backToNotebook();
    await vscode().command('RNN: Show Model as Code…');
    await vscode().question.locator('.monaco-list-row', { hasText: 'PyTorch' }).first().waitFor();
    await vscode().choose('PyTorch: training');
    assert.match(await textOfNew('torchrun'), /DistributedDataParallel/);
  });

  it('exports the weights to PyTorch, and shows the code that loads them', async () => {
    const file = await exportAs('.safetensors');
    const { tensors } = decodeTensors(readFileSync(file));
    const shapes = Object.fromEntries(Object.entries(tensors).map(([name, { shape }]) => [name, shape]));
    // 4 gates of 4 units, 1 feature
    assert.deepEqual(
      Object.values(shapes).filter(({ length }) => length === 2),
      [
        [16, 1],
        [16, 4],
        [1, 4],
      ],
    );
    await vscode().notification('Exported to').getByRole('button', { name: 'Show Code' }).click();
    const code = await textOfNew('load_file');
    assert.match(code, /class \w+\(nn\.Module\)[^]*model\.load_state_dict\(load_file\(".*\.safetensors"\)\)/);
  });

  it('exports the model to a .keras file, which can be read again', async () => {
    await backToNotebook();
    const file = await exportAs('.keras');
    const read = await promisify(execFile)(process.execPath, ['dist/cli.js', 'model', 'code', file]);
    assert.match(read.stdout, /layers\.LSTM\(4[^]*layers\.Dense\(1/);
  });

  it('leaves no trace in cells', async () => {
    await backToNotebook();
    const counts = await notebook.cells.locator('.execution-count-label').allInnerTexts();
    assert.deepEqual(
      counts.map((count) => count.trim()).filter((count) => count !== ''),
      ['[1]', '[2]', '[3]', '[4]', '[5]', '[6]'],
    );
  });

  it('imports a model by a cell below the selected one, which one undo takes away', async () => {
    await importBelow(MODEL, 'sequential_1.keras');
    const cell = notebook.cell(MODEL + 1);
    assert.equal(
      await sourceOf(MODEL + 1),
      "const model2 = await rnn.importModel('sequential_1.keras');\nmodel2",
    );
    await vscode().page.keyboard.press('Control+z');
    await cell.getByText('importModel').waitFor({ state: 'detached' });
    assert.match(await sourceOf(MODEL + 1), /^const history/);
  });

  it('asks which model, with parameters and shapes, where there are several', async () => {
    await importBelow(MODEL, 'sequential_1.keras');
    assert.equal(await notebook.runCell(MODEL + 1), 'success');
    for (const theme of ['dark', 'light'] as const) {
      await vscode().setTheme(theme);
      await backToNotebook();
      await vscode().command('RNN: Export Model…');
      const rows = vscode().question.locator('.monaco-list-row');
      await rows.filter({ hasText: 'model2' }).waitFor();
      await vscode().screenshot(`exchange models ${theme}`);
      assert.deepEqual(await choices(), ['model', 'model2']);
      // LSTM: 4 gates × 4 units × (1 input + 4 states + 1 bias); dense: 4 weights + 1 bias
      for (const row of await rows.all())
        assert.match(await row.innerText(), /101 parameters · \[batch, 10, 1\] → \[batch, 1\]/);
      await vscode().choose('model2');
      await vscode().question.locator('.monaco-list-row', { hasText: '.safetensors' }).waitFor();
      await vscode().screenshot(`exchange formats ${theme}`);
      await vscode().page.keyboard.press('Escape');
    }
  });

  const choices = async () => {
    const rows = await vscode().question.locator('.monaco-list-row').all();
    return Promise.all(
      rows.map(async (row) => (await row.locator('.label-name').first().innerText()).trim()),
    );
  };

  const textOfNew = (beginning: string) =>
    until(`an editor with ${beginning}`, async () => {
      const text = await vscode().editorText();
      return text.includes(beginning) && text;
    });

  const backToNotebook = async () => {
    await vscode().tab(FILE).click();
    await notebook.cell(MODEL).waitFor();
  };

  const sourceOf = (cell: number) => vscode().textOf(notebook.cell(cell).locator('.monaco-editor'));

  async function importBelow(cell: number, file: string): Promise<void> {
    await backToNotebook();
    await notebook.cell(cell).locator('.view-line').first().click();
    await vscode().page.keyboard.press('Escape');
    await vscode().command('RNN: Import Model…');
    await vscode().giveFile(join(vscode().server.workspace, file));
    await notebook
      .cell(cell + 1)
      .getByText('importModel')
      .waitFor();
    // by then the keys are the notebook's
    await vscode()
      .page.locator('.notebookOverlay .monaco-list:focus-within')
      .locator(`.monaco-list-row.focused[data-index="${cell + 1}"]`)
      .waitFor();
  }

  async function exportAs(ending: string): Promise<string> {
    await backToNotebook();
    await vscode().command('RNN: Export Model…');
    await vscode().choose(ending);
    const file = await vscode().giveFile();
    await vscode().notification('Exported to').waitFor();
    await vscode().screenshot(`exchange exported ${ending}`);
    assert.ok(file.endsWith(ending), file);
    assert.ok(statSync(file).size > 0);
    return file;
  }
});

describe('a notebook without models', () => {
  const vscode = useVSCode();
  const [KEEP, ENDLESS] = [1, 2] as const;

  it('says so, and waits for the running cell until it is cancelled', async () => {
    const notebook = await vscode().openNotebook('faults.rnnbook');
    assert.equal(await notebook.runCell(KEEP), 'success');
    await vscode().command('RNN: Export Model…');
    await vscode().notification('No variable holds a model yet').waitFor();
    await vscode().command('Notifications: Clear All Notifications');

    await notebook.startCell(ENDLESS);
    await (await notebook.outputsOf(ENDLESS)).getByText('for ever').waitFor();
    await vscode().command('RNN: Export Model…');
    const waiting = vscode().notification('waiting for the running cell');
    await waiting.waitFor();
    await vscode().screenshot('exchange waiting');
    await waiting.getByRole('button', { name: 'Cancel' }).click();
    await waiting.waitFor({ state: 'detached' });
    const running = notebook.cell(ENDLESS).locator('.codicon-notebook-state-executing');
    assert.equal(await running.count(), 1);

    await vscode().command('RNN: Export Model…');
    await waiting.waitFor();
    await notebook.interruptCell(ENDLESS);
    await vscode().notification('No variable holds a model yet').waitFor();
  });
});

describe('models in a folder that is not trusted', () => {
  const vscode = useVSCode({ trusted: false });

  it('are not looked for: nothing is run, and it is said why', async () => {
    await vscode().openNotebook('lstm.rnnbook');
    await vscode().command('RNN: Show Model as Code…');
    await vscode().notification('the folder is not trusted. Nothing was run.').waitFor();
    assert.equal(await vscode().notification('Run All').count(), 0);
  });
});
