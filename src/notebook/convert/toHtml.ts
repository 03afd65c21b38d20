import { createHash } from 'node:crypto';
import type { Notebook } from '../notebook';
import { cellsHtml, hasCharts } from './cellsHtml';
import { escapeHtml as escape } from './escapeHtml';
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
  /** Whether the code is shown, or only what it put out. Default: true. */
  code?: boolean;
}

/**
 * A page that needs nothing else: text is text, pictures are drawn by the scripts inside, and the page's
 * policy allows no other script and no request, whatever the notebook holds.
 */
export function toHtml(notebook: Notebook, options: HtmlOptions): string {
  const title = notebook.metadata.title ?? options.name;
  const language = typeof notebook.metadata.language === 'string' ? notebook.metadata.language : 'en';
  const scripts = hasCharts(notebook) ? [options.script, options.vegaScript] : [options.script];
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
<p class="run">${escape(runLine(options, language))}</p>
${cellsHtml(notebook, { code: options.code })}
</main>
${scripts.map((script) => `<script>${inline(script)}</script>`).join('\n')}
</body>
</html>
`;
}

function runLine({ backend, durationMs, generator }: HtmlOptions, language: string): string {
  if (!backend) return generator;
  const isIndonesian = language === 'id';
  const run = isIndonesian ? `dijalankan dengan ${backend}` : `run on ${backend}`;
  if (durationMs === undefined) return `${generator} · ${run}`;
  const seconds = (durationMs / 1000).toFixed(1);
  const took = isIndonesian ? `dalam ${seconds.replace('.', ',')} detik` : `in ${seconds} s`;
  return `${generator} · ${run} ${took}`;
}

/** A script may hold no end tag but its own. */
function inline(script: string): string {
  return script.replaceAll('</script', '<\\/script').replaceAll('<!--', '<\\!--');
}
