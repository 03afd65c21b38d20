import { writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { Page } from 'playwright-core';
import { PNG } from 'pngjs';

/** A part of the window, once it has come to rest, as a small file for people to see. */
export async function savePicture(
  page: Page,
  clip: { x: number; y: number; width: number; height: number },
  path: string,
): Promise<void> {
  await page.waitForTimeout(1_500);
  const png = PNG.sync.read(await page.screenshot({ clip, animations: 'disabled', caret: 'hide' }));
  // the library's defaults make it a third larger
  const packed = PNG.sync.write(png, { colorType: 2, deflateLevel: 9, deflateStrategy: 0, filterType: 0 });
  writeFileSync(path, packed);
  console.log(`${basename(path)}: ${Math.round(packed.length / 1000)} KB`);
}
