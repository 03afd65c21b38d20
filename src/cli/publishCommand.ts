import type { Command } from 'commander';
import { basename } from 'node:path';
import { ExerciseError } from '../grading/exercise/ExerciseError';
import { forReaders, hiddenCells } from '../grading/release/forReaders';
import { htmlPage } from '../notebook/convert/htmlPage';
import { cellSizes, LARGE_PAGE } from '../notebook/convert/pageSize';
import type { Notebook } from '../notebook/notebook';
import { sizeText } from '../notebook/sizeText';
import { readNotebookFile, writeTextFile } from '../notebook/write';
import { checkOutputs } from './checkOutputs';
import { EXIT } from './exit';
import { say } from './say';
import { systemLanguage } from './systemLanguage';

interface PublishOptions {
  out?: string;
  code: boolean;
  withSolutions?: true;
}

export function addPublishCommand(program: Command): void {
  program
    .command('publish')
    .argument('<file>', say({ en: 'the notebook', id: 'notebooknya' }))
    .description(
      say({
        en: 'write a notebook, with the outputs that it holds, as one page that needs nothing else and works offline',
        id: 'tulis notebook beserta keluarannya sebagai satu halaman yang berdiri sendiri dan dapat dibuka luring',
      }),
    )
    .option(
      '-o, --out <path>',
      say({
        en: 'where to (default: beside the notebook)',
        id: 'tempat menyimpan (bawaan: di samping notebook)',
      }),
    )
    .option('--no-code', say({ en: 'leave the code out', id: 'tanpa kode' }))
    .option(
      '--with-solutions',
      say({
        en: 'publish the solutions and hidden tests of an exercise too, which are left out else',
        id: 'terbitkan juga solusi dan tes tersembunyi dari latihan, yang tanpa ini ditinggalkan',
      }),
    )
    .action(async (file: string, options: PublishOptions) => {
      const path = options.out ?? `${file.replace(/\.rnnbook$/, '')}.html`;
      checkOutputs([file], [path]);
      const notebook = shownOf(await readNotebookFile(file), file, options);
      if (!notebook) return;
      const name = basename(file, '.rnnbook');
      const page = await htmlPage(notebook, name, undefined, { code: options.code });
      await writeTextFile(path, page);
      process.stderr.write(`${sizeReport(Buffer.byteLength(page), notebook)}\n`);
      process.stdout.write(`${path}\n`);
    });
}

/** What readers may see; `undefined` when that cannot be told, which is then said. */
function shownOf(notebook: Notebook, file: string, { withSolutions }: PublishOptions): Notebook | undefined {
  const hidden = hiddenCells(notebook);
  if (!hidden || withSolutions) return notebook;
  try {
    const shown = forReaders(notebook, file);
    const { solutions, tests } = hidden;
    process.stderr.write(
      `${say({
        en: `Left out: ${count(solutions, 'solution')}, ${count(tests, 'cell')} of hidden tests. --with-solutions publishes them too.`,
        id: `Ditinggalkan: ${solutions} solusi, ${tests} sel tes tersembunyi. --with-solutions menerbitkannya juga.`,
      })}\n`,
    );
    return shown;
  } catch (error) {
    if (!(error instanceof ExerciseError)) throw error;
    const refused = say({
      en: 'Nothing is published: readers would see what is hidden.',
      id: 'Tidak ada yang diterbitkan: pembaca akan melihat yang tersembunyi.',
    });
    process.stderr.write(`rnnbook: ${refused}\n${error.message}\n`);
    process.exitCode = EXIT.badExercise;
    return undefined;
  }
}

function sizeReport(bytes: number, notebook: Notebook): string {
  const language = systemLanguage();
  const size = sizeText(bytes, language);
  const whole = say({
    en: `One page of ${size}, which works offline.`,
    id: `Satu halaman sebesar ${size}, dapat dibuka luring.`,
  });
  if (bytes < LARGE_PAGE) return whole;
  const largest = cellSizes(notebook)
    .slice(0, 3)
    .map(
      ({ number, bytes: part }) =>
        `${say({ en: 'cell', id: 'sel' })} ${number} (${sizeText(part, language)})`,
    )
    .join(', ');
  return `${whole}\n${say({
    en: `That is large for the web and for mail. Most of it: ${largest}.`,
    id: `Itu besar untuk web dan surel. Bagian terbesar: ${largest}.`,
  })}`;
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
