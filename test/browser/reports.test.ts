import assert from 'node:assert/strict';
import type { Browser, Page } from 'playwright-core';
import { classHtml } from '../../src/grading/report/class/classHtml';
import { classReportOf } from '../../src/grading/report/class/ClassReport';
import { workspaceReportOf } from '../../src/grading/report/workspace/WorkspaceReport';
import { workspaceText } from '../../src/grading/report/workspace/workspaceText';
import {
  gradedAs,
  largeClass,
  sampleExercise,
  sampleSimilarity,
  smallClass,
} from '../unit/grading/report/sampleClass';
import { launch, openPage } from './viewPage';

const classPage = (graded: typeof smallClass, language: 'en' | 'id' = 'en') => {
  const similarity = sampleSimilarity(graded.map(({ learner }) => learner));
  return classHtml(classReportOf(sampleExercise, graded, similarity.pairs), similarity, language);
};

const workspacePage = (language: 'en' | 'id' = 'en') =>
  workspaceText(
    workspaceReportOf({ name: 'Chapter 7', at: new Date(0), leftOut: ['teacher.rnnbook'] }, [
      { file: 'a.rnnbook', exercise: sampleExercise, outcome: smallClass[1]!, attempts: 0, best: 0 },
      { file: 'b.rnnbook', exercise: sampleExercise, outcome: gradedAs('me', []), attempts: 12, best: 10 },
    ]),
    'html',
    language,
  );

const LONG = {
  ...gradedAs('A learner whose name is a whole sentence, or even longer than that 1234567890', ['error']),
};

describe('reports in a browser', function () {
  this.timeout(60_000);
  let browser: Browser;
  before(async () => void (browser = await launch()));
  after(() => browser.close());

  const pages = {
    'a class of three': classPage(smallClass),
    'a class of 60': classPage(largeClass(60), 'id'),
    'a long name': classPage([LONG]),
    nobody: classPage([]),
    'a workspace': workspacePage(),
    'a workspace, in Indonesian': workspacePage('id'),
  };
  for (const [name, html] of Object.entries(pages)) {
    for (const width of [360, 700, 1200]) {
      for (const scheme of ['light', 'dark'] as const) {
        it(`${name}, ${width} pixels wide, ${scheme}: fits, can be read, asks for nothing`, async () => {
          const { page, faults, requests } = await openPage(browser, html, { width, scheme });
          await page.evaluate(() => document.querySelectorAll('details').forEach((one) => (one.open = true)));
          assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
          assert.deepEqual(await cutOff(page), []);
          const [least] = await contrasts(page);
          assert.ok(least!.ratio >= 4.5, `${least!.text}: contrast ${least!.ratio.toFixed(2)}`);
          assert.deepEqual([faults, requests], [[], []]);
          await page.close();
        });
      }
    }
  }

  it('orders learners as asked, by keyboard too', async () => {
    const { page } = await openPage(browser, classPage(smallClass), {});
    const shown = () =>
      page
        .locator('.rnn-table tbody tr th')
        .evaluateAll((cells) =>
          cells.filter((cell) => cell.checkVisibility()).map((cell) => cell.textContent),
        );
    assert.deepEqual(await shown(), ['ana', 'budi', 'citra']);
    await page.getByLabel('fewest points first').check();
    assert.deepEqual(await shown(), ['citra', 'budi', 'ana']);
    await page.keyboard.press('ArrowRight');
    assert.deepEqual(await shown(), ['budi', 'ana', 'citra']);
    await page.close();
  });

  it('a learner’s name leads to what became of each test', async () => {
    const { page } = await openPage(browser, classPage(smallClass), {});
    const message = page.getByText('The LSTM should have 16 units, but has 8.');
    assert.equal(await message.isVisible(), false);
    await page.getByRole('link', { name: 'budi' }).first().click();
    await message.waitFor({ state: 'visible' });
    await page.close();
  });

  it('prints every learner’s details, opened or not', async () => {
    const { page } = await openPage(browser, classPage(smallClass), {});
    await page.emulateMedia({ media: 'print' });
    assert.ok(await page.getByText('The LSTM should have 16 units, but has 8.').isVisible());
    assert.equal(await page.getByLabel('fewest points first').isVisible(), false);
    await page.close();
  });
});

/** Texts that are wider than where they stand, and cannot be scrolled to. */
function cutOff(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('main *:not(.rnn-scroll, .rnn-scroll *, svg *, .rnn-meter *)')]
      .filter((element) => element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 0)
      .map((element) => `${element.tagName} ${element.className}: ${element.textContent?.slice(0, 60)}`),
  );
}

/** How texts stand out from the page, WCAG 2's contrast, the least first. */
function contrasts(page: Page): Promise<{ text: string; ratio: number }[]> {
  return page.evaluate(() => {
    const canvas = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true })!;
    const luminance = (over: string[]) => {
      for (const color of over) {
        canvas.fillStyle = color;
        canvas.fillRect(0, 0, 1, 1);
      }
      const [r, g, b] = [...canvas.getImageData(0, 0, 1, 1).data].map((byte) => {
        const c = byte / 255;
        return c <= 0.03928 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
      });
      return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
    };
    const found: { text: string; ratio: number }[] = [];
    for (const element of document.querySelectorAll('main *')) {
      const own = [...element.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE);
      const text = own
        .map((node) => node.textContent)
        .join('')
        .trim();
      if (text === '' || !element.checkVisibility()) continue;
      const backgrounds: string[] = [];
      for (let at: Element | null = element; at; at = at.parentElement)
        backgrounds.unshift(getComputedStyle(at).backgroundColor);
      const style = getComputedStyle(element);
      const ink = element instanceof SVGElement ? style.fill : style.color;
      const [a, b] = [luminance(backgrounds), luminance([...backgrounds, ink])];
      found.push({ text, ratio: (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05) });
    }
    return found.sort((one, other) => one.ratio - other.ratio);
  });
}
