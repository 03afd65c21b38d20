import assert from 'node:assert/strict';
import type { Browser, Page } from 'playwright-core';
import { MIME } from '../../src/rnn/display/mime';
import * as fixtures from '../renderers/fixtures';
import { launch, openViews } from './viewPage';

const views: [name: string, mime: string, data: unknown][] = [
  ...[1, 2, 5, 8, 9, 12, 17, 24, 50, 365, 1000].map((steps): [string, string, unknown] => [
    `forecaster, ${steps} steps`,
    MIME.unrolled,
    fixtures.forecaster(steps, 4),
  ]),
  ['forecaster, 512 units', MIME.unrolled, fixtures.forecaster(20, 512)],
  ['GRU', MIME.unrolled, fixtures.gruClassifier()],
  ['stacked', MIME.unrolled, fixtures.stacked()],
  ['bidirectional, sequences', MIME.unrolled, fixtures.bidirectional()],
  ['bidirectional, vector', MIME.unrolled, fixtures.bidirectional(false)],
  ...[1, 3, 10, 60, null].map((steps): [string, string, unknown] => [
    `encoder–decoder, ${steps} steps`,
    MIME.unrolled,
    fixtures.encoderDecoder(steps),
  ]),
  ['repeated', MIME.unrolled, fixtures.repeated()],
  ['any length', MIME.unrolled, fixtures.anyLength()],
  ...[1, 2, 12, 50, 1000].map((steps): [string, string, unknown] => [
    `gates, ${steps} steps`,
    MIME.gates,
    fixtures.gatesView('LSTM', steps, Math.min(64, Math.ceil(steps / 2))),
  ]),
  ['gates, GRU', MIME.gates, fixtures.gatesView('GRU', 24, 2, 3)],
  ['gates, SimpleRNN', MIME.gates, fixtures.gatesView('SimpleRNN', 30, 16)],
  ['gates, masked', MIME.gates, fixtures.maskedGates('LSTM', 20, 8, 7)],
  ...[0, 1, 2, 12, 50].map((epoch): [string, string, unknown] => [
    `training, ${epoch} epochs`,
    MIME.training,
    fixtures.trainingView(epoch),
  ]),
];
const IN_BOTH = [
  'forecaster, 50 steps',
  'encoder–decoder, 10 steps',
  'gates, 50 steps',
  'gates, masked',
  'training, 12 epochs',
];
const WIDTHS = Array.from({ length: 11 }, (_, i) => 400 + i * 100);

/** Labels of one drawing that lie on each other, and labels that leave it. */
function badLabels(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    for (const svg of document.querySelectorAll('.rnn-view svg')) {
      const frame = svg.getBoundingClientRect();
      const labels = [...svg.querySelectorAll('text')]
        .map((text) => ({ text: text.firstChild?.nodeValue ?? '', box: text.getBoundingClientRect() }))
        .filter(({ box }) => box.width > 0);
      labels.forEach(({ text, box }, i) => {
        if (box.left < frame.left - 1 || box.right > frame.right + 1) found.push(`cut: ${text}`);
        if (box.top < frame.top - 1 || box.bottom > frame.bottom + 1) found.push(`cut: ${text}`);
        for (const other of labels.slice(i + 1)) {
          const x = Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left);
          const y = Math.min(box.bottom, other.box.bottom) - Math.max(box.top, other.box.top);
          // a line's box is higher than its letters: lines of one label may touch
          if (x > 0.5 && y > 3) found.push(`overlap: ${text} / ${other.text}`);
        }
      });
    }
    return found;
  });
}

describe('labels of the views, at every width', function () {
  this.timeout(120_000);
  let browser: Browser;
  before(async () => (browser = await launch()));
  after(() => browser.close());

  for (const language of ['en', 'id']) {
    // the words differ, the layouts do not: one of each kind is enough in the second language
    for (const [name, mime, data] of language === 'en'
      ? views
      : views.filter(([name]) => IN_BOTH.includes(name))) {
      it(`neither overlap nor are cut off: ${name} (${language})`, async () => {
        const { page, faults } = await openViews(browser, [[mime, data]], { language });
        const bad: string[] = [];
        for (const folded of mime === MIME.unrolled ? [true, false] : [false]) {
          if (mime === MIME.unrolled)
            await page
              .locator('.rnn-switch button')
              .nth(folded ? 1 : 0)
              .click();
          for (const width of WIDTHS) {
            await page.setViewportSize({ width, height: 800 });
            // a pinned step shows the values that stand in the drawing only then
            const plot = page.locator('svg[role=slider]');
            if ((await plot.count()) > 0) await plot.press('End');
            await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done))));
            bad.push(
              ...(await badLabels(page)).map((label) => `${width}${folded ? ' folded' : ''} ${label}`),
            );
          }
        }
        await page.close();
        assert.deepEqual([...bad, ...faults], []);
      });
    }
  }
});
