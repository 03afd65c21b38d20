import { type AxeResults } from 'axe-core';
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { SECTIONS } from '../chapter/chapterFiles';
import { EXERCISES } from '../exercises/exerciseFiles';
import { launch } from './viewPage';

declare const axe: { run: (context: object, options: object) => Promise<AxeResults> };

describe('the site of the course', function () {
  this.timeout(300_000);
  const folder = mkdtempSync(join(tmpdir(), 'rnnbook-book-'));
  const { stdout, stderr } = spawnSync(process.execPath, ['dist/book.js', 'samples', folder]);
  const paths = stdout.toString().split('\n').filter(Boolean);
  let browser: Browser;
  before(async () => {
    assert.equal(stderr.toString(), '');
    browser = await launch();
  });
  after(async () => {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('has every notebook in both languages', () => {
    for (const language of ['', 'id/']) {
      const pages = paths.filter((path) => path.startsWith('id/') === (language !== ''));
      assert.equal(pages.filter((path) => /^(id\/)?\d\d-/.test(path)).length, SECTIONS.length);
      assert.equal(pages.filter((path) => path.startsWith(`${language}exercises/`)).length, EXERCISES.length);
      assert.ok(pages.includes(`${language}index.html`));
    }
  });

  it('holds no solution', () => {
    const page = readFileSync(join(folder, 'exercises/rnn-forward-pass.html'), 'utf8');
    assert.doesNotMatch(page, /your code[^]*your code[^]*Math\.tanh\(/);
    assert.match(page, /your code/);
  });

  for (const path of paths) {
    it(`${path} draws its views, asks for nothing, can be read by all, and has no dead link`, async () => {
      const page = await browser.newPage({ viewport: { width: 1300, height: 900 } });
      const faults = await open(page, path);
      assert.equal(await page.locator('.rnnbook-output:not(:has(.rnn-view))').count(), 0);
      assert.deepEqual(faults, []);
      assert.deepEqual(await deadLinks(page), []);
      assert.deepEqual(await violations(page), []);
      await page.close();
    });
  }

  for (const path of ['index.html', 'id/06-forecasting.html']) {
    it(`${path} fits a telephone, and can be read in the dark`, async () => {
      const page = await browser.newPage({ viewport: { width: 390, height: 800 }, colorScheme: 'dark' });
      await open(page, path);
      assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
      // in browsers what scrolls can be reached by keyboard without being told so, but axe does not know
      const found = await violations(page);
      assert.deepEqual(
        found.filter((what) => !what.startsWith('scrollable-region-focusable')),
        [],
      );
      await page.close();
    });
  }

  /** @returns what goes wrong, now and later */
  async function open(page: Page, path: string): Promise<string[]> {
    const faults: string[] = [];
    page.on('pageerror', (error) => faults.push(error.message));
    page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
    page.on('request', (request) => {
      if (!/^(file|data):/.test(request.url())) faults.push(request.url());
    });
    await page.goto(pathToFileURL(join(folder, path)).href);
    if ((await page.locator('.rnnbook-output').count()) > 0) await page.locator('.rnn-view').last().waitFor();
    return faults;
  }

  async function deadLinks(page: Page): Promise<string[]> {
    const links = await page.evaluate(() =>
      [
        ...document.querySelectorAll(
          'main a[href], nav a[href], header a[href], img[src], script[src], link[href]',
        ),
      ]
        .filter((element) => !element.closest('.rnn-view'))
        .map((element) => (element as HTMLAnchorElement).href || (element as HTMLImageElement).src),
    );
    return [...new Set(links)].filter((link) => {
      if (!link.startsWith('file:')) return !/^https:\/\/|^data:/.test(link);
      const { hash } = new URL(link);
      const file = fileURLToPath(link.replace(hash, ''));
      if (!existsSync(file)) return true;
      return hash !== '' && !readFileSync(file, 'utf8').includes(`id="${decodeURIComponent(hash.slice(1))}"`);
    });
  }

  /** What axe finds wrong, and where. */
  async function violations(page: Page): Promise<string[]> {
    await page.evaluate(readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8'));
    const results = await page.evaluate(() =>
      axe.run(
        // Vega names a mark only where it has values to tell, and a chart has its text; the pale zeros of a confusion matrix
        { exclude: [['.marks'], ['.rnn-nothing small']] },
        { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'] },
      ),
    );
    return results.violations.flatMap(({ id, nodes }) =>
      nodes.slice(0, 3).map(({ target }) => `${id}: ${target.join(' ')}`),
    );
  }
});
