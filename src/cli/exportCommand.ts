import { type Command, InvalidArgumentError, Option } from 'commander';
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
import { writePictures } from './pictures';
import { staticOutputs } from './staticOutputs';

const FORMATS = ['html', 'ipynb', 'md', 'svg', 'ts'] as const;
type Format = (typeof FORMATS)[number];
/** All but `svg`, which is a folder of pictures. */
type FileFormat = Exclude<Format, 'svg'>;

export function addExportCommand(program: Command): void {
  program
    .command('export')
    .argument('<file>', 'the notebook')
    .description('write a notebook, with the outputs that it holds, in another format')
    .addOption(new Option('--to <format>', 'the format').choices(FORMATS).makeOptionMandatory())
    .option(
      '-o, --out <path>',
      'where to (default: beside the notebook); for svg a folder, with a picture of each view',
    )
    .option('--width <pixels>', 'the width of the pictures, with --to svg (default: 760)', pixels)
    .action(async (file: string, { to, out, width }: { to: Format; out?: string; width?: number }) => {
      if (width !== undefined && to !== 'svg') throw new UsageError('--width goes with --to svg');
      if (to === 'svg') return exportPictures(file, out, width);
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

async function exportPictures(file: string, out: string | undefined, width: number | undefined) {
  const folder = out ?? `${file.replace(/\.rnnbook$/, '')}-pictures`;
  const paths = await writePictures(await readNotebookFile(file), folder, { width });
  if (paths.length === 0) {
    throw new UsageError(`${file} holds no view; run it first: rnnbook run --in-place ${file}`);
  }
  process.stdout.write(`${paths.join('\n')}\n`);
}

function pixels(text: string): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 320 || value > 4000) {
    throw new InvalidArgumentError('it is a whole number from 320 to 4000');
  }
  return value;
}

async function convert(notebook: Notebook, name: string, format: FileFormat): Promise<string> {
  if (format === 'html') return htmlPage(notebook, name);
  if (format === 'ts') return toTypeScript(notebook);
  const staticOutput = await staticOutputs(notebook);
  return format === 'md' ? toMarkdown(notebook, { staticOutput }) : toIpynb(notebook, { staticOutput });
}
