import { type Command, InvalidArgumentError, Option } from 'commander';
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { htmlPage } from '../notebook/convert/htmlPage';
import { comparableText, markdownBeside, markdownInOne } from '../notebook/convert/markdownFiles';
import { staticOutputs } from '../notebook/convert/staticOutputs';
import { toIpynb } from '../notebook/convert/toIpynb';
import { toTypeScript } from '../notebook/convert/toTypeScript';
import type { Notebook } from '../notebook/notebook';
import { NotebookFileError } from '../notebook/NotebookFileError';
import { readNotebookFile, writeTextFile } from '../notebook/write';
import { checkOutputs } from './checkOutputs';
import { UsageError } from './exit';
import { writePictures } from './pictures';
import { say } from './say';

const FORMATS = ['html', 'ipynb', 'md', 'svg', 'text', 'ts'] as const;
type Format = (typeof FORMATS)[number];
/** All but `svg`, which is a folder of pictures, and `text`, which goes to the standard output. */
type FileFormat = Exclude<Format, 'svg' | 'text'>;
type Pictures = 'inside' | 'beside';

interface ExportOptions {
  to: Format;
  out?: string;
  width?: number;
  pictures?: Pictures;
}

export function addExportCommand(program: Command): void {
  program
    .command('export')
    .argument('<file>', say({ en: 'the notebook', id: 'notebooknya' }))
    .description(
      say({
        en: 'write a notebook, with the outputs that it holds, in another format',
        id: 'tulis notebook, beserta keluaran yang tersimpan di dalamnya, dalam format lain',
      }),
    )
    .addOption(
      new Option('--to <format>', say({ en: 'the format', id: 'formatnya' }))
        .choices(FORMATS)
        .makeOptionMandatory(),
    )
    .option(
      '-o, --out <path>',
      say({
        en: 'where to (default: beside the notebook); for svg a folder, with a picture of each view',
        id: 'tempat menyimpan (bawaan: di samping notebook); untuk svg sebuah folder, berisi gambar tiap tampilan',
      }),
    )
    .addOption(
      new Option(
        '--pictures <place>',
        say({
          en: 'with --to md: pictures inside the file, or in a folder beside it (default: inside)',
          id: 'dengan --to md: gambar di dalam berkas, atau di folder di sampingnya (bawaan: inside)',
        }),
      ).choices(['inside', 'beside']),
    )
    .option(
      '--width <pixels>',
      say({
        en: 'the width of the pictures, with --to svg (default: 760)',
        id: 'lebar gambar, dengan --to svg (bawaan: 760)',
      }),
      pixels,
    )
    .addHelpText(
      'after',
      say({
        en: '\n--to text prints sources and outputs as text, for git (docs/git.md). A PDF: print the page of --to html.',
        id: '\n--to text mencetak kode dan keluaran sebagai teks, untuk git (docs/git.md). PDF: cetak halaman dari --to html.',
      }),
    )
    .action(exportNotebook);
}

async function exportNotebook(file: string, { to, out, width, pictures }: ExportOptions): Promise<void> {
  if (width !== undefined && to !== 'svg') throw goesWith('--width', '--to svg');
  if (pictures !== undefined && to !== 'md') throw goesWith('--pictures', '--to md');
  if (to === 'svg') return exportPictures(file, out, width);
  if (to === 'text') return exportText(file, out);
  const path = out ?? `${file.replace(/\.rnnbook$/, '')}.${to}`;
  checkOutputs([file], [path]);
  // a module of that name beside the notebook is more likely the learner's own than an export
  if (to === 'ts' && out === undefined && existsSync(path)) {
    throw new UsageError(
      say({
        en: `${path} exists already; name it with --out to replace it`,
        id: `${path} sudah ada; sebutkan dengan --out untuk menggantinya`,
      }),
    );
  }
  const notebook = await readNotebookFile(file);
  if (pictures === 'beside') await writeMarkdown(notebook, path);
  else await writeTextFile(path, await convert(notebook, basename(file, '.rnnbook'), to));
  process.stdout.write(`${path}\n`);
}

function goesWith(option: string, other: string): UsageError {
  return new UsageError(say({ en: `${option} goes with ${other}`, id: `${option} hanya untuk ${other}` }));
}

async function writeMarkdown(notebook: Notebook, path: string): Promise<void> {
  const { text, pictures } = await markdownBeside(
    notebook,
    `${basename(path).replace(/\.md$/, '')}-pictures`,
  );
  for (const [name, bytes] of pictures) {
    const picture = join(dirname(path), name);
    await mkdir(dirname(picture), { recursive: true });
    await writeFile(picture, bytes);
  }
  await writeTextFile(path, text);
}

/** For git's textconv: a version that is no notebook (any more, or yet) is shown as it is, so that no comparison fails. */
async function exportText(file: string, out: string | undefined): Promise<void> {
  const text = await textOf(file);
  if (out === undefined) process.stdout.write(text);
  else {
    checkOutputs([file], [out]);
    await writeTextFile(out, text);
  }
}

async function textOf(file: string): Promise<string> {
  try {
    return comparableText(await readNotebookFile(file));
  } catch (error) {
    if (!(error instanceof NotebookFileError) || error.problem === 'read') throw error;
    process.stderr.write(`rnnbook: ${error.message}\n`);
    return readFile(file, 'utf8');
  }
}

async function exportPictures(file: string, out: string | undefined, width: number | undefined) {
  const folder = out ?? `${file.replace(/\.rnnbook$/, '')}-pictures`;
  const paths = await writePictures(await readNotebookFile(file), folder, { width });
  if (paths.length === 0) {
    throw new UsageError(
      say({
        en: `${file} holds no view; run it first: rnnbook run --in-place ${file}`,
        id: `${file} tidak berisi tampilan; jalankan dahulu: rnnbook run --in-place ${file}`,
      }),
    );
  }
  process.stdout.write(`${paths.join('\n')}\n`);
}

function pixels(text: string): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 320 || value > 4000) {
    throw new InvalidArgumentError(
      say({ en: 'it is a whole number from 320 to 4000', id: 'isinya bilangan bulat dari 320 sampai 4000' }),
    );
  }
  return value;
}

async function convert(notebook: Notebook, name: string, format: FileFormat): Promise<string> {
  if (format === 'html') return htmlPage(notebook, name);
  if (format === 'ts') return toTypeScript(notebook);
  if (format === 'md') return markdownInOne(notebook);
  return toIpynb(notebook, { staticOutput: await staticOutputs(notebook) });
}
