import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import { registry } from '../../renderers/registry';
import { MIME } from '../../src/rnn/display/mime';
import { rnnbook } from '../unit/cli/cli';
import { badLabels } from './badLabels';
import { launch } from './viewPage';

describe('the gallery, its models trained', function () {
  this.timeout(300_000);
  const folder = mkdtempSync(join(tmpdir(), 'rnnbook-gallery-'));
  const file = join(folder, 'gallery.html');
  let browser: Browser;
  before(async () => {
    browser = await launch();
    const { code, stderr } = await rnnbook([
      'run',
      'samples/gallery.rnnbook',
      '--html',
      file,
      '--backend',
      'wasm',
    ]);
    assert.equal(code, 0, stderr);
  });
  after(async () => {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('holds every view', () => {
    const page = readFileSync(file, 'utf8');
    const held = new Set([...page.matchAll(/data-mime="([^"]+)"/g)].map(([, mime]) => mime));
    const embedded = new Set([...page.matchAll(/"mime":"([^"]+)"/g)].map(([, mime]) => mime));
    const missing = [...registry.map(({ mime }) => mime), MIME.vegaLite].filter(
      (mime) => !held.has(mime) && !embedded.has(mime),
    );
    assert.deepEqual(missing, []);
  });

  for (const [width, scheme] of [
    [500, 'dark'],
    [1400, 'light'],
  ] as const) {
    it(`draws them without fault, request or unreadable label, ${width} pixels wide, ${scheme}`, async () => {
      const page = await browser.newPage({ viewport: { width, height: 900 }, colorScheme: scheme });
      const faults: string[] = [];
      page.on('pageerror', (error) => faults.push(error.message));
      page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
      page.on('request', (request) => {
        if (!/^(file|data):/.test(request.url())) faults.push(request.url());
      });
      await page.goto(pathToFileURL(file).href);
      await page.locator('.rnn-view .role-title-text, .rnn-view .mark-area').first().waitFor();
      assert.equal(
        await page.locator('.rnnbook-output:not(:has(.rnn-view))').count(),
        0,
        'every output is drawn',
      );
      assert.deepEqual(await page.locator('[role=alert]').allInnerTexts(), []);
      assert.deepEqual([...faults, ...(await badLabels(page))], []);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      assert.ok(wide <= 0, `the page is ${wide} pixels wider than the window`);
      await page.close();
    });
  }
});
