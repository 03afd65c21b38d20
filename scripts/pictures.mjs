// node scripts/pictures.mjs: takes the README's pictures of views from the page that `npm start` has written.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import { prepareSystem } from './editor/system.mjs';
import { root } from './prepare.mjs';

const page = pathToFileURL(join(root, 'out', 'forecast-lstm.html')).href;
const folder = join(root, 'docs', 'images');
/** Cell of the sample to picture. */
const PICTURES = { unrollts: 'unrolled', traints1: 'training', testts01: 'metrics' };

mkdirSync(folder, { recursive: true });
const browser = await chromium.launch({
  executablePath: await prepareSystem(),
  args: ['--no-sandbox', '--disable-gpu'],
});
const tab = await browser.newPage({ viewport: { width: 980, height: 900 }, deviceScaleFactor: 2 });
await tab.goto(page);
for (const [cell, name] of Object.entries(PICTURES)) {
  const view = tab.locator(`#cell-${cell} .rnn-view`).first();
  await view.waitFor();
  await view.screenshot({ path: join(folder, `${name}.png`) });
}
await browser.close();
console.log(folder);
