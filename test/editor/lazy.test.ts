import assert from 'node:assert/strict';
import { useVSCode } from './hooks';

describe('the renderers of a notebook', () => {
  const vscode = useVSCode();

  it('are loaded when an output needs them: only text loads none, a chart loads that of charts', async () => {
    const loaded: string[] = [];
    vscode().page.on('request', (request) => {
      const name = /\/dist\/renderers\/([\w-]+)\.js/.exec(decodeURIComponent(request.url()))?.[1];
      if (name) loaded.push(name);
    });
    const text = await vscode().openNotebook('text.rnnbook');
    assert.match(await text.outputText(0), /only text/);
    assert.deepEqual(loaded, []);
    await vscode().command('View: Close Editor');
    await vscode().tab('text.rnnbook').waitFor({ state: 'detached' });
    const chart = await vscode().openNotebook('chart.rnnbook');
    await (await chart.outputsOf(0)).locator('svg .mark-rect').first().waitFor({ state: 'attached' });
    assert.deepEqual([...new Set(loaded)], ['vega-lite']);
  });
});
