import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { toHtml } from './toHtml';
import type { Notebook } from '../notebook';
import { version } from '../../../package.json';

/** A notebook as one HTML file, with the renderers of the editor inside; these are read from the folder of the build. */
export async function htmlPage(
  notebook: Notebook,
  name: string,
  run?: { backend?: string; durationMs: number },
  { code }: { code?: boolean } = {},
): Promise<string> {
  const asset = (file: string) => readFile(join(__dirname, file), 'utf8');
  const [script, vegaScript] = await Promise.all([asset('page.js'), asset('page-vega.js')]);
  return toHtml(notebook, {
    name,
    script,
    vegaScript,
    generator: `rnnbook ${version}`,
    backend: run?.backend,
    durationMs: run?.durationMs,
    code,
  });
}
