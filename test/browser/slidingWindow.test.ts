import assert from 'node:assert/strict';
import type { Browser } from 'playwright-core';
import { samples } from '../renderers/samples';
import { launch, openViews } from './viewPage';

const { mime, data } = samples.find(({ name }) => name === 'windows, a short series')!;

describe('the sliding window', function () {
  this.timeout(60_000);
  let browser: Browser;
  before(async () => (browser = await launch()));
  after(() => browser.close());

  it('slides by key, by click and drag on the series, and by itself up to the last window', async () => {
    const { page, faults } = await openViews(browser, [[mime, data]]);
    const plot = page.locator('svg[role=slider]');
    const now = async () => Number(await plot.getAttribute('aria-valuenow'));
    assert.equal(await now(), 1);
    const height = (await page.locator('.rnn-view').boundingBox())!.height;
    await plot.press('ArrowRight');
    assert.equal(await now(), 2);
    await plot.press('PageDown');
    assert.equal(await now(), 12);
    await plot.press('Home');
    assert.equal(await now(), 1);
    const { x, y, width } = (await plot.boundingBox())!;
    await page.mouse.move(x + 60, y + 110);
    await page.mouse.down();
    assert.equal(await now(), 1);
    await page.mouse.move(x + width / 2, y + 110);
    const middle = await now();
    assert.ok(middle > 5 && middle < 16, String(middle));
    await page.mouse.move(x + width - 10, y + 110);
    assert.equal(await now(), 20);
    await page.mouse.up();
    await page.mouse.move(x + 60, y + 110);
    assert.equal(await now(), 20, 'it stays when the button is up');
    await page.locator('.rnn-button').click();
    await page.waitForFunction(
      () => Number(document.querySelector('svg[role=slider]')!.getAttribute('aria-valuenow')) === 3,
    );
    await page.locator('.rnn-button').click();
    await plot.press('End');
    await plot.press('ArrowLeft');
    await page.locator('.rnn-button').click();
    await page.locator('.rnn-button[aria-pressed=false]').waitFor();
    assert.equal(await now(), 20);
    for (const button of await page.locator('.rnn-switch button').all()) {
      await button.click();
      assert.equal((await page.locator('.rnn-view').boundingBox())!.height, height);
    }
    assert.deepEqual(faults, []);
    await page.close();
  });
});
