import assert from 'node:assert/strict';
import { useVSCode } from './hooks';
import { hoverUntil } from './hoverUntil';

describe('a folder that is not trusted', () => {
  const vscode = useVSCode({ trusted: false });

  it('draws saved outputs, and runs nothing', async () => {
    const notebook = await vscode().openNotebook('saved.rnnbook');
    assert.match(await notebook.outputText(0), /LSTM[^]*2\.1[23]/);
    await notebook.startCell(0);
    await vscode().dialogButton('Cancel').click();
    await vscode().dialogButton('Cancel').waitFor({ state: 'detached' });
    assert.equal(await notebook.cell(0).locator('[class*="codicon-notebook-state-"]').count(), 0);
    assert.doesNotMatch(await notebook.outputText(0), /run/);
  });

  const exercise = () =>
    vscode().page.locator('.test-explorer .monaco-list-row', { hasText: 'A recurrent network by hand' });
  const runButton = () => exercise().locator('.codicon-testing-run-icon');

  it('lists its exercises, and runs none of their tests', async () => {
    await vscode().command('Testing: Focus on Test Explorer View');
    await exercise().filter({ hasText: '20 points' }).waitFor();
    await exercise().hover();
    assert.equal(await runButton().count(), 0);
  });

  it('runs cells once it is trusted', async () => {
    const notebook = await vscode().openNotebook('saved.rnnbook');
    await notebook.startCell(0);
    await vscode().dialogButton('Trust').click();
    assert.equal(await notebook.waitForCell(0), 'success');
    assert.match(await notebook.outputText(0), /^run$/m);
    await vscode().command('Testing: Focus on Test Explorer View');
    await hoverUntil(exercise(), runButton());
  });
});
