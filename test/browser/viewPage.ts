/** A page with views in it, as the HTML export makes them, in a headless browser; and a renderer as VS Code runs it. */
import { build } from 'esbuild';
import { chromium, type Browser, type Page } from 'playwright-core';

const CHROMIUM = process.env.CHROMIUM ?? '/usr/bin/chromium';
const scripts = new Map<string, Promise<string>>();

export function launch(): Promise<Browser> {
  return chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox', '--disable-gpu'] });
}

function script(entry: string, globalName?: string): Promise<string> {
  const known = scripts.get(entry);
  if (known) return known;
  const made = build({
    entryPoints: [`renderers/${entry}.tsx`],
    bundle: true,
    write: false,
    format: 'iife',
    globalName,
    target: 'es2022',
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"' },
  }).then(({ outputFiles }) => outputFiles[0]!.text.replaceAll('</script', '<\\/script'));
  scripts.set(entry, made);
  return made;
}

export interface OpenPage {
  page: Page;
  /** Faults of the page's scripts, and requests that it made; both should stay empty. */
  faults: string[];
  requests: string[];
}

interface Options {
  width?: number;
  scheme?: 'light' | 'dark';
  language?: string;
}

/** A whole page. */
export async function openPage(
  browser: Browser,
  html: string,
  { width = 900, scheme = 'light' }: Options,
): Promise<OpenPage> {
  const page = await browser.newPage({ viewport: { width, height: 800 }, colorScheme: scheme });
  const faults: string[] = [];
  const requests: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('request', (request) => {
    if (!request.url().startsWith('data:')) requests.push(request.url());
  });
  page.on('dialog', (dialog) => (faults.push(`dialog: ${dialog.message()}`), void dialog.dismiss()));
  await page.setContent(html);
  // tsx names the functions that tests hand over to the page with this helper of its own
  await page.evaluate('globalThis.__name = (f) => f');
  return { page, faults, requests };
}

/** @param outputs MIME type and data of each output. */
export async function openViews(
  browser: Browser,
  outputs: [string, unknown][],
  options: Options = {},
): Promise<OpenPage> {
  const charts = outputs.some(([mime]) => mime.includes('vegalite'));
  const code = await Promise.all([script('page'), ...(charts ? [script('page-vega')] : [])]);
  const body = outputs.map(([mime, data]) => {
    const json = JSON.stringify(data).replaceAll('<', '\\u003c');
    return `<div class="rnnbook-output"><script type="application/json" data-mime="${mime}">${json}</script></div>`;
  });
  const policy = "default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'; img-src data:";
  const head = `<meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policy}">`;
  const html = `<!doctype html><html lang="${options.language ?? 'en'}">${head}<body style="margin:8px">${body.join('')}`;
  return openPage(browser, html + code.map((c) => `<script>${c}</script>`).join(''), options);
}

/** The renderer of one view, active, with an empty `#output`; draw with `renderOutput`. */
export async function openRenderer(browser: Browser, view: string, options: Options = {}): Promise<OpenPage> {
  const code = await script(`${view}/index`, 'renderer');
  const html = `<!doctype html><html lang="en"><body style="margin:8px"><div id="output"></div><script>${code}; window.api = renderer.activate({});</script>`;
  return openPage(browser, html, options);
}

/** What VS Code does with a new or changed output item. */
export function renderOutput(page: Page, data: unknown): Promise<void> {
  return page.evaluate((value) => {
    const { api } = window as unknown as {
      api: { renderOutputItem(item: object, element: Element | null): void };
    };
    api.renderOutputItem({ id: 'a', mime: '', json: () => value }, document.querySelector('#output'));
  }, data);
}
