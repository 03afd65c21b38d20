import assert from 'node:assert/strict';
import { useVSCode } from './hooks';
import { NotebookEditor } from './notebookEditor';
import { QuickInput } from './quickInput';
import { until } from './until';

interface FileCell {
  kind: 'markdown' | 'code';
  source: string[];
}

/** A fixture, which each test writes anew: quick open does not find new files at once. */
const FILE = 'text.rnnbook';
const FIRST = { id: 'first', kind: 'code', language: 'typescript', source: ["console.log('first')"] };
/** A notebook of several views is trained in it. */
const RUN_TIMEOUT = 240_000;

describe('the model builder', function () {
  this.timeout(RUN_TIMEOUT + 60_000);
  const vscode = useVSCode({ height: 9000 });
  let quick: QuickInput;
  let notebook: NotebookEditor;

  before(() => {
    quick = new QuickInput(vscode().page);
  });

  beforeEach(async () => {
    vscode().server.write(FILE, JSON.stringify({ rnnbook: 1, metadata: {}, cells: [FIRST] }));
    notebook = await vscode().openNotebook(FILE);
  });
  afterEach(() => vscode().closeAll());

  const saved = async () => {
    await vscode().save();
    return (JSON.parse(vscode().server.read(FILE)) as { cells: FileCell[] }).cells;
  };
  const sourceOf = ({ source }: FileCell) => source.join('\n');
  /** What the preview shows of the model. */
  const previewed = async () => {
    for (const frame of vscode().page.frames()) {
      const model = frame.locator('main > #model');
      if ((await model.count()) > 0) return model.innerText();
    }
    return '';
  };
  const begin = async () => {
    await vscode().command('RNN: Build Model…');
    await quick.asks('What is the model to do?');
  };
  const set = async (label: string, text: string) => {
    await quick.choose(label);
    await quick.asksFor(label);
    await quick.type(text);
    await quick.accept();
    await quick.asks('Insert the model');
  };
  const insertAll = async () => {
    await quick.choose('Insert the model with all around it');
    await until('inserted cells', async () => (await notebook.cells.count()) > 2);
    // the model's cell gets the focus, which would end the command palette
    await vscode().page.locator('.notebookOverlay .monaco-list-row.focused', { hasText: 'Change Model…' }).waitFor(); // prettier-ignore
  };

  /** Runs everything that was inserted. */
  async function run(name: string): Promise<void> {
    const cells = await saved();
    const last = cells.findLastIndex(({ kind }) => kind === 'code');
    assert.equal(await notebook.runAll(last, RUN_TIMEOUT), 'success');
    await vscode().screenshot(`builder ${name}`);
  }

  it('builds a forecaster by keyboard: the advisor, a step back, settings, all cells', async () => {
    await begin();
    await quick.choose('Forecasting');
    await quick.asks('How many steps back');
    await quick.type('200');
    await quick.accept();
    await quick.asks('How many samples');
    await quick.back();
    await quick.asks('How many steps back');
    await quick.type('24');
    await quick.accept();
    await quick.asks('How many samples');
    await quick.accept();
    await quick.asks('known');
    await quick.accept();
    await quick.asks('The advisor’s suggestion');
    assert.match((await quick.lines())[0]!, /GRU, 1 layer, forward only/);
    await quick.accept();
    await quick.asks('Insert the model');
    assert.match(await quick.placeholder(), /^24×1 → GRU 64/);
    await set('Units', '8');
    assert.match(await quick.title(), /\b273 parameters/); // GRU 3·8·(8 + 1 + 2) = 264, dense 8 + 1
    await insertAll();
    const code = (await saved()).map(sourceOf).join('\n');
    assert.match(code, /tf\.layers\.gru\(\{\s+units: 8,/);
    await vscode().page.keyboard.press('Control+z');
    await until('end of the inserted cells', async () => (await notebook.cells.count()) === 1);
    await vscode().page.keyboard.press('Control+Shift+z');
    await until('the inserted cells again', async () => (await notebook.cells.count()) > 2);
    await run('forecaster');
  });

  it('builds a bidirectional classifier, and shows it in light and dark', async () => {
    await begin();
    await quick.choose('Bidirectional classifier');
    await quick.asks('Insert the model');
    await set('Sequence length', '12');
    await set('Units', '8');
    await until('preview', async () => /Bidirectional[\s\S]*?16/.test(await previewed()));
    await vscode().screenshot('builder preview');
    await insertAll();
    await run('classifier');
    await vscode().setTheme('dark');
    await begin();
    await quick.choose('Labelling');
    for (const question of ['steps back', 'samples', 'known']) {
      await quick.asks(question);
      await quick.accept();
    }
    await quick.asks('The advisor’s suggestion');
    await until('preview', async () => /GRU/.test(await previewed()));
    await vscode().screenshot('builder preview dark');
    await quick.escape();
    await vscode().setTheme('light');
  });

  it('builds an encoder–decoder of numbers', async () => {
    await begin();
    await quick.choose('Chapter 7.5.3').catch(() => quick.choose('Encoder–decoder'));
    await quick.asks('Insert the model');
    await set('Units', '8');
    await insertAll();
    assert.match((await saved()).map(sourceOf).join('\n'), /initialState/);
    await run('encoder–decoder');
  });

  it('refuses what cannot be, where it is typed', async () => {
    await begin();
    await quick.choose('Sentiment classifier');
    await quick.asks('Insert the model');
    for (const [label, text, reason] of [
      ['Units', '0', 'A whole number from 1, not “0”.'],
      ['Dense units', 'many', 'A whole number from 1, not “many”.'],
      ['Recurrent dropout', '1.5', 'A number from 0 to less than 1, not “1.5”.'],
      ['Vocabulary', '0', 'A whole number from 2, not “0”.'],
    ] as const) {
      await quick.choose(label);
      await quick.asksFor(label);
      await quick.type(text);
      await until(reason, async () => (await quick.message()).includes(reason));
      await quick.accept();
      assert.ok((await quick.message()).includes(reason), 'the question stays');
      await quick.back();
      await quick.asks('Insert the model');
    }
    await quick.escape();
  });

  it('changes nothing when Escape ends it, at any step', async () => {
    const steps = [
      'What is the model to do?',
      'steps back',
      'samples',
      'known',
      'suggestion',
      'Insert the model',
    ];
    for (let depth = 1; depth <= steps.length; depth++) {
      await begin();
      for (const question of steps.slice(1, depth)) {
        if (question === 'steps back') await quick.choose('Classification');
        else await quick.accept();
        await quick.asks(question);
      }
      await quick.escape();
      assert.equal(await notebook.cells.count(), 1);
      assert.equal(await vscode().page.locator('.tabs-container .tab.dirty').count(), 0);
    }
  });

  it('puts the cells into a new notebook where none is open', async () => {
    await vscode().closeAll();
    await begin();
    await quick.choose('SimpleRNN classifier');
    await quick.asks('Insert the model');
    await quick.choose('Insert the model alone');
    const fresh = new NotebookEditor(vscode());
    await fresh.cell(0).waitFor();
    assert.equal(await fresh.runCell(0), 'success');
  });
});

describe('the change of a model', function () {
  const vscode = useVSCode({ height: 2000 });
  let quick: QuickInput;

  before(() => {
    quick = new QuickInput(vscode().page);
  });
  afterEach(() => vscode().closeAll());

  const SOURCE = `// my first model
const lstm = tf.sequential({ name: 'mine' });
lstm.add(tf.layers.lstm({ units: 8, recurrentActivation: 'sigmoid', inputShape: [12, 2] })); // remembers
// against overfitting
lstm.add(tf.layers.dropout({ rate: 0.5 }));
lstm.add(tf.layers.dense({ units: 3 * 2, activation: 'softmax' }));
lstm.compile({ optimizer: tf.train.adam(0.01), loss: 'sparseCategoricalCrossentropy' });
lstm`;
  it('reads a cell back after hand edits, says what it does not understand, and keeps comments', async () => {
    const cell = { id: 'mine', kind: 'code', language: 'typescript', source: SOURCE.split('\n') };
    vscode().server.write(FILE, JSON.stringify({ rnnbook: 1, metadata: {}, cells: [cell] }));
    const notebook = await vscode().openNotebook(FILE);
    await notebook.cell(0).locator('.cell-statusbar-container', { hasText: 'Change Model…' }).waitFor();
    await notebook.cell(0).locator('.cell-statusbar-container .cell-status-item', { hasText: 'Change Model…' }).click(); // prettier-ignore
    await quick.asks('Change Model: lstm');
    await vscode().screenshot('change model');
    assert.ok((await quick.lines()).some((line) => line.includes('3 * 2')));
    await quick.choose('LSTM 8');
    await quick.asks('What shall change?');
    await quick.choose('Units');
    await quick.asks('Size of the hidden state');
    await quick.type('16');
    await quick.accept();
    await quick.choose('Dropout 0.5'.toLowerCase());
    await quick.asks('What shall change?');
    await quick.choose('Remove');
    await quick.choose('Learning rate');
    await quick.asks('How far one step');
    await quick.type('0.002');
    await quick.accept();
    await quick.choose('Apply the changes');
    await until('changed cell', async () => (await notebook.cell(0).innerText()).includes('16'));
    await vscode().save();
    const { cells } = JSON.parse(vscode().server.read(FILE)) as { cells: FileCell[] };
    assert.equal(
      cells[0]!.source.join('\n'),
      SOURCE.replace('units: 8', 'units: 16')
        .replace('lstm.add(tf.layers.dropout({ rate: 0.5 }));\n', '')
        .replace('adam(0.01)', 'adam(0.002)'),
    );
  });
});
