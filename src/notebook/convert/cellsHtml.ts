import type { CodeCell, DataOutput, MarkdownCell, Notebook, Output } from '../notebook';
import { attachmentsIn } from './attachments';
import { escapeHtml as escape } from './escapeHtml';
import { highlight } from './highlight';
import { type ChangeLink, renderMarkdown } from './markdown';

const VEGA = /^application\/vnd\.vegalite\.v\d+\+json$/;
const VIEW = /^application\/vnd\.(rnnbook\.[\w-]+|vegalite\.v\d+)\+json$/;

export interface CellsOptions {
  link?: ChangeLink;
  /** Whether the code is shown, or only what it put out. Default: true. */
  code?: boolean;
}

/** The cells of a notebook with their outputs: text is text, and views are data that the page's scripts draw. */
export function cellsHtml(notebook: Notebook, { link, code = true }: CellsOptions = {}): string {
  const frameTitle = notebook.metadata.language === 'id' ? 'Keluaran' : 'Output';
  return notebook.cells
    .map((cell) => (cell.kind === 'markdown' ? markdownCell(cell, link) : codeCell(cell, frameTitle, code)))
    .filter((html) => html !== '')
    .join('\n');
}

/** Whether any output needs the script that draws charts. */
export function hasCharts(notebook: Notebook): boolean {
  return notebook.cells.some((cell) => cell.kind === 'code' && cell.outputs.some(isChart));
}

function markdownCell(cell: MarkdownCell, link?: ChangeLink): string {
  return `<section class="markdown" id="cell-${escape(cell.id)}">${renderMarkdown(cell.source, { link, attachments: attachmentsIn(cell.extra) })}</section>`;
}

function codeCell(cell: CodeCell, frameTitle: string, code: boolean): string {
  if (!code && cell.outputs.length === 0) return '';
  const source = `<pre class="source" tabindex="0"><code>${highlight(cell.source, cell.language)}</code></pre>\n`;
  return `<section class="code" id="cell-${escape(cell.id)}">
${code ? source : ''}${cell.outputs.map((output) => outputHtml(output, frameTitle)).join('\n')}
</section>`;
}

function outputHtml(output: Output, frameTitle: string): string {
  if (output.kind === 'stream') return `<pre class="${output.stream}">${escape(output.text)}</pre>`;
  if (output.kind === 'error') {
    const { name, message, stack } = output.error;
    return `<pre class="error" role="alert">${escape(stack ?? `${name}: ${message}`)}</pre>`;
  }
  return dataHtml(output, frameTitle);
}

function dataHtml({ data }: DataOutput, frameTitle: string): string {
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
    return `<iframe class="html" title="${frameTitle}" sandbox="allow-same-origin" srcdoc="${escape(html)}"></iframe>`;
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
