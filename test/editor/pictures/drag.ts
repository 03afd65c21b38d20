import type { Page } from 'playwright-core';

export async function drag({ mouse }: Page, from: [number, number], to: [number, number]): Promise<void> {
  await mouse.move(...from);
  await mouse.down();
  await mouse.move(...to, { steps: 8 });
  await mouse.up();
}

/** Pulls the edge of the side bar: titles are longer than it is wide. */
export async function pullEdge(page: Page, by: number): Promise<void> {
  const bar = (await page.locator('.part.sidebar').boundingBox())!;
  const [edge, middle] = [bar.x + bar.width, bar.y + bar.height / 2];
  await drag(page, [edge, middle], [edge + by, middle]);
}
