// node scripts/pictures.mjs: takes the README's pictures of views from the page that `npm run gallery` has written.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import { prepareSystem } from './editor/system.mjs';
import { root } from './prepare.mjs';

const page = pathToFileURL(join(root, 'out', 'gallery.html')).href;
const folder = join(root, 'docs', 'images');
/** Cell of the gallery to picture, and which view of its output. */
const PICTURES = {
  unrolled: ['galinsid', 0],
  cell: ['galinsid', 1],
  gradients: ['galgradi', 0],
  training: ['galtrain', 0],
  metrics: ['galmetri', 0],
  forecast: ['galforec', 0],
  seq2seq: ['galseqvw', 0],
};

mkdirSync(folder, { recursive: true });
const browser = await chromium.launch({
  executablePath: await prepareSystem(),
  args: ['--no-sandbox', '--disable-gpu'],
});
const tab = await browser.newPage({ viewport: { width: 1060, height: 900 }, deviceScaleFactor: 1.5 });
await tab.goto(page);
for (const [name, [cell, part]] of Object.entries(PICTURES)) {
  const output = tab.locator(`#cell-${cell}`);
  const parts = output.locator('.rnn-part');
  await output.locator('.rnn-view').first().waitFor();
  const view = (await parts.count()) > 0 ? parts.nth(part) : output.locator('.rnn-view').nth(part);
  await view.screenshot({ path: join(folder, `${name}.png`) });
}
await browser.close();
console.log(folder);
