import assert from 'node:assert/strict';
import type { Browser, Page } from 'playwright-core';
import { MIME } from '../../src/rnn/display/mime';
import { everyKind, quiz } from '../renderers/samples/quiz';
import { launch, openRenderer, openViews, renderOutput } from './viewPage';

const said = (page: Page) => page.locator('[role=status].rnn-feedback').innerText();
const detail = (page: Page) => page.locator('.rnn-head > .rnn-muted').innerText();
const tab = (page: Page, n: number) => page.getByRole('tab', { name: `Question ${n} of 4` });
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const focused = (page: Page) =>
  page.evaluate(() => document.activeElement?.textContent || document.activeElement?.tagName);

describe('the quiz in a browser', function () {
  this.timeout(60_000);
  let browser: Browser;
  before(async () => (browser = await launch()));
  after(() => browser.close());

  it('is answered with the keyboard alone, from the first question to the last', async () => {
    const { page, faults, requests } = await openViews(browser, [[MIME.quiz, everyKind]]);
    const { keyboard } = page;
    await tab(page, 1).focus();
    await keyboard.press('Tab');
    await keyboard.press('Space');
    await keyboard.press('ArrowDown');
    await keyboard.press('Enter');
    assert.match(await said(page), /^✗ Not yet\.\s+Sums behave so; this is a product\.$/);
    assert.equal(await focused(page), 'Try again');
    await keyboard.press('Enter');
    await keyboard.press('ArrowUp');
    await keyboard.press('Enter');
    assert.match(await said(page), /^✓ Right\.\s+At .* is left\.$/s);
    assert.equal(await tab(page, 1).getAttribute('aria-label'), 'Question 1 of 4, right');
    assert.equal(await focused(page), 'Next question');

    await keyboard.press('Enter');
    assert.match(String(await focused(page)), /^2\.Which of these/);
    await keyboard.press('Tab');
    await keyboard.press('Space');
    await keyboard.press('Tab');
    await keyboard.press('Space');
    await keyboard.press('Enter');
    assert.match(await said(page), /^✓ Right\./);

    await keyboard.press('Enter');
    await keyboard.press('Tab');
    await keyboard.type('16.896');
    await keyboard.press('Enter');
    assert.match(await said(page), /^✓ Right\./);

    await keyboard.press('Enter');
    await keyboard.press('Tab');
    await keyboard.type('dd a b: the keys of a notebook');
    assert.equal(await page.locator('textarea').inputValue(), 'dd a b: the keys of a notebook');
    await keyboard.press('Tab');
    await keyboard.press('Enter');
    assert.match(await said(page), /^0 of 2 points/);
    await page.getByRole('checkbox').first().press('Space');
    assert.match(await said(page), /^1 of 2 points/);
    assert.equal(await detail(page), '4 of 4 answered · score 3.5 of 4 · 2 right at once');
    assert.deepEqual([...faults, ...requests], []);
    await page.close();
  });

  it('goes through its questions with arrow keys, each announced with how it stands', async () => {
    const { page } = await openViews(browser, [[MIME.quiz, everyKind]]);
    await tab(page, 1).focus();
    for (const [key, n] of [
      ['ArrowRight', 2],
      ['End', 4],
      ['ArrowRight', 4],
      ['Home', 1],
    ] as const) {
      await page.keyboard.press(key);
      assert.equal(await tab(page, n).getAttribute('aria-selected'), 'true');
      assert.match(await page.locator('.rnn-question').innerText(), new RegExp(`^${n}\\.`));
      assert.equal(
        await page.getByRole('tabpanel', { name: `Question ${n} of 4, not answered yet` }).count(),
        1,
      );
    }
    await page.close();
  });

  it('gives hints one after another, and the answer only to who tried', async () => {
    const { page } = await openViews(browser, [[MIME.quiz, everyKind]]);
    const hints = page.locator('.rnn-hints li');
    assert.equal(await hints.count(), 0);
    assert.equal(await button(page, 'Show the answer').count(), 0);
    await button(page, 'Hint 1 of 2').press('Enter');
    assert.equal(await hints.count(), 1);
    assert.equal(await focused(page), 'Hint 2 of 2');
    await page.keyboard.press('Enter');
    assert.equal(await hints.count(), 2);
    assert.equal(await focused(page), 'Check', 'there is no hint any more');
    assert.equal(await page.getByRole('button', { name: /^Hint/ }).count(), 0);
    await button(page, 'Show the answer').click();
    assert.equal(await page.locator('[data-mark=rightOne]').count(), 1);
    assert.equal(await tab(page, 1).getAttribute('aria-label'), 'Question 1 of 4, answer shown');
    assert.equal(await detail(page), '1 of 4 answered · score 0 of 4');
    await button(page, 'Start over').click();
    assert.equal(await hints.count(), 0);
    assert.equal(await detail(page), '0 of 4 answered');
    await page.close();
  });

  it('tells of choices only what was chosen, until the question is done', async () => {
    const { page } = await openViews(browser, [[MIME.quiz, everyKind]]);
    await tab(page, 2).click();
    for (const i of [0, 2]) await page.getByRole('checkbox').nth(i).check();
    await button(page, 'Check').click();
    const marks = () =>
      page.locator('.rnn-choice').evaluateAll((all) => all.map((choice) => choice.getAttribute('data-mark')));
    assert.deepEqual(await marks(), ['chosenRight', null, 'chosenWrong', null]);
    assert.match(await said(page), /Not yet\. You have 1 of the 2 right ones, and 1 that is not\./);
    assert.equal(await page.getByText('In a GRU the update gate does its work.').count(), 0);
    await button(page, 'Try again').click();
    assert.deepEqual(await marks(), [null, null, null, null]);
    await page.getByRole('checkbox').nth(2).uncheck();
    await page.getByRole('checkbox').nth(1).check();
    await button(page, 'Check').click();
    assert.deepEqual(await marks(), ['chosenRight', 'chosenRight', null, null]);
    assert.equal(await page.locator('.rnn-choice', { hasText: 'In a GRU the update gate' }).count(), 1);
    await page.close();
  });

  it('names the mistake in a number, and asks again for what is none', async () => {
    const { page } = await openViews(browser, [[MIME.quiz, everyKind]]);
    await tab(page, 3).click();
    const field = page.getByRole('textbox');
    await button(page, 'Check').click();
    assert.match(await said(page), /^Write your answer first/);
    await field.fill('many');
    await field.press('Enter');
    assert.match(await said(page), /^That is no number/);
    assert.equal(await focused(page), 'INPUT', 'to write it anew');
    assert.equal(await detail(page), '0 of 4 answered');
    await field.fill('16,640');
    assert.equal(await said(page), '');
    await field.press('Enter');
    assert.match(await said(page), /Not yet\.\s*That leaves out the biases/);
    await button(page, 'Show the answer').click();
    assert.match(await said(page), /^The answer: 16896 parameters/);
    await page.close();
  });

  it('draws formulas as such, and none of it comes from outside', async () => {
    const { page, requests } = await openViews(browser, [[MIME.quiz, everyKind]]);
    const fraction = page.locator('math[display=block] mfrac').first();
    const [whole, top] = await fraction.evaluate((element) =>
      [element, element.firstElementChild!].map((part) => part.getBoundingClientRect().toJSON() as DOMRect),
    );
    // the numerator stands above the middle: it is laid out as MathML, not as text in a row
    assert.ok(top!.bottom <= whole!.y + whole!.height / 2 + 2, JSON.stringify([whole, top]));
    assert.deepEqual(requests, []);
    await page.close();
  });

  it('keeps answers when VS Code draws the output anew, and drops them with other questions', async () => {
    const { page, faults } = await openRenderer(browser, 'quiz');
    await page.evaluate(() => {
      const store = window as unknown as {
        kept: unknown;
        renderer: { activate(context: object): unknown };
        api: unknown;
      };
      const context = { getState: () => store.kept, setState: (next: unknown) => (store.kept = next) };
      store.api = store.renderer.activate(context);
    });
    await renderOutput(page, everyKind);
    await page.getByRole('radio').first().check();
    await button(page, 'Check').click();
    assert.match(await said(page), /Right/);
    // the editor comes back: another page with what VS Code kept of it
    const kept = await page.evaluate(() => JSON.stringify((window as unknown as { kept: unknown }).kept));
    const again = await openRenderer(browser, 'quiz');
    await again.page.evaluate((json) => {
      const store = window as unknown as { renderer: { activate(context: object): unknown }; api: unknown };
      store.api = store.renderer.activate({
        getState: () => JSON.parse(json) as unknown,
        setState: () => undefined,
      });
    }, kept);
    await renderOutput(again.page, everyKind);
    assert.match(await said(again.page), /Right/);
    assert.equal(await again.page.getByRole('radio').first().isChecked(), true);
    // the cell was changed and ran again, under the same output
    await renderOutput(again.page, { ...everyKind, id: 'other', questions: everyKind.questions.slice(1) });
    assert.equal(await again.page.getByRole('checkbox').first().isChecked(), false);
    assert.equal(await detail(again.page), '0 of 3 answered');
    assert.deepEqual([...faults, ...again.faults], []);
    await page.close();
    await again.page.close();
  });

  it('lets no typed key through to the notebook around it, but for commands', async () => {
    const { page } = await openViews(browser, [
      [MIME.quiz, quiz.find(({ name }) => name.endsWith('own words'))!.data],
    ]);
    await page.evaluate(() => {
      const store = window as unknown as { keys: string[] };
      store.keys = [];
      window.addEventListener('keydown', (event) => store.keys.push(event.key));
    });
    await page.locator('textarea').focus();
    for (const key of ['a', 'Enter', 'ArrowUp', 'Escape', 'Control+s']) await page.keyboard.press(key);
    const keys = await page.evaluate(() => (window as unknown as { keys: string[] }).keys);
    assert.deepEqual(keys, ['Escape', 'Control', 's']);
    await page.close();
  });

  for (const { name, data } of quiz)
    it(`fits every width, also in Indonesian: ${name}`, async () => {
      for (const language of ['en', 'id']) {
        const { page, faults } = await openViews(browser, [[MIME.quiz, data]], { language });
        for (const width of [320, 400, 700, 1400]) {
          await page.setViewportSize({ width, height: 800 });
          const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
          assert.ok(over <= 0, `${width}: ${over} too wide`);
        }
        assert.deepEqual(faults, []);
        await page.close();
      }
    });
});
