import assert from 'node:assert/strict';
import type { Browser, Page } from 'playwright-core';
import { MIME } from '../../src/rnn/display/mime';
import * as fixtures from '../renderers/fixtures';
import { cellView } from '../renderers/samples/cell';
import { launch, openViews } from './viewPage';

const STEPS = 24;
const UNITS = 8;
const CELL = 1;

const parts = (): { mime: string; data: unknown }[] => [
  { mime: MIME.unrolled, data: fixtures.forecaster(STEPS, UNITS) },
  { mime: MIME.cell, data: cellView('LSTM', { steps: STEPS, units: UNITS }) },
  { mime: MIME.gates, data: fixtures.gatesView('LSTM', STEPS, UNITS) },
];
const output = (views: { mime: string; data: unknown }[]): [string, unknown] => [
  MIME.linked,
  { version: 1, views },
];
const sliderOf = (page: Page, part: number) =>
  page.locator('.rnn-part').nth(part).locator('[role=slider]').first();
const stepsOf = async (page: Page) => {
  const steps: number[] = [];
  for (let part = 0; part < 3; part++)
    steps.push(Number(await sliderOf(page, part).getAttribute('aria-valuenow')));
  return steps;
};

describe('views in one output', function () {
  this.timeout(60_000);
  let browser: Browser;
  before(async () => (browser = await launch()));
  after(() => browser.close());

  it('stand at the step that is chosen by key in any of them, and Escape lets go', async () => {
    const { page, faults } = await openViews(browser, [output(parts())]);
    const untouched = await stepsOf(page);
    for (let part = 0; part < 3; part++) {
      const slider = sliderOf(page, part);
      await slider.press('Home');
      assert.deepEqual(await stepsOf(page), [1, 1, 1]);
      await slider.press('PageDown');
      for (let i = 0; i < part; i++) await slider.press('ArrowRight');
      assert.deepEqual(await stepsOf(page), [11 + part, 11 + part, 11 + part]);
      await slider.press('End');
      assert.deepEqual(await stepsOf(page), [STEPS, STEPS, STEPS]);
      await slider.press('Escape');
      assert.deepEqual(await stepsOf(page), untouched);
    }
    assert.deepEqual(faults, []);
    await page.close();
  });

  it('show the step under the pointer in all, and the chosen one again when it has gone', async () => {
    const { page, faults } = await openViews(browser, [output(parts())]);
    await sliderOf(page, CELL).press('Home');
    const canvas = page.locator('canvas[data-gate=forget]');
    await canvas.scrollIntoViewIfNeeded();
    const box = (await canvas.boundingBox())!;
    await page.mouse.move(box.x + (box.width * 6.5) / STEPS, box.y + box.height / 2);
    assert.deepEqual(await stepsOf(page), [7, 7, 7]);
    await page.mouse.move(0, 0);
    assert.deepEqual(await stepsOf(page), [1, 1, 1]);
    assert.deepEqual(faults, []);
    await page.close();
  });

  it('are drawn beside one whose data are damaged, which says so', async () => {
    const damaged = parts();
    damaged[CELL] = { ...damaged[CELL]!, data: { ...(damaged[CELL]!.data as object), units: 'eight' } };
    const { page, faults } = await openViews(browser, [output(damaged)]);
    const alerts = page.locator('[role=alert]');
    assert.equal(await alerts.count(), 1);
    assert.equal(await page.locator('.rnn-part').nth(CELL).locator('[role=alert]').count(), 1);
    assert.match(await alerts.innerText(), /cannot be drawn[\s\S]*units/);
    await sliderOf(page, 0).press('End');
    assert.equal(await sliderOf(page, 2).getAttribute('aria-valuenow'), String(STEPS));
    assert.equal(await page.locator('.rnn-part').nth(2).locator('canvas').count(), 6);
    assert.deepEqual(faults, []);
    await page.close();
  });
});
