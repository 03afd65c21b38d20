import { type Command, Option } from 'commander';
import { existsSync } from 'node:fs';
import { basename } from 'node:path';
import { toIpynb } from '../notebook/convert/toIpynb';
import { toMarkdown } from '../notebook/convert/toMarkdown';
import { toTypeScript } from '../notebook/convert/toTypeScript';
import type { Notebook } from '../notebook/notebook';
import { readNotebookFile, writeTextFile } from '../notebook/write';
import { checkOutputs } from './checkOutputs';
import { UsageError } from './exit';
import { htmlPage } from '../notebook/convert/htmlPage';
import { staticOutputs } from './staticOutputs';

const FORMATS = ['html', 'ipynb', 'md', 'ts'] as const;
type Format = (typeof FORMATS)[number];

export function addExportCommand(program: Command): void {
  program
    .command('export')
    .argument('<file>', 'the notebook')
    .description('write a notebook, with the outputs that it holds, in another format')
    .addOption(new Option('--to <format>', 'the format').choices(FORMATS).makeOptionMandatory())
    .option('-o, --out <file>', 'where to (default: beside the notebook)')
    .action(async (file: string, { to, out }: { to: Format; out?: string }) => {
      const path = out ?? `${file.replace(/\.rnnbook$/, '')}.${to}`;
      checkOutputs([file], [path]);
      // a module of that name beside the notebook is more likely the learner's own than an export
      if (to === 'ts' && out === undefined && existsSync(path)) {
        throw new UsageError(`${path} exists already; name it with --out to replace it`);
      }
      await writeTextFile(path, await convert(await readNotebookFile(file), basename(file, '.rnnbook'), to));
      process.stdout.write(`${path}\n`);
    });
}

async function convert(notebook: Notebook, name: string, format: Format): Promise<string> {
  if (format === 'html') return htmlPage(notebook, name);
  if (format === 'ts') return toTypeScript(notebook);
  const staticOutput = await staticOutputs(notebook);
  return format === 'md' ? toMarkdown(notebook, { staticOutput }) : toIpynb(notebook, { staticOutput });
}
