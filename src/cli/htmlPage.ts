import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { BackendStatus } from '../kernel/protocol';
import { toHtml } from '../notebook/convert/toHtml';
import type { Notebook } from '../notebook/notebook';
import { version } from '../../package.json';

/** A notebook as one HTML file, with the renderers of the editor inside. */
export async function htmlPage(
  notebook: Notebook,
  name: string,
  run?: { backend?: BackendStatus; durationMs: number },
): Promise<string> {
  const asset = (file: string) => readFile(join(__dirname, file), 'utf8');
  const [script, vegaScript] = await Promise.all([asset('page.js'), asset('page-vega.js')]);
  return toHtml(notebook, {
    name,
    script,
    vegaScript,
    generator: `rnnbook ${version}`,
    backend: run?.backend && `${run.backend.name} ${run.backend.version}`,
    durationMs: run?.durationMs,
  });
}
