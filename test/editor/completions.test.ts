import assert from 'node:assert/strict';
import { useVSCode } from './hooks';
import { until } from './until';

describe('completions', () => {
  const vscode = useVSCode({ height: 1200 });

  const suggestions = () => vscode().page.locator('.suggest-widget.visible .monaco-list-row');
  const labels = () =>
    suggestions().evaluateAll((rows) => rows.map((row) => row.getAttribute('aria-label') ?? ''));
  const offered = (label: string) =>
    until(`"${label}" among the suggestions`, async () =>
      (await labels()).find((text) => text.split(/[,\s]/)[0] === label),
    );
  const codeOf = async (index: number) => {
    const lines = vscode().page.locator(
      `.notebookOverlay .monaco-list-row[data-index="${index}"] .view-line`,
    );
    // drawn with spaces that do not break, and not in their order
    return (await lines.allInnerTexts()).map((line) => line.replaceAll('\u00a0', ' ').trim());
  };
  const line = (index: number, text: string) =>
    until(`the line ${text}`, async () => (await codeOf(index)).includes(text));

  /** Empties the cell and leaves the cursor in it. */
  async function editCell(index: number): Promise<void> {
    const { page } = vscode();
    await page.keyboard.press('Escape');
    await page.locator(`.notebookOverlay .monaco-list-row[data-index="${index}"] .view-lines`).click();
    await page.keyboard.press('Control+a');
    await page.keyboard.press('Delete');
  }

  before(async () => {
    await vscode().openNotebook('text.rnnbook');
  });

  it('offer a snippet by a plain word, and Tab puts it in with its places to fill', async () => {
    await editCell(0);
    const { page } = vscode();
    await page.keyboard.type('lstm', { delay: 60 });
    await offered('lstm');
    await page.keyboard.press('Tab');
    await line(0, 'tf.layers.lstm({');
    await line(0, "recurrentActivation: 'sigmoid',");
    await page.keyboard.type('7');
    await line(0, 'units: 7,');
    await page.keyboard.press('Tab');
    // a place with choices offers them
    await offered('true');
  });

  it('list the members of rnn, and put the cursor between the parentheses of a call', async () => {
    await editCell(0);
    const { page } = vscode();
    await page.keyboard.type('rnn.', { delay: 60 });
    await offered('advise');
    await page.keyboard.type('seq', { delay: 60 });
    await offered('seq2seq');
    await page.keyboard.type('uen', { delay: 60 });
    await offered('sequenceProblems');
    await page.keyboard.press('Tab');
    await page.keyboard.type('model');
    await line(0, 'rnn.sequenceProblems(model)');
  });

  it('list what is in an object of rnn, and the options of a call', async () => {
    await editCell(0);
    const { page } = vscode();
    await page.keyboard.type('rnn.models.', { delay: 60 });
    await offered('lstmForecaster');
    assert.ok(!(await labels()).some((label) => label.startsWith('windows')));
    await editCell(0);
    await page.keyboard.type('rnn.windows([1], { look', { delay: 60 });
    await offered('lookback');
    await page.keyboard.press('Tab');
    await page.keyboard.type('3 ');
    await line(0, 'rnn.windows([1], { lookback: 3 })');
  });

  it('offer nothing of theirs in other files', async () => {
    const { page } = vscode();
    await vscode().openFile('plain.ts');
    await page.locator('.editor-instance .view-lines').first().click();
    await page.keyboard.press('Control+End');
    await page.keyboard.type('lstm', { delay: 60 });
    await offered('lstmUnits');
    assert.ok(!(await labels()).some((label) => /^lstm[,\s]/.test(label)), (await labels()).join('\n'));
  });
});
