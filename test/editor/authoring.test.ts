import assert from 'node:assert/strict';
import { useVSCode } from './hooks';
import type { NotebookEditor } from './notebookEditor';
import { QuickInput } from './quickInput';
import { until } from './until';

interface FileCell {
  id: string;
  source: string[];
  exercise?: Record<string, unknown>;
}
interface File {
  metadata: { exercise?: Record<string, unknown> };
  cells: FileCell[];
}

/** A fixture, written anew: quick open does not find new files at once. */
const FILE = 'text.rnnbook';
const RELEASED = 'saved.rnnbook';
const CELLS = [
  { id: 'intro', kind: 'markdown', source: ['## The answer'] },
  { id: 'answer', kind: 'code', language: 'typescript', source: ['let answer = 0;'] },
];

describe('the authoring of an exercise', function () {
  this.timeout(240_000);
  const vscode = useVSCode({ height: 1100 });
  let quick: QuickInput;
  let notebook: NotebookEditor;

  before(async () => {
    quick = new QuickInput(vscode().page);
    vscode().server.write(FILE, JSON.stringify({ rnnbook: 1, metadata: {}, cells: CELLS }));
    notebook = await vscode().openNotebook(FILE);
  });

  const saved = async (file = FILE) => {
    if (file === FILE) await vscode().save();
    return JSON.parse(vscode().server.read(file)) as File;
  };
  const item = (index: number, text: string | RegExp) =>
    notebook.cell(index).locator('.cell-statusbar-container .cell-status-item', { hasText: text });
  /** The cell, not its text, so that undo is the notebook's. */
  const select = async (index: number) => {
    await notebook
      .cell(index)
      .locator('.cell-statusbar-container')
      .click({ position: { x: 400, y: 8 } });
    await until('selected cell', async () => {
      await vscode().page.keyboard.press('Escape');
      return vscode().page.evaluate(() => document.activeElement?.classList.contains('monaco-list'));
    });
  };
  // of the notebook: a cell has an undo of its own
  const undo = () => vscode().page.keyboard.press('Control+z');
  const write = async (index: number, code: string) => {
    await notebook.cell(index).locator('.view-lines').click();
    await vscode().page.keyboard.press('Control+a');
    await vscode().page.keyboard.type(code);
    await vscode().page.keyboard.press('Escape');
  };
  const problem = (text: string) =>
    vscode().page.locator('.markers-panel .monaco-list-row', { hasText: text });

  it('begins with an id, and a role for each cell in its status bar; undo takes them back', async () => {
    assert.equal(await notebook.cell(1).locator('.cell-status-item', { hasText: 'Given' }).count(), 0);
    await vscode().command('RNN: Make This Notebook an Exercise…');
    await quick.asks('Its id');
    await quick.type('no spaces');
    await until('refusal', async () => (await quick.message()).includes('letters, digits'));
    await quick.type('the-answer');
    await quick.accept();
    await item(1, 'Given').click();
    await quick.choose('Starter');
    await item(1, 'Starter').waitFor();
    await item(1, '0 hints').waitFor();
    await select(1);
    await undo();
    await item(1, 'Given').waitFor();
    await undo();
    await item(1, 'Given').waitFor({ state: 'detached' });
    await vscode().page.keyboard.press('Control+Shift+z');
    await item(1, 'Given').waitFor();
    // an undo of the notebook's selects its first cell
    await select(1);
    await vscode().command('RNN: Set Cell Role…');
    await quick.choose('Starter');
    await item(1, 'Starter').waitFor();
    const { metadata, cells } = await saved();
    assert.deepEqual(metadata.exercise, { id: 'the-answer' });
    assert.deepEqual(cells[1]!.exercise, { role: 'starter' });
  });

  it('lists hints, to add, change, move and delete them', async () => {
    await item(1, '0 hints').click();
    for (const hint of ['Read the text again.', 'It is even.', 'It has two digits.']) {
      await quick.choose('Add a Hint…');
      await quick.asks('Hint ');
      await quick.type(hint);
      await quick.accept();
      await quick.asks('Hints of this starter');
      await until(`hint "${hint}"`, async () => (await quick.lines()).some((line) => line.includes(hint)));
    }
    await quick.choose('It has two digits.');
    await quick.choose('Show Earlier');
    await quick.asks('Hints of this starter');
    await quick.choose('Read the text again.');
    await quick.choose('Delete');
    await until('two hints', async () => (await quick.lines()).length === 3);
    await vscode().screenshot('authoring hints');
    await quick.escape();
    await item(1, '2 hints').waitFor();
    assert.deepEqual((await saved()).cells[1]!.exercise, {
      role: 'starter',
      hints: ['It has two digits.', 'It is even.'],
    });
  });

  it('adds a solution and tests, and sets their points', async () => {
    await item(1, 'Solution').click();
    await item(2, 'Solution of let answer = 0;').waitFor();
    await item(1, 'Solution').waitFor({ state: 'detached' });
    await write(2, 'let answer = 42;');
    for (const index of [2, 3]) {
      await select(index);
      await vscode().command('RNN: Add Test…');
      await quick.asks('What does the test check?');
      await quick.choose('A value');
      await item(index + 1, 'Visible test').waitFor();
    }
    await item(4, 'Visible test').click();
    await quick.choose('Hidden test');
    await item(4, 'Hidden test').waitFor();
    await item(3, '1 point').click();
    await quick.asks('Points of the test');
    await quick.type('-1');
    await until('refusal', async () => (await quick.message()).includes('A number from 0'));
    await quick.type('2.5');
    await quick.accept();
    await item(3, '2.5 points').waitFor();
    const { cells } = await saved();
    assert.match(cells[3]!.source[0]!, /^rnn\.test\('the answer is right', \{ points: 2\.5 \}/);
    assert.match(cells[4]!.source[0]!, /^rnn\.test\('the answer is right \(2\)', \{ points: 1 \}/);
    assert.deepEqual(cells[4]!.exercise, { role: 'test', hidden: true });
    assert.deepEqual(cells[2]!.exercise, { role: 'solution', of: 'answer' });
    await vscode().screenshot('authoring roles');
    await vscode().setTheme('dark');
    await vscode().screenshot('authoring roles dark');
    await vscode().setTheme('light');
  });

  it('changes limits, and keeps defaults out of the file', async () => {
    await vscode().command('RNN: Exercise Settings…');
    await quick.choose('Longest run of a cell');
    await quick.asks('Default: 60');
    await quick.type('0');
    await until('refusal', async () => (await quick.message()).includes('above 0'));
    await quick.type('10');
    await quick.accept();
    await quick.asks('Settings of the exercise');
    await until('new limit', async () => (await quick.lines()).some((line) => line.includes('10 s')));
    for (const [field, typed, shown] of [
      ['Variants', '{ "seed": [7] }', 'two values'],
      ['Variants', '{ "seed": [7, 8] }', ''],
      ['Files', '../secrets.csv', 'below'],
      ['Files', 'plain.ts, data/a.csv', ''],
      ['Variants', '', ''],
    ] as const) {
      await quick.choose(field);
      await quick.asksFor(field);
      await quick.type(typed);
      if (shown === '') await quick.accept();
      else {
        await until('refusal', async () => (await quick.message()).includes(shown));
        await vscode().page.keyboard.press('Escape');
      }
      await quick.asks('Settings of the exercise');
    }
    await quick.escape();
    assert.deepEqual((await saved()).metadata.exercise, {
      id: 'the-answer',
      cellSeconds: 10,
      files: ['plain.ts', 'data/a.csv'],
    });
  });

  it('shows what would be revealed at its cell, and releases nothing', async () => {
    await item(1, '2 hints').click();
    await quick.choose('It is even.');
    await quick.choose('Change…');
    await quick.asks('Hint 2');
    await quick.type('Write: let answer = 42');
    await quick.accept();
    await quick.asks('Hints of this starter');
    await quick.escape();
    await vscode().command('RNN: Release Exercise…');
    await vscode().notification('The exercise is not released.').waitFor();
    await vscode().command('Problems: Focus on Problems View');
    await problem('would show learners').waitFor();
    await vscode().screenshot('authoring leak');
    await select(1);
    await undo();
    await problem('would show learners').waitFor({ state: 'detached' });
  });

  it('shows what keeps the exercise from being whole while it is written', async () => {
    await item(1, 'Starter').click();
    await quick.choose('Given');
    await problem('which is no starter cell').waitFor();
    await select(1);
    await undo();
    await problem('which is no starter cell').waitFor({ state: 'detached' });
  });

  it('proves the exercise, and reports in words', async () => {
    await write(2, 'let answer = 41;');
    await vscode().command('RNN: Check Exercise');
    await problem('the solution gets 0 of 2.5').waitFor({ timeout: 60_000 });
    await report(/cannot be given to learners yet/);
    await vscode().screenshot('authoring check failed');
    await write(2, 'let answer = 42;');
    await vscode().command('RNN: Check Exercise');
    await report(/The exercise is proved/);
    await problem('the solution gets').waitFor({ state: 'detached' });
    await vscode().screenshot('authoring check');
  });

  it('can be stopped while it checks', async () => {
    await write(2, 'while (true);');
    await vscode().command('RNN: Check Exercise');
    const running = vscode().notification('Checking the exercise');
    await running.hover();
    await running.locator('.monaco-button', { hasText: 'Cancel' }).click();
    await running.waitFor({ state: 'detached', timeout: 5_000 }); // a cell may take 10
    await report(/The exercise is proved/); // still the one before
    await write(2, 'let answer = 42;');
  });

  it('releases to a file of its own, and asks before it takes one that is there', async () => {
    const before = vscode().server.read(RELEASED);
    await vscode().command('RNN: Release Exercise…');
    const input = vscode().question.locator('input').first();
    // the dialog writes its own proposal when it has read the folder
    await until('proposal', async () => (await input.inputValue()).endsWith('text-release.rnnbook'));
    await input.fill(`${vscode().server.workspace}/${RELEASED}`);
    await input.press('Enter');
    await until('question', async () => /already exists/.test(await vscode().question.innerText()));
    assert.equal(vscode().server.read(RELEASED), before);
    await vscode().screenshot('authoring release');
    await input.fill(`${vscode().server.workspace}/`); // takes the question back
    await quick.escape();
    await vscode().command('RNN: Release Exercise…');
    await until('proposal', async () => (await input.inputValue()).endsWith('text-release.rnnbook'));
    await vscode().giveFile(`${vscode().server.workspace}/released.rnnbook`);
    await vscode().notification('Visible tests: 2.5 points; hidden tests: 1 point.').waitFor();
    const { metadata, cells } = await saved('released.rnnbook');
    assert.deepEqual(
      cells.map(({ exercise }) => exercise?.['role']),
      [undefined, 'starter', 'test'],
    );
    assert.equal(metadata.exercise!['id'], 'the-answer');
    // a learner's notebook is not authored
    await vscode().notification('Released to').locator('.monaco-button', { hasText: 'Open' }).click();
    await vscode().tab('released.rnnbook').waitFor();
    await item(2, 'Visible test').waitFor({ state: 'detached' });
  });

  /** Waits for a report that says this. */
  async function report(text: RegExp): Promise<void> {
    await until(
      `report with ${text}`,
      async () => {
        for (const frame of vscode().page.frames()) {
          const body = await frame
            .locator('.markdown-body')
            .innerText({ timeout: 200 })
            .catch(() => '');
          if (text.test(body)) return true;
        }
        return false;
      },
      60_000,
    );
  }
});
