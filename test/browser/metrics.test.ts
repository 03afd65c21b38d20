import assert from 'node:assert/strict';
import type { Browser, Page } from 'playwright-core';
import { MIME } from '../../src/rnn/display/mime';
import { classification } from '../renderers/samples/classification';
import { comparisonView } from '../renderers/samples/metrics';
import { launch, openViews } from './viewPage';

const data = comparisonView(6);
const rowNames = (page: Page) =>
  page.locator('tbody th').evaluateAll((all) => all.map((th) => th.firstChild!.nodeValue!));

describe('tables of metrics and classes in a browser', function () {
  this.timeout(60_000);
  let browser: Browser;
  before(async () => (browser = await launch()));
  after(() => browser.close());

  it('sort by keyboard, say so, and go back to the first order', async () => {
    const { page, faults } = await openViews(browser, [[MIME.metrics, data]]);
    const first = await rowNames(page);
    const height = () => page.locator('.rnn-view').evaluate((view) => view.clientHeight);
    const before = await height();
    const head = page.locator('th', { hasText: 'MAE' });
    const press = () => head.getByRole('button').press('Enter');
    await press();
    assert.equal(await head.getAttribute('aria-sort'), 'ascending');
    assert.deepEqual(await rowNames(page), ['LSTM', 'GRU', 'SimpleRNN', 'seasonal naive (12)', 'naive']);
    await press();
    assert.equal(await head.getAttribute('aria-sort'), 'descending');
    assert.equal((await rowNames(page))[0], 'naive');
    assert.equal(await page.locator('[aria-sort]').count(), 1);
    assert.equal(await height(), before, 'the layout stays');
    await press();
    assert.deepEqual(await rowNames(page), first);
    assert.deepEqual(faults, []);
    await page.close();
  });

  it('show a metric by step, with its chart, and the exact values on hover', async () => {
    const { page, faults } = await openViews(browser, [[MIME.metrics, data]]);
    await page.getByRole('button', { name: 'by step' }).click();
    await page.getByRole('button', { name: 'MAE', exact: true }).click();
    const lstm = page.locator('tbody tr', { has: page.locator('th', { hasText: 'LSTM' }) }).locator('td');
    const titles = await lstm.evaluateAll((all) => all.map((td) => parseFloat(td.getAttribute('title')!)));
    assert.deepEqual(titles, data.rows[3]!.steps!.mae);
    assert.equal(await page.locator('.rnn-plot svg[role=img] path[fill=none]').count(), data.rows.length);
    assert.match((await page.locator('.rnn-plot svg').getAttribute('aria-label'))!, /^MAE \(°C\) by step/);
    assert.deepEqual(faults, []);
    await page.close();
  });

  it('copy as CSV, also where the clipboard is refused', async () => {
    for (const refused of [false, true]) {
      const { page, faults } = await openViews(browser, [[MIME.metrics, data]]);
      await page.evaluate((refuse) => {
        const store = window as unknown as { copied?: string };
        const writeText = (text: string) =>
          refuse ? Promise.reject(new Error('refused')) : ((store.copied = text), Promise.resolve());
        Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { writeText } });
        document.execCommand = () => (
          (store.copied = (document.activeElement as HTMLTextAreaElement).value),
          true
        );
      }, refused);
      await page.locator('.rnn-menu summary').click();
      await page.getByRole('button', { name: 'Copy as CSV' }).click();
      await page.waitForFunction('window.copied !== undefined');
      const copied = await page.evaluate(() => (window as unknown as { copied: string }).copied);
      const row = data.rows[4]!;
      // a textarea knows one kind of line end
      assert.equal(copied.split(/\r?\n/)[5], ['GRU', ...data.columns.map(({ id }) => row.values[id])].join());
      assert.equal(await page.locator('textarea').count(), 0);
      assert.deepEqual(faults, []);
      await page.close();
    }
  });

  it('have a count for each pair of classes, in words on hover', async () => {
    const { page, faults } = await openViews(browser, [[MIME.classification, classification[0]!.data]]);
    const cell = page.locator('.rnn-confusion tbody tr').nth(1).locator('td').nth(2);
    assert.equal(
      await cell.getAttribute('title'),
      '64 of 345 that are “neutral” were predicted as “positive” (19 %)',
    );
    assert.equal(await page.locator('td', { hasText: 'not defined' }).count(), 1);
    assert.deepEqual(faults, []);
    await page.close();
  });
});
