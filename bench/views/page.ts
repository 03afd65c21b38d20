/** A page with one view in it, as the HTML export makes it, that notes when it has been drawn. */
import { build } from 'esbuild';
import type { Browser, Page } from 'playwright-core';

export async function pageScript(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: ['renderers/page.tsx'],
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    target: 'es2022',
    define: { 'process.env.NODE_ENV': '"production"' },
  });
  return outputFiles[0]!.text.replaceAll('</script', '<\\/script');
}

/** @returns the page, and how long it took from its script's start to the frame after the view was there. */
export async function openTimed(
  browser: Browser,
  script: string,
  mime: string,
  data: unknown,
  width: number,
): Promise<{ page: Page; firstDrawMs: number }> {
  const page = await browser.newPage({ viewport: { width, height: 900 } });
  const json = JSON.stringify(data).replaceAll('<', '\\u003c');
  await page.setContent(`<!doctype html><html lang="en"><meta charset="utf-8"><body style="margin:8px">
    <div class="rnnbook-output"><script type="application/json" data-mime="${mime}">${json}</script></div>
    <script>globalThis.__name = (f) => f; const started = performance.now();</script>
    <script>${script}</script>
    <script>requestAnimationFrame(() => setTimeout(() => (window.firstDrawMs = performance.now() - started)));</script>`);
  await page.waitForFunction('window.firstDrawMs !== undefined');
  const firstDrawMs = await page.evaluate('window.firstDrawMs');
  return { page, firstDrawMs: firstDrawMs as number };
}
