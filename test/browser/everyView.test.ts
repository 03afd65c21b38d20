import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { PNG } from 'pngjs';
import type { Browser, Page } from 'playwright-core';
import { MIME } from '../../src/rnn/display/mime';
import * as fixtures from '../renderers/fixtures';
import { samples } from '../renderers/samples';
import { launch, openViews } from './viewPage';

const pictured = samples.filter((sample) => sample.pictured);

describe('every view in a browser', function () {
  this.timeout(60_000);
  let browser: Browser;
  before(async () => (browser = await launch()));
  after(() => browser.close());

  for (const { name, mime, data } of pictured) {
    it(`names each of its controls, and keeps its height under pointer and keys: ${name}`, async () => {
      const { page, faults, requests } = await openViews(browser, [[mime, data]], { width: 1000 });
      assert.deepEqual(await unnamed(page), []);
      const height = () =>
        page.evaluate(() => document.querySelector('.rnn-view')!.getBoundingClientRect().height);
      const before = await height();
      for (const plot of await page.locator('[role=slider]').all()) {
        const box = (await plot.boundingBox())!;
        for (const x of [0.2, 0.5, 0.9]) {
          await plot.hover({ position: { x: box.width * x, y: box.height * 0.5 }, force: true });
          assert.equal(await height(), before, 'under the pointer');
        }
        await page.mouse.move(0, 0);
        const said = await plot.getAttribute('aria-valuetext');
        await plot.press('End');
        const end = await plot.getAttribute('aria-valuetext');
        await plot.press('Home');
        const home = await plot.getAttribute('aria-valuetext');
        assert.ok(said !== null && end !== null && home !== null, 'says where it is');
        if ((await plot.getAttribute('aria-valuemax')) !== (await plot.getAttribute('aria-valuemin')))
          assert.notEqual(end, home);
        assert.equal(await height(), before, 'under keys');
        await plot.press('Escape');
      }
      assert.deepEqual([...faults, ...requests], []);
      await page.close();
    });

    it(`stays without fault through each of its choices: ${name}`, async () => {
      const { page, faults, requests } = await openViews(browser, [[mime, data]], {
        width: 800,
        language: 'id',
      });
      for (const help of await page.locator('.rnn-help > summary').all()) await help.click();
      const choices = page.locator('.rnn-view .rnn-switch button');
      for (let i = 0; i < (await choices.count()); i++) {
        await choices.nth(i).click();
        assert.equal(await choices.nth(i).getAttribute('aria-pressed'), 'true');
        assert.equal(await page.locator('.rnn-view [role=alert]').count(), 0);
        assert.doesNotMatch(await page.locator('.rnn-view').innerText(), /NaN|undefined|\[object/);
      }
      assert.deepEqual([...faults, ...requests], []);
      await page.close();
    });
  }

  const chart = { name: 'chart', mime: MIME.vegaLite, data: fixtures.chart as unknown };
  for (const { name, mime, data } of [...pictured.filter((sample) => sample.mime !== MIME.linked), chart]) {
    it(`is saved as SVG and as PNG: ${name}`, async () => {
      const { page, faults } = await openViews(browser, [[mime, data]], { width: 900 });
      const svg = (await saved(page, 'SVG')).toString();
      assert.match(svg, /^<svg [^>]*xmlns="http:\/\/www.w3.org\/2000\/svg"/);
      assert.doesNotMatch(svg, /NaN|undefined|var\(--/);
      const [, width, height] = /width="(\d+)" height="(\d+)"/.exec(svg)!;
      const png = PNG.sync.read(await saved(page, 'PNG'));
      assert.deepEqual([png.width, png.height], [2 * Number(width), 2 * Number(height)]);
      assert.ok(new Set(png.data).size > 20, 'something is drawn');
      assert.deepEqual(faults, []);
      await page.close();
    });
  }
});

async function saved(page: Page, format: 'SVG' | 'PNG'): Promise<Buffer> {
  await page.locator('.rnn-menu summary').first().click();
  const download = page.waitForEvent('download');
  await page
    .getByRole('button', { name: `Save as ${format}` })
    .first()
    .click();
  return readFileSync(await (await download).path());
}

/** Controls that a screen reader could only call “button”. */
function unnamed(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [
      ...document.querySelectorAll(
        '.rnn-view :is(button, select, input, summary, a, [tabindex="0"], [role=slider])',
      ),
    ]
      .filter((element) => {
        const label = element.getAttribute('aria-label') ?? '';
        const labels = (element as HTMLInputElement).labels?.length ?? 0;
        const text = element instanceof HTMLSelectElement ? '' : (element.textContent ?? '');
        return (
          label.trim() === '' &&
          labels === 0 &&
          text.trim() === '' &&
          !element.hasAttribute('aria-labelledby')
        );
      })
      .map((element) => element.outerHTML.slice(0, 120)),
  );
}
