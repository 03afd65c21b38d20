import assert from 'node:assert/strict';
import type { Browser } from 'playwright-core';
import { forecast } from '../renderers/samples/forecast';
import { launch, openViews } from './viewPage';

const { mime, data } = forecast[0]!;

describe('the plot of forecasts in a browser', function () {
  this.timeout(60_000);
  let browser: Browser;
  before(async () => (browser = await launch()));
  after(() => browser.close());

  it('marks a step at one place in forecasts and residuals, however far it is zoomed', async () => {
    for (const width of [500, 1000]) {
      const { page } = await openViews(browser, [[mime, data]], { width });
      const plot = page.locator('svg[role=slider]');
      const marks = () =>
        plot
          .locator('path[stroke-opacity="0.6"]')
          .evaluateAll((paths) => paths.map((path) => path.getBoundingClientRect().x));
      await plot.press('Home');
      for (let i = 0; i < 7; i++) await plot.press('PageDown');
      const before = await marks();
      for (const _ of [1, 2, 3]) await plot.press('+');
      await plot.press('ArrowRight');
      const zoomed = await marks();
      assert.notEqual(zoomed[0], before[0]);
      for (const [first, ...rest] of [before, zoomed]) assert.deepEqual(rest, [first]);
      await page.close();
    }
  });

  it('reads out every model in a narrow pane, in room that was kept for it', async () => {
    const { page } = await openViews(browser, [[mime, data]], { width: 500 });
    const readout = page.locator('.rnn-readout');
    const size = () =>
      readout.evaluate(({ clientHeight, scrollHeight, clientWidth, scrollWidth }) => ({
        height: clientHeight,
        cut: scrollHeight > clientHeight || scrollWidth > clientWidth,
      }));
    const { height } = await size();
    await page.locator('svg[role=slider]').press('End');
    assert.deepEqual(await size(), { height, cut: false });
    assert.match(
      await readout.innerText(),
      /naive .*residual[\s\S]*SimpleRNN .*residual[\s\S]*LSTM .*residual/,
    );
    await page.close();
  });
});
