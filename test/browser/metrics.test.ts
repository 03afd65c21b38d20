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

  it('explain a metric where the pointer rests or the focus is, and hide it again', async () => {
    const { page, faults } = await openViews(browser, [[MIME.metrics, data]], { width: 420 });
    const hint = page.getByRole('tooltip');
    const head = page.locator('th', { hasText: 'MAPE' });
    const before = await page.locator('.rnn-view').boundingBox();
    await head.hover();
    await hint.waitFor();
    assert.match(await hint.innerText(), /Beware: Near 0 it explodes.*lower is better/s);
    assert.equal(await head.getAttribute('aria-describedby'), await hint.getAttribute('id'));
    const box = (await hint.boundingBox())!;
    assert.ok(box.x >= 0 && box.x + box.width <= 420, 'inside the page');
    assert.deepEqual(await page.locator('.rnn-view').boundingBox(), before, 'the layout stays');
    await page.mouse.move(5, 5);
    await hint.waitFor({ state: 'detached' });
    await page.locator('.rnn-sort').first().focus();
    await page.keyboard.press('Tab');
    await hint.waitFor();
    assert.match(await hint.innerText(), /^MAE, mean absolute error/);
    await page.keyboard.press('Escape');
    await hint.waitFor({ state: 'detached' });
    assert.deepEqual(faults, []);
    await page.close();
  });

  it('explain every metric below the table, one at a time, also by touch', async () => {
    const shown: [string, unknown, string[]][] = [
      [MIME.metrics, data, data.columns.map(({ label }) => label)],
      [
        MIME.classification,
        classification[0]!.data,
        ['accuracy', 'precision', 'recall', 'F1', 'support', 'Confusion matrix'],
      ],
    ];
    for (const [mime, view, labels] of shown) {
      const { page, faults } = await openViews(browser, [[mime, view]], { width: 420 });
      await page.locator('.rnn-help summary').click();
      const buttons = page.locator('.rnn-help button');
      assert.deepEqual(await buttons.allInnerTexts(), labels);
      const texts = new Set<string>();
      for (let i = 0; i < labels.length; i++) {
        await buttons.nth(i).click();
        texts.add(await page.locator('.rnn-help section').innerText());
      }
      assert.equal(texts.size, labels.length);
      assert.ok([...texts].every((text) => text.includes('Beware:')));
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
