import assert from 'node:assert/strict';
import type { Browser, Page } from 'playwright-core';
import { heatColour } from '../../renderers/shared/heat';
import { decodeArray } from '../../src/rnn/display/encoding';
import { MIME } from '../../src/rnn/display/mime';
import { comparedGates, gatesView, trainedGates } from '../renderers/fixtures';
import { launch, openViews } from './viewPage';

describe('the gates view in a browser', function () {
  this.timeout(60_000);
  let browser: Browser;
  before(async () => (browser = await launch()));
  after(() => browser.close());

  const choose = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
  const pixels = (page: Page, gate: string) =>
    page.locator(`canvas[data-gate="${gate}"]`).evaluateAll((all) =>
      (all as HTMLCanvasElement[]).map((canvas) => ({
        columns: canvas.width,
        rows: canvas.height,
        data: [...canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height).data],
      })),
    );

  it('paints each weight in the colour of its value, before and after training on one scale', async () => {
    const view = trainedGates('LSTM', 12, 5);
    const { page, faults } = await openViews(browser, [[MIME.gates, view]], { width: 1000 });
    await choose(page, 'weights');
    const matrices = view.runs.map(
      ({ weights }) => new Map(weights!.map((of) => [of.gate, decodeArray(of.recurrentKernel)])),
    );
    const largest = Math.max(...matrices.flatMap((run) => [...run.values()].map((all) => Math.max(...all.map(Math.abs))))); // prettier-ignore
    for (const gate of ['forget', 'output'] as const) {
      const painted = await pixels(page, `${gate} recurrentKernel`);
      assert.equal(painted.length, 2);
      painted.forEach(({ columns, rows, data }, run) => {
        assert.deepEqual([columns, rows], [5, 5]);
        for (let from = 0; from < 5; from++) {
          for (let to = 0; to < 5; to++) {
            const value = matrices[run]!.get(gate)![from * 5 + to]!;
            const colour = heatColour({ kind: 'diverging', min: -largest, max: largest }, value, 'light');
            colour.forEach((level, i) =>
              assert.ok(Math.abs(data[(to * 5 + from) * 4 + i]! - level) <= 1, `${gate} ${from} ${to}`),
            );
          }
        }
      });
    }
    assert.deepEqual(faults, []);
    await page.close();
  });

  it('reads out the weight under the pointer, and those that keys go to', async () => {
    const view = gatesView('LSTM', 12, 5);
    const { page } = await openViews(browser, [[MIME.gates, view]], { width: 1000 });
    await choose(page, 'weights');
    const box = (await page.locator('canvas[data-gate="input recurrentKernel"]').boundingBox())!;
    await page.mouse.move(box.x + box.width * 0.5, box.y + box.height * 0.7); // from unit 2 to unit 3
    const value = decodeArray(view.runs[0]!.weights!.find(({ gate }) => gate === 'input')!.recurrentKernel)[
      2 * 5 + 3
    ]!;
    const said = (await page.locator('.rnn-readout').innerText()).replace('−', '-');
    assert.match(said, /input gate, recurrent kernel U\s*from unit 2\s*to unit 3/);
    assert.ok(Math.abs(parseFloat(said) - value) < 1e-6, said);
    await page.mouse.move(0, 0);

    // by keys: through W (one feature) into U, down to unit 1, on to the next gate, and to the bias at the end
    const plot = page.locator('svg[role=slider]');
    const spoken = async () => (await plot.getAttribute('aria-valuetext'))!;
    for (const key of ['Home', 'ArrowRight', 'ArrowDown', 'PageDown']) await plot.press(key);
    assert.match(await spoken(), /input gate, recurrent kernel U, from unit 0, to unit 1$/);
    for (const key of ['End', 'ArrowRight']) await plot.press(key);
    assert.match(await spoken(), /input gate, bias b, to unit 1$/);
    await plot.press('Escape');
    assert.equal(await page.locator('.rnn-cursor').count(), 0);
    await page.close();
  });

  it('moves the rows of all panels together into another order', async () => {
    const view = gatesView('GRU', 20, 6);
    const { page } = await openViews(browser, [[MIME.gates, view]]);
    const units = [0, 1, 2, 3, 4, 5];
    const rows = async (gate: string) => {
      const [painted] = await pixels(page, gate);
      return units.map((row) => painted!.data.slice(row * 80, (row + 1) * 80).join());
    };
    const hidden = decodeArray(view.runs[0]!.panels.find(({ gate }) => gate === 'hidden')!.values);
    const peak = (unit: number) => {
      const sizes = Array.from({ length: 20 }, (_, t) => Math.abs(hidden[t * 6 + unit]!));
      return sizes.indexOf(Math.max(...sizes));
    };
    const expected = [...units].sort((a, b) => peak(a) - peak(b) || a - b);
    assert.notDeepEqual(expected, units);
    const before = [await rows('hidden'), await rows('update')];
    await choose(page, 'peak');
    for (const [i, gate] of ['hidden', 'update'].entries())
      assert.deepEqual(await rows(gate), expected.map((unit) => before[i]![unit])); // prettier-ignore
    await page.close();
  });

  it('zooms and moves along time by buttons, keys, wheel and drag, and follows the cursor', async () => {
    const { page, faults } = await openViews(browser, [[MIME.gates, gatesView('SimpleRNN', 200, 6)]], { width: 700 }); // prettier-ignore
    const plot = page.locator('svg[role=slider]');
    const readout = page.locator('.rnn-reading');
    const shown = async () => {
      await page.mouse.move(0, 0);
      return /steps (\d+) to (\d+) shown/
        .exec(await readout.innerText())
        ?.slice(1)
        .map(Number);
    };
    assert.equal(await shown(), undefined);
    await choose(page, 'Zoom in');
    assert.deepEqual(await shown(), [51, 150]);
    await plot.press('Shift+ArrowRight');
    assert.deepEqual(await shown(), [61, 160]);
    const box = (await page.locator('.rnn-heatmap').boundingBox())!;
    await page.mouse.move(box.x + box.width * 0.2, box.y + 10);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width * 0.3, box.y + 10);
    await page.mouse.move(box.x + box.width * 0.4, box.y + 10);
    await page.mouse.up();
    const [from, to] = (await shown())!;
    assert.ok(Math.abs(from! - 41) <= 1 && to! - from! >= 99, `${from} ${to}`);
    assert.equal(await page.locator('.rnn-cursor').count(), 0, 'a drag pins nothing');
    await plot.press('End');
    assert.equal((await shown())![1], 200);
    await plot.press('Home');
    assert.equal((await shown())![0], 1);
    await plot.press('0');
    assert.equal(await shown(), undefined);
    await plot.press('Escape');
    await page.mouse.move(box.x + box.width / 2, box.y + 10);
    await page.keyboard.down('Control');
    await page.mouse.wheel(0, -100);
    await page.keyboard.up('Control');
    await page.waitForTimeout(50);
    const zoomed = (await shown())!;
    assert.ok(
      zoomed[0]! > 1 && zoomed[1]! < 200 && Math.abs(zoomed[0]! + zoomed[1]! - 201) <= 4,
      `${zoomed}`,
    );
    assert.deepEqual(faults, []);
    await page.close();
  });

  it('has one cursor over two models', async () => {
    const { page } = await openViews(browser, [[MIME.gates, comparedGates(10, 4)]], { width: 1000 });
    const plot = page.locator('svg[role=slider]');
    for (const key of ['Home', 'ArrowRight', 'ArrowRight']) await plot.press(key);
    assert.match(
      (await plot.getAttribute('aria-valuetext'))!,
      /^t = 3, unit 0.*LSTM: forget gate .*GRU: update gate /,
    );
    assert.equal(await page.locator('.rnn-value').count(), 10);
    await page.close();
  });
});
