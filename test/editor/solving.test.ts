import assert from 'node:assert/strict';
import { releaseExercise } from '../../src/grading/release/releaseExercise';
import { parseNotebook } from '../../src/notebook/parse';
import { printNotebook } from '../../src/notebook/print';
import { useVSCode } from './hooks';
import { hoverUntil } from './hoverUntil';
import type { NotebookEditor } from './notebookEditor';
import { QuickInput } from './quickInput';
import { succeeds, until } from './until';

/** A fixture, written anew: quick open does not find new files at once. */
const FILE = 'text.rnnbook';

const code = (id: string, source: string, exercise?: object) => ({
  id,
  kind: 'code',
  language: 'typescript',
  source: source.split('\n'),
  ...(exercise && { exercise }),
});
const text = (id: string, source: string) => ({ id, kind: 'markdown', source: source.split('\n') });

const TEACHERS = JSON.stringify({
  rnnbook: 1,
  metadata: { title: 'Two steps of an RNN', exercise: { id: 'two-steps', cellSeconds: 5, testSeconds: 5 } },
  cells: [
    text('intro', '# Two steps of an RNN'),
    code('given', 'const seed = 42;\nconst [w, u] = [2, 3];'),
    text('t1', '## 1. One step'),
    code('step', 'function step(x: number, h: number): number {\n  return 0;\n}', {
      role: 'starter',
      hints: ['The input has the weight w.', 'The state has the weight u: add u * h.'],
    }),
    code('stepS', 'function step(x: number, h: number): number {\n  return w * x + u * h;\n}', {
      role: 'solution',
      of: 'step',
    }),
    code(
      'seen',
      [
        "rnn.test('a step weighs input and state', { points: 3, hint: 'Try it by hand.' }, async (t) => {",
        "  await t.part(1, 'the input', async () => t.equal(await t.call('step', 5, 0), 10));",
        "  await t.part(2, 'the state', async () => t.equal(await t.call('step', 0, 7), 21));",
        '});',
      ].join('\n'),
      { role: 'test', hidden: false },
    ),
    text('t2', '## 2. Two steps'),
    code('states', '// const states = …', { role: 'starter' }),
    code('statesS', 'const states = [step(1, 0), step(2, step(1, 0))];', { role: 'solution', of: 'states' }),
    code(
      'seen2',
      "rnn.test('states has one state a step', { points: 2 }, async (t) => {\n  t.equal(await t.value('states'), [2, 10]);\n});",
      { role: 'test', hidden: false },
    ),
    code(
      'unseen',
      "rnn.test('a step takes any number', { points: 5 }, async (t) => {\n  t.equal(await t.call('step', -1, -1), -5);\n});",
      { role: 'test', hidden: true },
    ),
  ],
});
/** Cells of the released notebook, by their place. */
const [STEP, SEEN, STATES] = [3, 4, 6];

describe('an exercise in the Test Explorer', function () {
  this.timeout(240_000);
  const vscode = useVSCode({
    height: 1600,
    width: 1500,
    // what is put in stays as it is
    settings: { 'editor.autoClosingBrackets': 'never', 'editor.autoIndent': 'none' },
  });
  let quick: QuickInput;
  let notebook: NotebookEditor;

  before(async () => {
    quick = new QuickInput(vscode().page);
    vscode().server.write(FILE, printNotebook(releaseExercise(parseNotebook(TEACHERS))));
    notebook = await vscode().openNotebook(FILE);
  });

  const item = (index: number, text: string | RegExp) =>
    notebook.cell(index).locator('.cell-statusbar-container .cell-status-item', { hasText: text });
  const row = (text: string | RegExp) =>
    vscode().page.locator('.test-explorer .monaco-list-row', { hasText: text });
  const problem = (text: string) =>
    vscode().page.locator('.markers-panel .monaco-list-row', { hasText: text });
  /** Waits for a problem; a run of tests has put its results in front. */
  const says = async (text: string) => {
    await vscode().command('Problems: Focus on Problems View');
    await problem(text).first().waitFor();
  };
  const total = (text: string) => vscode().statusBarItem(text);
  const expand = async (text: string) => {
    await row(text).click();
    await vscode().page.keyboard.press('ArrowRight');
  };
  const write = async (index: number, source: string) => {
    await notebook.cell(index).locator('.view-lines').click();
    await vscode().page.keyboard.press('Control+a');
    await vscode().page.keyboard.insertText(source);
    await vscode().page.keyboard.press('Escape');
  };
  /** Runs the tests of a cell by its status bar. */
  const run = async (index: number) => {
    const loading = item(index, 'points').locator('.codicon-loading');
    // one that is drawn anew takes no click
    await until('run of the tests', async () => {
      await succeeds(item(index, 'points').click({ timeout: 2_000 }));
      return succeeds(loading.waitFor({ timeout: 5_000 }));
    });
    await loading.waitFor({ state: 'detached', timeout: 60_000 });
  };
  /** What a test's last run said, in the panel of results. */
  const result = async (test: string) => {
    await vscode().page.locator('.panel .action-item', { hasText: 'Test Results' }).click();
    await vscode().page.locator('.test-output-peek-tree .monaco-list-row', { hasText: test }).first().click();
    await vscode().screenshot('solving result');
    return vscode()
      .page.locator('.test-output-peek-message-container')
      .first()
      .innerText()
      .then((text) => text.replaceAll('\u00a0', ' '));
  };

  it('is found with its tasks and tests, and their points', async () => {
    await vscode().command('Testing: Focus on Test Explorer View');
    await row('Two steps of an RNN').waitFor();
    await expand('Two steps of an RNN');
    await row('1. One step').filter({ hasText: '3 points' }).waitFor();
    await expand('1. One step');
    await expand('2. Two steps');
    await row('a step weighs input and state').waitFor();
    await row('states has one state a step').filter({ hasText: '2 points' }).waitFor();
    assert.equal(await row('a step takes any number').count(), 0, 'hidden tests are not there');
    // exercises whose notebooks were never opened
    await row('A recurrent network by hand').filter({ hasText: '20 points' }).waitFor();
  });

  it('says at the cell what is wrong, when nothing is written yet', async () => {
    const run = row('Two steps of an RNN').locator('.codicon-testing-run-icon');
    await hoverUntil(row('Two steps of an RNN'), run);
    await run.click();
    await item(STEP, '0 of 3 points').waitFor();
    await item(STATES, '0 of 2 points').waitFor();
    await total('0 of 5 points').waitFor();
    await says('the input: The value should be 10, but is 0.');
    await says('There is no states.');
    await vscode().screenshot('solving problems');
    assert.match(await result('a step weighs'), /Hint: Try it by hand/);
    await vscode().screenshot('solving failed');
    await vscode().setTheme('dark');
    await vscode().screenshot('solving failed dark');
    await vscode().setTheme('light');
  });

  it('shows hints one after another, and remembers which', async () => {
    await item(STEP, 'Show Hint').click();
    await quick.asks('Hints: 1 of 2');
    assert.ok((await quick.lines()).some((line) => line.includes('The input has the weight w.')));
    assert.ok(!(await quick.lines()).some((line) => line.includes('The state has')));
    await quick.escape();
    await item(STEP, 'Hints: 1 of 2').click();
    await quick.asks('Hints: 1 of 2');
    await quick.accept();
    await quick.asks('Hints: 2 of 2');
    assert.ok((await quick.lines()).some((line) => line.includes('add u * h')));
    await vscode().screenshot('solving hints');
    await quick.escape();
    await item(STEP, 'Hints: 2 of 2').waitFor();
  });

  it('lets points rise with what is written, whatever becomes of the tests', async () => {
    await write(SEEN, '// no tests any more');
    await write(STEP, 'function step(x: number, h: number): number {\n  return w * x;\n}');
    await run(STEP);
    await item(STEP, '1 of 3 points').waitFor();
    await says('the state: The value should be 21, but is 0.');
    await row('1. One step').filter({ hasText: '1 of 3 points' }).waitFor();
    await write(STEP, 'function step(x: number, h: number): number {\n  return w * x + u * h;\n}');
    await run(STEP);
    await item(STEP, '3 of 3 points').waitFor();
    await total('3 of 5 points').waitFor();
    assert.equal(await problem('a step weighs').count(), 0);
  });

  it('tells an error, a loop without end and a wrong answer apart, with the line', async () => {
    await write(
      STATES,
      'const states = [1, 2].map((x) => {\n  if (x > 1)\n    throw new RangeError("too far");\n  return x;\n});',
    );
    await run(STATES);
    await says('RangeError: too far');
    await says('[Ln 3, Col');
    await write(STATES, 'const states = [];\nwhile (true);');
    await run(STATES);
    await says('longer than 5 s');
    await vscode().screenshot('solving loop');
    await write(STATES, 'const states = [2, 11];');
    await run(STATES);
    await says('should be 10, but is 11');
    await vscode().screenshot('solving wrong');
  });

  it('can be stopped', async () => {
    await write(STATES, 'while (true);');
    await item(STATES, 'points').click();
    await item(STATES, 'points').locator('.codicon-loading').waitFor();
    await vscode().command('Test: Cancel Test Run');
    const started = Date.now();
    await item(STATES, 'points').locator('.codicon-loading').waitFor({ state: 'detached' });
    assert.ok(Date.now() - started < 4_000, 'before its time is over');
  });

  it('runs on every save, where that is wanted', async () => {
    await vscode().command('Test: Start Continuous Run');
    await vscode().screenshot('solving continuous');
    await write(STATES, 'const states = [step(1, 0), step(2, step(1, 0))];');
    await vscode().save();
    await item(STATES, '2 of 2 points').waitFor();
    await total('5 of 5 points').waitFor();
    await row('Two steps of an RNN').filter({ hasText: '5 of 5 points' }).waitFor();
    await vscode().screenshot('solving passed');
    await vscode().setTheme('dark');
    await vscode().screenshot('solving passed dark');
    await vscode().setTheme('light');
  });

  it('remembers points and hints when the window is loaded anew', async () => {
    await vscode().page.reload();
    await total('5 of 5 points').waitFor({ timeout: 90_000 });
    await item(STEP, 'Hints: 2 of 2').waitFor();
    await item(STATES, '2 of 2 points').waitFor();
  });

  it("runs all tests of a teacher's own notebook against its solutions, opened or not", async () => {
    await vscode().command('Testing: Focus on Test Explorer View');
    const own = row('A recurrent network by hand');
    const run = own.locator('.codicon-testing-run-icon');
    await hoverUntil(own, run);
    await run.click();
    await own.filter({ hasText: '20 of 20 points' }).waitFor({ timeout: 90_000 });
  });

  it('gives a cell its starter again; undo takes it back', async () => {
    await notebook.cell(STEP).locator('.view-lines').click();
    await vscode().page.keyboard.press('Escape');
    await vscode().command('RNN: Reset Cell to Its Starter');
    const shown = () => notebook.cell(STEP).locator('.view-lines').innerText();
    await until('starter', async () => /return\s0;/.test(await shown()));
    await notebook.cell(STEP).locator('.view-lines').click();
    await vscode().page.keyboard.press('Control+z');
    await until('own code', async () => /return\sw/.test(await shown()));
  });
});
