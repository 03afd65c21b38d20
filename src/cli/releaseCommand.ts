import type { Command } from 'commander';
import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { readExercise } from '../grading/exercise/readExercise';
import type { Exercise } from '../grading/exercise/Exercise';
import { ExerciseError } from '../grading/exercise/ExerciseError';
import { totalOf } from '../grading/points';
import { releaseExercise } from '../grading/release/releaseExercise';
import { withVariant } from '../grading/variants/variants';
import type { Notebook } from '../notebook/notebook';
import { printNotebook } from '../notebook/print';
import { readNotebookFile, writeNotebookFile } from '../notebook/write';
import { checkOutputs } from './checkOutputs';
import { EXIT, UsageError } from './exit';
import { readLearners } from './readLearners';
import { say } from './say';

export function addReleaseCommand(program: Command): void {
  program
    .command('release')
    .argument('<exercise>', say({ en: "the teacher's notebook", id: 'notebook guru' }))
    .description(
      say({
        en: "write the learners' version of an exercise: without solutions, hidden tests and outputs",
        id: 'tulis versi latihan untuk pelajar: tanpa solusi, tes tersembunyi, dan keluaran',
      }),
    )
    .option(
      '-o, --out <file>',
      say({
        en: 'where to (default: beside the exercise, NAME-release.rnnbook)',
        id: 'tempat menyimpan (bawaan: di samping latihan, NAMA-release.rnnbook)',
      }),
    )
    .option(
      '--learners <file>',
      say({
        en: 'one for each learner in this list (the first column of a CSV, or a name a line), into the folder --out, with their own variants',
        id: 'satu untuk tiap pelajar dalam daftar ini (kolom pertama CSV, atau satu nama tiap baris), ke folder --out, dengan varian masing-masing',
      }),
    )
    .addHelpText(
      'after',
      say({
        en:
          '\nNothing is written when a line of a solution or of a hidden test would be left anywhere in the file.' +
          '\nExit code: 0 released, 1 the exercise is not whole or would show something hidden, 2 wrong usage or an' +
          '\nunreadable file.',
        id:
          '\nTidak ada yang ditulis bila satu baris solusi atau tes tersembunyi masih tertinggal di berkas itu.' +
          '\nKode keluar: 0 diterbitkan, 1 latihan tidak lengkap atau akan menampakkan yang tersembunyi, 2 pemakaian' +
          '\nsalah atau berkas tidak terbaca.',
      }),
    )
    .action((file: string, options: { out?: string; learners?: string }) =>
      options.learners === undefined
        ? releaseOne(file, options.out)
        : releaseEach(file, options.learners, options.out),
    );
}

async function releaseOne(file: string, out: string | undefined): Promise<void> {
  const path = out ?? `${file.replace(/\.rnnbook$/, '')}-release.rnnbook`;
  checkOutputs([file], [path]);
  const notebook = await readNotebookFile(file);
  const released = release(notebook, file);
  if (!released) return;
  await writeNotebookFile(path, printNotebook(released));
  process.stderr.write(`${summary(readExercise(notebook))}\n`);
  process.stdout.write(`${path}\n`);
}

async function releaseEach(file: string, list: string, out: string | undefined): Promise<void> {
  if (out === undefined)
    throw new UsageError(
      say({
        en: '--learners writes many files: name a folder for them with --out',
        id: '--learners menulis banyak berkas: sebutkan foldernya dengan --out',
      }),
    );
  const learners = await readLearners(list);
  const paths = learners.map((learner) => join(out, `${learner}.rnnbook`));
  const there = paths.find((path) => existsSync(path));
  if (there !== undefined)
    throw new UsageError(
      say({
        en: `${there}: is there already; choose an empty folder`,
        id: `${there}: sudah ada; pilih folder yang kosong`,
      }),
    );
  const notebook = await readNotebookFile(file);
  await mkdir(out, { recursive: true });
  for (const [i, learner] of learners.entries()) {
    const released = release(notebook, file, learner);
    if (!released) return;
    await writeNotebookFile(paths[i]!, printNotebook(released));
    process.stdout.write(`${paths[i]}\n`);
  }
  const many = learners.length;
  process.stderr.write(
    `${summary(readExercise(notebook))}; ${say({ en: `${many} learners`, id: `${many} pelajar` })}\n`,
  );
}

function release(notebook: Notebook, file: string, learner?: string): Notebook | undefined {
  try {
    return releaseExercise(learner === undefined ? notebook : withVariant(notebook, learner, file), file);
  } catch (error) {
    if (!(error instanceof ExerciseError)) throw error;
    process.stderr.write(`rnnbook: ${error.message}\n`);
    process.exitCode = EXIT.badExercise;
    return undefined;
  }
}

/** `forecast, version 0123456789abcdef: 2 tasks; visible tests 3 (4 points), hidden 2 (6 points)` */
function summary({ settings, version, tasks }: Exercise): string {
  const cells = tasks.flatMap((task) => task.tests);
  const count = (hidden: boolean) => {
    const tests = cells.filter((cell) => cell.hidden === hidden).flatMap((cell) => cell.tests);
    const points = totalOf(tests, 'points');
    return say({ en: `${tests.length} (${points} points)`, id: `${tests.length} (${points} poin)` });
  };
  const number = `${tasks.length} ${tasks.length === 1 ? 'task' : 'tasks'}`;
  return say({
    en: `${settings.id}, version ${version}: ${number}; visible tests ${count(false)}, hidden ${count(true)}`,
    id: `${settings.id}, versi ${version}: ${tasks.length} tugas; tes terlihat ${count(false)}, tersembunyi ${count(true)}`,
  });
}
