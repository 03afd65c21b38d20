import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { rnnbook } from '../unit/cli/cli';
import { printedBoxes } from './printedBoxes';
import { launch } from './viewPage';

/** Of a sheet in points, and the margins that `page.css` asks for. */
const SHEETS = { A4: { width: 595.3, height: 841.9 }, Letter: { width: 612, height: 792 } };
const SIDE = (12 / 25.4) * 72;
const END = (14 / 25.4) * 72;
const POINTS = 72 / 96;
/** Chromium puts boxes on whole pixels. */
const ROUNDING = 2;
const BASE = 'https://box.test/';

/** Linked views and long code, tables of many columns, and texts. */
const SECTIONS = ['03-lstm', '06-forecasting', '07-text'];

interface Covered {
  what: string;
  /** In pixels, before it is put on pages. */
  height: number;
  /** Whether it may only be split when it is higher than a page. */
  whole: boolean;
}

describe('an exported page, printed', function () {
  this.timeout(300_000);
  const folder = mkdtempSync(join(tmpdir(), 'rnnbook-print-'));
  let browser: Browser;
  before(async () => {
    browser = await launch();
  });
  after(async () => {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  });

  for (const section of SECTIONS) {
    it(`${section} fits A4 and Letter: nothing is cut off, and no view is split that fits on a page`, async () => {
      const page = await open(section);
      for (const format of ['A4', 'Letter'] as const) {
        const sheet = SHEETS[format];
        const inside = { left: SIDE, right: sheet.width - SIDE, height: sheet.height - 2 * END };
        await page.emulateMedia({ media: 'print' });
        await page.setViewportSize({ width: Math.floor((inside.right - inside.left) / POINTS), height: 900 });
        assert.deepEqual(await page.evaluate(cutOff), [], `${format}: cut off`);
        const covered = await page.evaluate(cover, BASE);
        const boxes = printedBoxes(await page.pdf({ format }), BASE);
        for (const [index, { what, height, whole }] of covered.entries()) {
          const parts = boxes.get(String(index)) ?? [];
          const say = `${format}, page ${(parts[0]?.page ?? NaN) + 1}: ${what}`;
          assert.ok(parts.length > 0, `${say} is not printed`);
          for (const { left, right } of parts) {
            assert.ok(
              left >= inside.left - ROUNDING && right <= inside.right + ROUNDING,
              `${say} reaches out`,
            );
          }
          const pages = new Set(parts.map((part) => part.page));
          if (whole && height * POINTS <= inside.height) assert.equal(pages.size, 1, `${say} is split`);
        }
      }
      await page.close();
    });
  }

  async function open(section: string): Promise<Page> {
    const file = join(folder, `${section}.html`);
    const { code, stderr } = await rnnbook([
      ...['export', `samples/chapter/${section}.rnnbook`],
      ...['--to', 'html', '-o', file],
    ]);
    assert.equal(code, 0, stderr);
    const page = await browser.newPage({ colorScheme: 'dark' });
    await page.goto(pathToFileURL(file).href);
    await page.locator('.rnn-view').last().waitFor();
    return page;
  }
});

/** In the page: what does not show all of its width, or is wider than the page. */
function cutOff(): string[] {
  const inView = [...document.querySelectorAll<HTMLElement | SVGElement>('main *')].filter(
    (element) => element.getClientRects().length > 0 && !element.closest('.rnn-hidden, .rnn-heatmap, iframe'),
  );
  return inView.flatMap((element) => {
    const text = `${element.localName}.${element.getAttribute('class') ?? ''}: ${element.textContent.slice(0, 60)}`;
    const clips = getComputedStyle(element).overflowX !== 'visible' && element.localName !== 'svg';
    if (clips && element.scrollWidth > element.clientWidth + 1)
      return [`${text} needs ${element.scrollWidth} of ${element.clientWidth}`];
    const { right } = element.getBoundingClientRect();
    return right > document.documentElement.clientWidth + 1 ? [`${text} reaches to ${right}`] : [];
  });
}

/** In the page: lays a link over each block, that of number N leading to N, so that the PDF tells where it is. */
function cover(base: string): Covered[] {
  for (const link of document.querySelectorAll(`a[href^="${base}"]`)) link.remove();
  const whole = '.rnnbook-output, .rnn-part, tbody tr';
  const shown = [...document.querySelectorAll<HTMLElement>(`${whole}, main pre`)].filter(
    (element) => element.checkVisibility() && !element.closest('.rnn-hidden'),
  );
  return shown.map((element, index) => {
    const link = document.createElement('a');
    link.href = base + index;
    link.style.cssText = 'position: absolute; inset: 0;';
    element.style.position = 'relative';
    const { height } = element.getBoundingClientRect();
    const what = `${element.className || element.localName} “${element.innerText.slice(0, 40)}”`;
    element.append(link);
    return { what, height, whole: element.matches(whole) };
  });
}
