import assert from 'node:assert/strict';
import type { Browser } from 'playwright-core';
import { short } from '../../renderers/shared/format';
import { heatColour, NO_VALUE } from '../../renderers/shared/heat';
import { decodeArray } from '../../src/rnn/display/encoding';
import { MIME } from '../../src/rnn/display/mime';
import { tagger } from '../renderers/samples/unrolled';
import * as fixtures from '../renderers/fixtures';
import { launch, openRenderer, openViews, renderOutput } from './viewPage';

describe('views in a browser', function () {
  this.timeout(60_000);
  let browser: Browser;
  before(async () => (browser = await launch()));
  after(() => browser.close());

  it('paint each activation of each gate in the colour of its value', async () => {
    const view = fixtures.gatesView('LSTM', 10, 6);
    for (const scheme of ['light', 'dark'] as const) {
      const { page, faults } = await openViews(browser, [[MIME.gates, view]], { scheme });
      const painted = await page.locator('canvas').evaluateAll((all) =>
        (all as HTMLCanvasElement[]).map((canvas) => ({
          gate: canvas.dataset.gate,
          size: [canvas.width, canvas.height],
          pixels: [...canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height).data],
        })),
      );
      assert.equal(painted.length, 6);
      for (const { gate, size, pixels } of painted) {
        assert.deepEqual(size, [10, 6]);
        const values = decodeArray(view.runs[0]!.panels.find((panel) => panel.gate === gate)!.values);
        const largest = Math.max(...values.map(Math.abs));
        const signed = {
          kind: 'diverging' as const,
          min: gate === 'cell' ? -largest : -1,
          max: gate === 'cell' ? largest : 1,
        };
        const scale =
          gate === 'candidate' || gate === 'cell' || gate === 'hidden'
            ? signed
            : { kind: 'sequential' as const, min: 0, max: 1 };
        for (let t = 0; t < 10; t++) {
          for (let u = 0; u < 6; u++) {
            const at = (u * 10 + t) * 4;
            // the table of colours is fine enough that only the rounding of a colour can differ
            heatColour(scale, values[t * 6 + u]!, scheme).forEach((level, i) =>
              assert.ok(
                Math.abs(pixels[at + i]! - level) <= 1,
                `${gate} t${t} u${u}: ${pixels[at + i]}, not ${level}`,
              ),
            );
          }
        }
      }
      assert.deepEqual(faults, []);
      await page.close();
    }
  });

  it('paint a masked step grey, in the colour of no value', async () => {
    for (const scheme of ['light', 'dark'] as const) {
      const { page, faults } = await openViews(
        browser,
        [[MIME.gates, fixtures.maskedGates('GRU', 6, 2, 2)]],
        {
          scheme,
        },
      );
      const painted = await page
        .locator('canvas[data-gate=update]')
        .evaluate((c) => [...(c as HTMLCanvasElement).getContext('2d')!.getImageData(0, 0, 6, 1).data]);
      const colours = [0, 1, 2, 3, 4, 5].map((t) => painted.slice(t * 4, t * 4 + 3));
      assert.deepEqual(colours.slice(0, 2), [NO_VALUE[scheme], NO_VALUE[scheme]]);
      const onScale = Array.from({ length: 257 }, (_, i) =>
        heatColour({ kind: 'sequential', min: 0, max: 1 }, i / 256, scheme).join(),
      );
      assert.ok(!onScale.includes(NO_VALUE[scheme].join()));
      for (const colour of colours.slice(2)) assert.notDeepEqual(colour, NO_VALUE[scheme]);
      assert.equal(await page.locator('.rnn-masked').count(), 4);
      assert.deepEqual(faults, []);
      await page.close();
    }
  });

  it('read out the pinned cell by mouse and by keyboard, in every panel at once', async () => {
    const view = fixtures.gatesView('GRU', 10, 6);
    const { page } = await openViews(browser, [[MIME.gates, view]]);
    const plot = page.locator('svg[role=slider]');
    const valueAt = (gate: string, t: number, u: number) =>
      short(decodeArray(view.runs[0]!.panels.find((panel) => panel.gate === gate)!.values)[t * 6 + u]!);
    const said = async () => (await plot.getAttribute('aria-valuetext'))!;

    const canvas = (await page.locator('canvas[data-gate=reset]').boundingBox())!;
    await page.mouse.click(canvas.x + canvas.width * 0.35, canvas.y + canvas.height * 0.4); // step 4 of 10, unit 2 of 0–5
    await page.mouse.move(0, 0);
    assert.match(await said(), new RegExp(`^t = 4, unit 2, x = .*reset gate ${valueAt('reset', 3, 2)}`));
    assert.equal(await page.locator('[data-panel=hidden] .rnn-value').textContent(), valueAt('hidden', 3, 2));

    for (const key of ['ArrowRight', 'ArrowRight', 'ArrowDown']) await plot.press(key);
    assert.match(await said(), new RegExp(`^t = 6, unit 3, .*candidate ${valueAt('candidate', 5, 3)}`));
    assert.equal(await plot.getAttribute('aria-valuenow'), '6');
    await plot.press('End');
    await plot.press('ArrowRight');
    assert.match(await said(), /^t = 10, unit 3/);
    await plot.press('Escape');
    assert.equal(await page.locator('.rnn-cursor').count(), 0);
    await page.close();
  });

  it('never move their layout under the pointer', async () => {
    const { page } = await openViews(browser, [
      [MIME.unrolled, fixtures.forecaster()],
      [MIME.gates, fixtures.gatesView('LSTM', 20, 8)],
    ]);
    const heights = () =>
      page.locator('.rnnbook-output').evaluateAll((all) => all.map((e) => e.getBoundingClientRect().height));
    const before = await heights();
    for (const plot of await page.locator('svg[role=slider]').all())
      await plot.hover({ position: { x: 400, y: 120 } });
    assert.equal(await page.locator('.rnn-cursor').count(), 1);
    assert.deepEqual(await heights(), before);
    await page.close();
  });

  it('walk by keyboard through every step of an unrolled network, elided or not, and on into the decoder', async () => {
    const { page } = await openViews(browser, [
      [MIME.unrolled, fixtures.forecaster(50, 4)],
      [MIME.unrolled, fixtures.encoderDecoder(3)],
    ]);
    const plot = page.locator('svg[role=slider]').first();
    const norms = fixtures.forecaster(50, 4).layers[0]!.hiddenNorm!;
    for (let t = 0; t < 50; t++) {
      await plot.press('ArrowRight');
      assert.match(
        (await plot.getAttribute('aria-valuetext'))!,
        new RegExp(`^t = ${t + 1}, .*‖h‖ = ${short(norms[t]!)}$`),
      );
    }
    const decoder = page.locator('svg[role=slider]').nth(1);
    for (let i = 0; i < 4; i++) await decoder.press('ArrowRight');
    assert.equal(await decoder.getAttribute('aria-valuetext'), 't = 1');
    assert.equal(await decoder.getAttribute('aria-valuemax'), '8');
    await page.close();
  });

  it('fold the network into one step and back, through what lies between, unless motion is unwanted', async () => {
    for (const reducedMotion of ['reduce', 'no-preference'] as const) {
      const { page, faults } = await openViews(browser, [[MIME.unrolled, fixtures.forecaster(8, 4)]]);
      await page.emulateMedia({ reducedMotion });
      const edges = page.locator('.rnn-edge-hidden');
      const height = () => page.locator('svg[role=slider]').evaluate((svg) => svg.clientHeight);
      assert.equal(await edges.count(), 8);
      const before = await height();
      await page.evaluate(() => {
        const places = new Set<string>();
        const look = () => {
          const d = document.querySelector('.rnn-edge-hidden path')?.getAttribute('d');
          if (d) places.add(d);
          requestAnimationFrame(look);
        };
        look();
        Object.assign(window, { places });
      });
      await page.getByRole('button', { name: 'folded' }).click();
      await page.waitForFunction(() => document.querySelectorAll('.rnn-edge-hidden').length === 1);
      await page.evaluate(
        () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
      );
      const between = await page.evaluate(
        () => (window as unknown as { places: Set<string> }).places.size - 2,
      );
      if (reducedMotion === 'reduce') assert.equal(between, 0, 'nothing moves');
      else assert.ok(between > 0, 'the edges move');
      assert.equal(await height(), before);
      await page.locator('svg[role=slider]').press('ArrowRight');
      assert.match((await page.locator('svg[role=slider]').getAttribute('aria-valuetext'))!, /^t = 1, /);
      await page.getByRole('button', { name: 'unrolled' }).click();
      await page.waitForFunction(() => document.querySelectorAll('.rnn-edge-hidden').length === 8);
      assert.deepEqual(faults, []);
      await page.close();
    }
  });

  it('open the surroundings of a step that was folded away, by pointer or key, at one height', async () => {
    const { page } = await openViews(browser, [[MIME.unrolled, fixtures.forecaster(50, 4)]]);
    const plot = page.locator('svg[role=slider]');
    const state = async () => ({
      height: await plot.evaluate((svg) => svg.clientHeight),
      steps: (await plot.locator('text').allTextContents()).filter((text) => /^(t = )?\d+$/.test(text)),
    });
    const before = await state();
    const { width } = (await plot.boundingBox())!;
    await plot.hover({ position: { x: width * 0.6, y: 120 } });
    assert.deepEqual(await state(), before, 'a hovered step moves nothing');
    await plot.click({ position: { x: width * 0.6, y: 120 } });
    const chosen = await plot.getAttribute('aria-valuenow');
    const opened = await state();
    assert.ok(!before.steps.includes(chosen!) && opened.steps.includes(chosen!));
    assert.equal(opened.height, before.height);
    await plot.press('PageDown');
    const moved = await state();
    assert.ok(moved.steps.includes(String(Number(chosen) + 10)));
    assert.equal(moved.height, before.height);
    await page.close();
  });

  it('tell of a step its word, that it is masked, and what comes out there', async () => {
    const data = tagger(18);
    const { page } = await openViews(browser, [[MIME.unrolled, data]]);
    const plot = page.locator('svg[role=slider]');
    await plot.press('End');
    const last = (await plot.getAttribute('aria-valuetext'))!;
    assert.match(last, /^t = 18, “wonder”, x = 289, ‖h‖ = /);
    const output = data.example!.output.slice(-3).map(short).join(', ');
    assert.ok(last.endsWith(`, output = (${output})`), last);
    await plot.press('Home');
    assert.match((await plot.getAttribute('aria-valuetext'))!, /^t = 1, masked, x = 0, ‖h‖ = 0, /);
    await page.close();
  });

  it('change in place while training goes on, at one height', async () => {
    for (const width of [500, 900]) {
      const { page, faults } = await openRenderer(browser, 'training', { width });
      const heights = new Set<number>();
      for (let epoch = 0; epoch <= 12; epoch++) {
        const data = fixtures.trainingView(epoch, epoch < 12 ? 'training' : 'done');
        const learningRate = Array<number>(epoch).fill(0.001);
        await renderOutput(page, {
          ...data,
          learningRate,
          remainingMs: epoch === 0 ? null : data.remainingMs,
        });
        if (epoch === 0)
          await page.evaluate(() =>
            document.querySelectorAll('.rnn-charts svg').forEach((svg) => svg.setAttribute('data-kept', '')),
          );
        heights.add(
          await page.evaluate(() => document.querySelector('#output')!.getBoundingClientRect().height),
        );
        assert.equal(await page.locator('.rnn-charts svg[data-kept]').count(), 3, 'the same elements');
      }
      assert.equal(heights.size, 1);
      const losses = fixtures.trainingView(12).curves[0]!;
      const text = await page.locator('#output').innerText();
      assert.ok(
        text.includes(`loss ${short(losses.train.at(-1)!)}, validation ${short(losses.validation!.at(-1)!)}`),
        text,
      );
      assert.equal(await page.locator('[role=progressbar]').getAttribute('aria-valuenow'), '24');
      await page.evaluate(() =>
        (window as unknown as { api: { disposeOutputItem(id: string): void } }).api.disposeOutputItem('a'),
      );
      assert.equal(await page.locator('#output > *').count(), 0);
      assert.deepEqual(faults, []);
      await page.close();
    }
  });

  it('say in words what they cannot draw, and draw what comes next', async () => {
    const { page, faults } = await openRenderer(browser, 'tensor');
    for (const data of [undefined, { version: 1 }, { ...fixtures.tensorView(), version: 3 }]) {
      await renderOutput(page, data);
      assert.match(await page.locator('[role=alert]').innerText(), /cannot be drawn/);
    }
    await renderOutput(page, fixtures.tensorView());
    assert.equal(await page.locator('[role=alert]').count(), 0);
    assert.deepEqual(
      await page.locator('tr').first().locator('td').allInnerTexts(),
      fixtures.tensorView().preview[0]!.map((value) => value.replace('-', '−')),
    );
    assert.deepEqual(faults, []);
    await page.close();
  });

  it('draw hostile strings as the text that they are', async () => {
    const attack = '<img src=x onerror="alert(1)"></script><script>alert(2)</script>';
    const unrolled = fixtures.forecaster(4, 2);
    unrolled.layers[0]!.name = attack;
    const metrics = { ...fixtures.metricsView(), title: attack, notes: [attack] };
    const { page, faults, requests } = await openViews(browser, [
      [MIME.unrolled, { ...unrolled, name: attack }],
      [MIME.metrics, metrics],
    ]);
    await page.waitForTimeout(100);
    assert.equal(await page.locator('.rnn-view img, .rnn-view script').count(), 0);
    assert.equal(await page.locator('.rnn-head b', { hasText: attack }).count(), 1);
    assert.deepEqual([...faults, ...requests], []);
    await page.close();
  });

  it('draw charts without evaluating code or asking for anything', async () => {
    const outside = { ...fixtures.chart, data: { url: 'https://example.org/data.csv' } };
    const { page, faults, requests } = await openViews(browser, [
      [MIME.vegaLite, fixtures.chart],
      [MIME.vegaLite, outside],
      [MIME.vegaLite, { mark: 'lime' }],
    ]);
    const [drawn, refused, misspelt] = await page.locator('.rnnbook-output').all();
    await drawn!.locator('svg .mark-line path').first().waitFor();
    assert.equal(await drawn!.locator('svg .mark-line path').count(), 2);
    assert.match(
      await refused!.locator('[role=alert]').innerText(),
      /outputs load nothing[\s\S]*https:\/\/example\.org\/data\.csv/,
    );
    assert.match(await misspelt!.locator('[role=alert]').innerText(), /mark "lime" is unknown/);
    assert.deepEqual([...faults, ...requests], []);
    await page.close();
  });

  it('draw a chart as wide as its pane, where it is to fill it', async () => {
    const chart = { ...fixtures.chart, width: 'container' };
    for (const width of [500, 900]) {
      const { page } = await openViews(browser, [[MIME.vegaLite, chart]], { width });
      await page.locator('.rnn-view svg .mark-line path').first().waitFor();
      const [pane, drawn] = await page.evaluate(() =>
        ['.rnn-view', '.rnn-scroll svg'].map((part) => document.querySelector(part)!.getBoundingClientRect()),
      );
      assert.ok(pane!.width - drawn!.width < 40, `${drawn!.width} of ${pane!.width} pixels`);
      await page.close();
    }
  });

  it('keep the old chart until the new one is ready', async () => {
    const { page, faults } = await openRenderer(browser, 'vega-lite');
    const values = (n: number) => ({
      ...fixtures.chart,
      data: { values: fixtures.chart.data.values.slice(0, n) },
    });
    await renderOutput(page, values(40));
    await page.locator('#output .rnn-scroll svg').waitFor();
    const least = await page.evaluate(() => {
      const seen = { least: Infinity };
      const watch = () => {
        seen.least = Math.min(seen.least, document.querySelectorAll('#output .rnn-scroll svg').length);
        requestAnimationFrame(watch);
      };
      watch();
      Object.assign(window, { seen });
      return seen.least;
    });
    assert.equal(least, 1);
    for (const n of [60, 80, 100]) {
      await renderOutput(page, values(n));
      await page.waitForTimeout(80);
    }
    assert.equal(await page.evaluate(() => (window as unknown as { seen: { least: number } }).seen.least), 1);
    assert.deepEqual(faults, []);
    await page.close();
  });

  it('keep the columns of a table apart in a narrow pane', async () => {
    const model = fixtures.modelView();
    model.layers[1]!.name = 'dropout_after_the_first_LSTM';
    const { page } = await openViews(browser, [[MIME.model, model]], { width: 500 });
    const gaps = await page.evaluate(() =>
      [...document.querySelectorAll('thead tr, tbody tr')].flatMap((row) => {
        const boxes = [...(row as HTMLTableRowElement).cells].map((cell) => {
          const range = document.createRange();
          range.selectNodeContents(cell);
          return range.getBoundingClientRect();
        });
        return boxes.slice(1).map((box, i) => box.left - boxes[i]!.right);
      }),
    );
    assert.equal(gaps.length, 3 * (1 + model.layers.length));
    assert.ok(Math.min(...gaps) >= 6, `${Math.min(...gaps)}`);
    await page.close();
  });

  it('follow a change of VS Code’s theme', async () => {
    const { page } = await openRenderer(browser, 'gates');
    await page.evaluate(() => document.body.classList.add('vscode-light'));
    await renderOutput(page, fixtures.gatesView('SimpleRNN', 1, 1));
    const pixel = () =>
      page
        .locator('canvas')
        .evaluate((c) => [...(c as HTMLCanvasElement).getContext('2d')!.getImageData(0, 0, 1, 1).data]);
    const light = await pixel();
    await page.evaluate(() => (document.body.className = 'vscode-dark'));
    await page.waitForTimeout(50);
    const dark = await pixel();
    assert.ok(light[0]! > dark[0]! + 100, `${light} ${dark}`);
    await page.close();
  });

  it('draw a chart in the colours of a new theme, also of one as dark as the last', async () => {
    const { page, faults } = await openRenderer(browser, 'vega-lite');
    const theme = (kind: string, foreground: string, muted: string) =>
      page.evaluate(
        ([kind, foreground, muted]) => {
          document.body.className = kind!;
          document.documentElement.style.setProperty('--vscode-editor-foreground', foreground!);
          document.documentElement.style.setProperty('--vscode-descriptionForeground', muted!);
        },
        [kind, foreground, muted],
      );
    const colours = () =>
      page.evaluate(() =>
        ['.role-title-text text', '.role-axis-label text'].map((part) =>
          document.querySelector(`#output svg ${part}`)?.getAttribute('fill'),
        ),
      );
    const becomes = async (title: string, label: string) => {
      const until = Date.now() + 5_000;
      while ((await colours()).join() !== [title, label].join() && Date.now() < until)
        await page.waitForTimeout(20);
      assert.deepEqual(await colours(), [title, label]);
    };
    await theme('vscode-dark', '#cccccc', '#999999');
    await renderOutput(page, fixtures.chart);
    await becomes('rgb(204, 204, 204)', 'rgb(153, 153, 153)');
    await theme('vscode-high-contrast', '#ffffff', '#999999');
    await becomes('rgb(255, 255, 255)', 'rgb(255, 255, 255)');
    await theme('vscode-dark', '#bbbb00', '#888800');
    await becomes('rgb(187, 187, 0)', 'rgb(136, 136, 0)');
    await theme('vscode-dark', '#00dd00', '#009900'); // by a setting, without another class
    await becomes('rgb(0, 221, 0)', 'rgb(0, 153, 0)');
    assert.deepEqual(faults, []);
    await page.close();
  });

  it('keep the grid of a chart weaker than its curves in high contrast', async () => {
    const { page } = await openRenderer(browser, 'training');
    await page.evaluate(() => {
      document.body.className = 'vscode-high-contrast';
      const { style } = document.documentElement;
      style.setProperty('--vscode-editor-foreground', '#ffffff');
      style.setProperty('--vscode-contrastBorder', '#6fc3df');
    });
    await renderOutput(page, fixtures.trainingView());
    const strokes = await page.evaluate(() =>
      [...document.querySelectorAll('#output svg path')].map((path) => getComputedStyle(path).stroke),
    );
    assert.ok(strokes.includes('rgb(255, 255, 255)'), 'the training curve');
    const grid = strokes.filter((stroke) => stroke.startsWith('color('));
    assert.ok(grid.length >= 3);
    for (const stroke of grid) assert.ok(Number(/\/ ([\d.]+)\)/.exec(stroke)?.[1] ?? 1) < 0.5, stroke);
    await page.close();
  });
});
