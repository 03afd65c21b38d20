/**
 * Each view as it was looked at and found good, wide and narrow, light and dark. After a change that is meant:
 * `npm run pictures:update`, look at what git shows, and commit it.
 */
import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import pixelmatch from 'pixelmatch';
import type { Browser, Page } from 'playwright-core';
import { PNG } from 'pngjs';
import { samples } from '../renderers/samples';
import { launch, openViews } from './viewPage';

const FOLDER = join(import.meta.dirname, 'pictures');
const OUT = join(import.meta.dirname, '..', '..', 'out', 'pictures');
const UPDATE = process.env.RNNBOOK_UPDATE_PICTURES === '1';
const WIDTHS = [500, 1400];
/** Edges of letters differ from one version of the browser to the next; a moved label is far more. */
const MOST_DIFFERENT = 0.004;

const slug = (name: string) =>
  name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');

describe('reference pictures of the views', function () {
  this.timeout(120_000);
  let browser: Browser;
  before(async () => {
    browser = await launch();
    for (const folder of [FOLDER, OUT]) mkdirSync(folder, { recursive: true });
  });
  after(() => browser.close());

  for (const { name, mime, data } of samples.filter(({ pictured }) => pictured)) {
    it(`look as they were reviewed: ${name}`, async () => {
      const { page, faults } = await openViews(browser, [[mime, data]]);
      await page.addStyleTag({ content: ":root { --vscode-font-family: 'DejaVu Sans' }" });
      const different: string[] = [];
      for (const scheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
        await page.addStyleTag({ content: `body { background: ${scheme === 'dark' ? '#16191d' : '#fff'} }` });
        for (const width of WIDTHS) {
          const problem = await compare(page, width, `${slug(name)}-${width}-${scheme}`);
          if (problem) different.push(problem);
        }
      }
      await page.close();
      assert.deepEqual([...faults, ...different], []);
    });
  }
});

async function compare(page: Page, width: number, file: string): Promise<string | undefined> {
  await page.setViewportSize({ width, height: 900 });
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done, 30))));
  const shot = await page.locator('body').screenshot({ animations: 'disabled' });
  const reference = join(FOLDER, `${file}.png`);
  if (UPDATE) return void writeFileSync(reference, shot);
  if (!existsSync(reference)) return `${file}: no reference picture: npm run pictures:update`;
  const [seen, expected] = [PNG.sync.read(shot), PNG.sync.read(readFileSync(reference))];
  const size = ({ width, height }: PNG) => `${width} × ${height}`;
  writeFileSync(join(OUT, `${file}.png`), shot);
  if (size(seen) !== size(expected)) return `${file}: ${size(seen)}, not ${size(expected)}`;
  const difference = new PNG({ width: seen.width, height: seen.height });
  const pixels = pixelmatch(seen.data, expected.data, difference.data, seen.width, seen.height, {
    threshold: 0.2,
  });
  const share = pixels / (seen.width * seen.height);
  if (share <= MOST_DIFFERENT) return undefined;
  writeFileSync(join(OUT, `${file}-difference.png`), PNG.sync.write(difference));
  return `${file}: ${(share * 100).toFixed(2)} % of the pixels differ; see out/pictures`;
}
