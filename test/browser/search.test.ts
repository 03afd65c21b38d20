import assert from 'node:assert/strict';
import type { Browser, Page } from 'playwright-core';
import { MIME } from '../../src/rnn/display/mime';
import type { SearchView } from '../../src/rnn/display/views';
import { search as samples } from '../renderers/samples/search';
import { launch, openViews } from './viewPage';

const data = samples[0]!.data as SearchView;

describe('the view of a search, in a browser', () => {
  let browser: Browser;
  let page: Page;
  let faults: string[];
  before(async () => (browser = await launch()));
  after(() => browser.close());
  beforeEach(async () => ({ page, faults } = await openViews(browser, [[MIME.search, data]])));
  afterEach(async () => {
    assert.deepEqual(faults, []);
    await page.close();
  });

  const readout = () => page.locator('.rnn-reading').innerText();
  const selectedRow = () => page.locator('.rnn-trials tr[data-selected] > th').allInnerTexts();
  const column = (n: number) => page.locator(`.rnn-trials tbody tr > :nth-child(${n})`).allInnerTexts();

  it('goes through the trials by keyboard, best first, and says each to a screen reader', async () => {
    const plot = page.locator('svg[role=slider]');
    assert.match((await plot.getAttribute('aria-label'))!, /Best so far: trial 26 with the value 0\.0280/);
    await plot.press('Home');
    assert.match((await plot.getAttribute('aria-valuetext'))!, /^trial 26, best, value 0\.0280, units 64/);
    assert.deepEqual(await selectedRow(), ['26']);
    await plot.press('ArrowRight');
    assert.deepEqual(await selectedRow(), ['18']);
    assert.match(await readout(), /trial 18/);
    await plot.press('Escape');
    assert.deepEqual(await selectedRow(), []);
  });

  it('shows the line of the row under the pointer, without moving anything', async () => {
    const before = await page.locator('.rnn-trials').boundingBox();
    const lines = await page.locator('svg[role=slider] circle').count();
    await page.locator('.rnn-trials tbody tr').nth(3).hover();
    assert.equal(await page.locator('svg[role=slider] circle').count(), lines + data.parameters.length + 1);
    assert.match(await readout(), /trial 32.*value 0\.0327.*running/s);
    assert.deepEqual(await page.locator('.rnn-trials').boundingBox(), before);
  });

  it('finds a trial by its line', async () => {
    const box = (await page.locator('svg[role=slider]').boundingBox())!;
    const path = page.locator('svg[role=slider] path[stroke-width="3"]');
    const [, x, y] = /L([\d.]+),([\d.]+)$/.exec((await path.getAttribute('d'))!)!;
    await page.mouse.move(box.x + Number(x) - 1, box.y + Number(y));
    assert.match(await readout(), /trial 26, best/);
  });

  it('sorts by the head of a column, the other way round, and back', async () => {
    const epochs = page.locator('.rnn-trials thead button', { hasText: 'epochs' });
    const first = await column(1);
    await epochs.click();
    const up = (await column(9)).filter((text) => text !== '–').map(Number);
    assert.deepEqual(
      up,
      [...up].sort((a, b) => a - b),
    );
    assert.equal(await page.locator('.rnn-trials th[aria-sort]').getAttribute('aria-sort'), 'ascending');
    await epochs.click();
    const down = (await column(9)).filter((text) => text !== '–').map(Number);
    assert.deepEqual(down, [...up].reverse());
    await epochs.click();
    assert.deepEqual(await column(1), first);
  });
});
