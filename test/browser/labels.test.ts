import assert from 'node:assert/strict';
import type { Browser } from 'playwright-core';
import { MIME } from '../../src/rnn/display/mime';
import { samples } from '../renderers/samples';
import { badLabels } from './badLabels';
import { launch, openViews } from './viewPage';

const IN_BOTH = samples.filter(({ pictured }) => pictured);
const EVERY_WIDTH = Array.from({ length: 11 }, (_, i) => 400 + i * 100);
/** A narrow, a usual and a wide one, unless `npm run test:browser -- --every-width` asks for more. */
const WIDTHS = process.env.RNNBOOK_EVERY_WIDTH ? EVERY_WIDTH : [400, 700, 1200];

describe('labels of the views', function () {
  this.timeout(120_000);
  let browser: Browser;
  before(async () => (browser = await launch()));
  after(() => browser.close());

  for (const language of ['en', 'id']) {
    // the words differ, the layouts do not: one of each kind is enough in the second language
    for (const { name, mime, data } of language === 'en' ? samples : IN_BOTH) {
      it(`neither overlap nor are cut off: ${name} (${language})`, async () => {
        const { page, faults } = await openViews(browser, [[mime, data]], { language });
        const bad: string[] = [];
        // the unrolled network folded, the weights of the gates
        const second = mime === MIME.unrolled || mime === MIME.gates;
        for (const folded of second ? [true, false] : [false]) {
          if (second)
            await page
              .locator('.rnn-switch button')
              .nth(folded ? 1 : 0)
              .click();
          for (const width of WIDTHS) {
            await page.setViewportSize({ width, height: 800 });
            // a pinned step shows the values that stand in the drawing only then
            for (const plot of await page.locator('svg[role=slider]').all()) await plot.press('End');
            await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done))));
            bad.push(
              ...(await badLabels(page)).map((label) => `${width}${folded ? ' second' : ''} ${label}`),
            );
          }
        }
        await page.close();
        assert.deepEqual([...bad, ...faults], []);
      });
    }
  }
});
