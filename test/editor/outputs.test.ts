import assert from 'node:assert/strict';
import type { Locator } from 'playwright-core';
import { useVSCode } from './hooks';
import type { NotebookEditor } from './notebookEditor';
import { until } from './until';

const [MODEL, TRAIN, UNROLL, GATES, METRICS, CHART] = [1, 2, 3, 4, 5, 6] as const;

describe('the outputs of a notebook', () => {
  const vscode = useVSCode({ height: 4500 });
  let notebook: NotebookEditor;

  before(async () => {
    notebook = await vscode().openNotebook('lstm.rnnbook');
    assert.equal(await notebook.runAll(CHART), 'success');
  });

  it('shows the backend in the status bar', async () => {
    await vscode()
      .statusBarItem(/RNN: (wasm|tensorflow|cpu)/)
      .waitFor();
  });

  it('draws the summary of a model', async () => {
    const text = await notebook.outputText(MODEL);
    // LSTM: 4 gates × 4 units × (1 input + 4 states + 1 bias); dense: 4 weights + 1 bias
    for (const parameters of ['96', '5', '101']) assert.match(text, new RegExp(`\\b${parameters}\\b`));
  });

  it('draws the last loss that fit reports', async () => {
    const { loss } = await printed<{ loss: number }>(notebook, TRAIN);
    const output = await notebook.outputsOf(TRAIN);
    const drawn = output.locator('.rnn-readout span', { hasText: 'loss' }).first().locator('b').first();
    assertClose(await exactValue(drawn), loss);
    assertRounded(await drawn.innerText(), loss);
  });

  it('draws the network unrolled over ten steps', async () => {
    const output = await notebook.outputsOf(UNROLL);
    const slider = output.locator('[role="slider"]');
    assert.equal(await slider.getAttribute('aria-valuemax'), '10');
    assert.match(await output.innerText(), /LSTM/);
  });

  it('tells each gate that the formulas give', async () => {
    const expected = await printed<Record<string, number>>(notebook, GATES);
    const output = await notebook.outputsOf(GATES);
    const slider = output.locator('[role="slider"]');
    await slider.focus();
    await slider.press('Home');
    const told = await until('readout of the first step', async () => {
      const text = (await slider.getAttribute('aria-valuetext')) ?? '';
      return /t = 1, unit 0/i.test(text) && text;
    });
    for (const [gate, value] of Object.entries(expected)) {
      const number = new RegExp(`${gate}[a-z ]* (−?[\\d.]+)`, 'i').exec(told)?.[1];
      assert.ok(number, `no ${gate} in "${told}"`);
      assertRounded(number, value);
    }
  });

  it('draws the metric that the definition gives, and marks the best', async () => {
    const { mse } = await printed<{ mse: number }>(notebook, METRICS);
    const output = await notebook.outputsOf(METRICS);
    const header = await output.locator('thead th').allInnerTexts();
    const column = header.findIndex((text) => text.startsWith('MSE'));
    const cell = output.locator('tbody tr', { hasText: 'LSTM' }).locator('th, td').nth(column);
    assertClose(await exactValue(cell), mse);
    assertRounded(await cell.innerText(), mse);
    const other = output.locator('tbody tr', { hasText: 'Zero' }).locator('th, td').nth(column);
    const better = mse < (await exactValue(other)) ? cell : other;
    const best = output.locator(`tbody tr > :nth-child(${column + 1}).rnn-best`);
    assert.deepEqual(await best.allInnerTexts(), [await better.innerText()]);
  });

  it('draws a vega-lite chart with the numbers that were logged', async () => {
    const losses = await printed<{ epoch: number; loss: number }[]>(notebook, CHART);
    const output = await notebook.outputsOf(CHART);
    const bars = output.locator('svg [aria-roledescription="bar"]');
    await bars.nth(2).waitFor();
    const labels = await bars.evaluateAll((all) => all.map((bar) => bar.getAttribute('aria-label') ?? ''));
    const drawn = labels.map((label) => Number(/loss: ([\d.]+)/.exec(label)?.[1]));
    assert.equal(drawn.length, 3);
    losses.forEach(({ loss }, i) => assertClose(drawn[i]!, loss, 1e-6));
  });

  it('keeps the outputs in the file, and draws them again without running', async () => {
    const before = await notebook.outputText(METRICS);
    await vscode().save();
    const saved = vscode().server.read('lstm.rnnbook');
    assert.match(saved, /application\/vnd\.rnnbook\.gates\+json/);
    await vscode().command('View: Close Editor');
    await vscode().tab('lstm.rnnbook').waitFor({ state: 'detached' });

    notebook = await vscode().openNotebook('lstm.rnnbook');
    assert.equal(await notebook.outputText(METRICS), before);
    const { loss } = await printed<{ loss: number }>(notebook, TRAIN);
    const training = await notebook.outputsOf(TRAIN);
    assertClose(await exactValue(training.locator('.rnn-readout b').first()), loss);
    assert.equal(await (await notebook.outputsOf(GATES)).locator('canvas').count(), 6);
    assert.equal(vscode().server.read('lstm.rnnbook'), saved);
  });

  it('draws in every theme', async () => {
    for (const theme of ['light', 'dark', 'high contrast', 'high contrast light'] as const) {
      await vscode().setTheme(theme);
      await vscode().screenshot(`lstm ${theme}`);
      const title = (await notebook.outputsOf(METRICS)).locator('tbody th').first();
      const [text, page] = await title.evaluate((element) => [
        getComputedStyle(element).color,
        getComputedStyle(document.body).getPropertyValue('--vscode-editor-background'),
      ]);
      assert.ok(contrast(text!, page!) >= 4.5, `${theme}: ${text} on ${page}`);
    }
  });
});

/** What the cell logged as one line of JSON. */
async function printed<T>(notebook: NotebookEditor, cell: number): Promise<T> {
  const line = (await notebook.outputText(cell)).split('\n').find((text) => /^[{[]/.test(text.trim()));
  assert.ok(line, 'the cell has logged no JSON');
  return JSON.parse(line) as T;
}

/** Titles hold all digits. */
async function exactValue(element: Locator): Promise<number> {
  const title = (await element.getAttribute('title')) ?? '';
  return toNumber(/^[−\d.e]+/.exec(title)?.[0] ?? '');
}

function toNumber(text: string): number {
  assert.match(text, /\d/);
  return Number(text.replaceAll('−', '-').replaceAll(',', ''));
}

/** @param tolerance relative; tensors are float32. */
function assertClose(drawn: number, computed: number, tolerance = 1e-5): void {
  assert.ok(
    Math.abs(drawn - computed) <= tolerance * Math.abs(computed),
    `drawn ${drawn}, computed ${computed}`,
  );
}

/** Three significant digits. */
function assertRounded(drawn: string, computed: number): void {
  const number = toNumber(/−?[\d.,]+(e−?\d+)?/.exec(drawn)?.[0] ?? '');
  assertClose(number, computed, 5.1e-3);
}

/** WCAG's contrast of two colours. */
function contrast(one: string, other: string): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light! + 0.05) / (dark! + 0.05);
}

function luminance(colour: string): number {
  const hex = /^#(..)(..)(..)/
    .exec(colour)
    ?.slice(1)
    .map((digits) => parseInt(digits, 16));
  const channels =
    hex ??
    colour
      .match(/[\d.]+/g)!
      .slice(0, 3)
      .map(Number);
  const [r, g, b] = channels.map((value) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
}
