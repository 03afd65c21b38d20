import assert from 'node:assert/strict';
import type { Locator } from 'playwright-core';
import { useVSCode } from './hooks';
import type { NotebookEditor } from './notebookEditor';

const QUIZ = 1;
/** Without modifiers these are commands of a notebook: new cells, delete, cut, merge, line numbers. */
const COMMANDS = 'a b dd x m y l';

describe('a quiz in a notebook', () => {
  const vscode = useVSCode({ height: 2000 });
  let notebook: NotebookEditor;
  let quiz: Locator;
  const said = () => quiz.locator('.rnn-feedback').innerText();

  before(async () => {
    notebook = await vscode().openNotebook('quiz.rnnbook');
    assert.equal(await notebook.runAll(QUIZ), 'success');
    quiz = await notebook.outputsOf(QUIZ);
  });

  it('takes what is typed, and leaves the cells alone', async () => {
    const cells = await notebook.cells.count();
    const answer = quiz.locator('textarea');
    await answer.click();
    await vscode().page.keyboard.type(COMMANDS);
    await vscode().page.keyboard.press('Enter');
    await vscode().page.keyboard.type('z!');
    await vscode().page.keyboard.press('Backspace');
    assert.equal(await answer.inputValue(), `${COMMANDS}\nz`);
    assert.equal(await notebook.cells.count(), cells);
    await quiz.getByRole('button', { name: 'Compare with the model answer' }).click();
    assert.match(await quiz.innerText(), /It is a product of factors below 1/);
    assert.equal(await quiz.locator('math msup').count(), 1);
  });

  it('is answered with the keyboard', async () => {
    const { keyboard } = vscode().page;
    await quiz.getByRole('tab').nth(1).click();
    await quiz.getByRole('radio').first().focus();
    await keyboard.press('ArrowDown');
    await keyboard.press('Enter');
    assert.match(await said(), /Not yet\.\s*It shows the state/);
    await keyboard.press('Enter');
    await keyboard.press('ArrowUp');
    await keyboard.press('Enter');
    assert.match(await said(), /Right/);
    await keyboard.press('Enter');
    await keyboard.press('Tab');
    await keyboard.type('2');
    await keyboard.press('Enter');
    assert.match(await said(), /Right/);
    await vscode().screenshot('quiz');
  });

  it('keeps the answers while another editor is in front, and when the cell runs again', async () => {
    const detail = () => quiz.locator('.rnn-head > .rnn-muted').innerText();
    const before = await detail();
    assert.match(before, /3 of 3 answered/);
    await vscode().openFile('plain.ts');
    await vscode().tab('quiz.rnnbook').click();
    quiz = await notebook.outputsOf(QUIZ);
    assert.equal(await detail(), before);
    assert.equal(await notebook.runCell(QUIZ), 'success');
    quiz = await notebook.outputsOf(QUIZ);
    assert.equal(await detail(), before);
  });
});
