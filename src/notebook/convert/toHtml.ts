import { createHash } from 'node:crypto';
import type { CodeCell, DataOutput, MarkdownCell, Notebook, Output } from '../notebook';
import { highlight } from './highlight';
import { renderMarkdown } from './markdown';
import pageCss from './page.css';

export interface HtmlOptions {
  /** The title of a notebook that has none. */
  name: string;
  /** The renderers' page script, and the one that draws charts (left out where no chart is). */
  script: string;
  vegaScript: string;
  generator: string;
  backend?: string;
  durationMs?: number;
}

const VEGA = /^application\/vnd\.vegalite\.v\d+\+json$/;
const VIEW = /^application\/vnd\.(rnnbook\.[\w-]+|vegalite\.v\d+)\+json$/;

/**
 * A page that needs nothing else: text is text, pictures are drawn by the scripts inside, and the page's
 * policy allows no other script and no request, whatever the notebook holds.
 */
export function toHtml(notebook: Notebook, options: HtmlOptions): string {
  const title = notebook.metadata.title ?? options.name;
  const language = typeof notebook.metadata.language === 'string' ? notebook.metadata.language : 'en';
  const body = notebook.cells
    .map((cell) => (cell.kind === 'markdown' ? markdownCell(cell) : codeCell(cell)))
    .join('\n');
  const charts = notebook.cells.some((cell) => cell.kind === 'code' && cell.outputs.some(isChart));
  const scripts = charts ? [options.script, options.vegaScript] : [options.script];
  const hashes = scripts.map(
    (script) => `'sha256-${createHash('sha256').update(inline(script)).digest('base64')}'`,
  );
  const policy = `default-src 'none'; script-src ${hashes.join(' ')}; style-src 'unsafe-inline'; img-src data:; font-src data:; form-action 'none'; base-uri 'none'`;
  return `<!doctype html>
<html lang="${escape(language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="${escape(options.generator)}">
<title>${escape(title)}</title>
<style>${pageCss}</style>
</head>
<body>
<main>
<p class="run">${escape(runLine(options))}</p>
${body}
</main>
${scripts.map((script) => `<script>${inline(script)}</script>`).join('\n')}
</body>
</html>
`;
}

function runLine({ backend, durationMs, generator }: HtmlOptions): string {
  const seconds = durationMs === undefined ? '' : ` in ${(durationMs / 1000).toFixed(1)} s`;
  return backend ? `${generator} · run on ${backend}${seconds}` : generator;
}

function markdownCell(cell: MarkdownCell): string {
  return `<section class="markdown" id="cell-${escape(cell.id)}">${renderMarkdown(cell.source)}</section>`;
}

function codeCell(cell: CodeCell): string {
  return `<section class="code" id="cell-${escape(cell.id)}">
<pre class="source"><code>${highlight(cell.source, cell.language)}</code></pre>
${cell.outputs.map(outputHtml).join('\n')}
</section>`;
}

function outputHtml(output: Output): string {
  if (output.kind === 'stream') return `<pre class="${output.stream}">${escape(output.text)}</pre>`;
  if (output.kind === 'error') {
    const { name, message, stack } = output.error;
    return `<pre class="error" role="alert">${escape(stack ?? `${name}: ${message}`)}</pre>`;
  }
  return dataHtml(output);
}

function dataHtml({ data }: DataOutput): string {
  const text = (mime: string) => (typeof data[mime] === 'string' ? data[mime] : undefined);
  const view = Object.keys(data).find((mime) => VIEW.test(mime));
  if (view) {
    const json = JSON.stringify(data[view]).replaceAll('<', '\\u003c');
    const twin = escape(text('text/plain') ?? '');
    return `<div class="rnnbook-output"><script type="application/json" data-mime="${escape(view)}">${json}</script><noscript><pre>${twin}</pre></noscript></div>`;
  }
  const html = text('text/html');
  // a frame without the right to run anything: what it holds is drawn, and the page can see how tall it is
  if (html !== undefined)
    return `<iframe class="html" sandbox="allow-same-origin" srcdoc="${escape(html)}"></iframe>`;
  const markdown = text('text/markdown');
  if (markdown !== undefined) return `<div class="markdown">${renderMarkdown(markdown)}</div>`;
  const svg = text('image/svg+xml');
  if (svg !== undefined) return image('image/svg+xml', Buffer.from(svg).toString('base64'));
  const picture = Object.keys(data).find((mime) => /^image\/(png|jpeg|gif|webp)$/.test(mime));
  if (picture) return image(picture, text(picture) ?? '');
  return `<pre class="result">${escape(text('text/plain') ?? JSON.stringify(data, null, 2))}</pre>`;
}

function image(mime: string, base64: string): string {
  return `<img alt="" src="data:${mime};base64,${escape(base64)}">`;
}

function isChart(output: Output): boolean {
  return output.kind === 'data' && Object.keys(output.data).some((mime) => VEGA.test(mime));
}

function escape(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** A script may hold no end tag but its own. */
function inline(script: string): string {
  return script.replaceAll('</script', '<\\/script').replaceAll('<!--', '<\\!--');
}
