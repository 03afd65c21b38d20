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

export function addReleaseCommand(program: Command): void {
  program
    .command('release')
    .argument('<exercise>', "the teacher's notebook")
    .description("write the learners' version of an exercise: without solutions, hidden tests and outputs")
    .option('-o, --out <file>', 'where to (default: beside the exercise, NAME-release.rnnbook)')
    .option(
      '--learners <file>',
      'one for each learner in this list (the first column of a CSV, or a name a line), into the folder --out, with their own variants',
    )
    .addHelpText(
      'after',
      '\nNothing is written when a line of a solution or of a hidden test would be left anywhere in the file.' +
        '\nExit code: 0 released, 1 the exercise is not whole or would show something hidden, 2 wrong usage or an' +
        '\nunreadable file.',
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
    throw new UsageError('--learners writes many files: name a folder for them with --out');
  const learners = await readLearners(list);
  const paths = learners.map((learner) => join(out, `${learner}.rnnbook`));
  const there = paths.find((path) => existsSync(path));
  if (there !== undefined) throw new UsageError(`${there}: is there already; choose an empty folder`);
  const notebook = await readNotebookFile(file);
  await mkdir(out, { recursive: true });
  for (const [i, learner] of learners.entries()) {
    const released = release(notebook, file, learner);
    if (!released) return;
    await writeNotebookFile(paths[i]!, printNotebook(released));
    process.stdout.write(`${paths[i]}\n`);
  }
  process.stderr.write(`${summary(readExercise(notebook))}; ${learners.length} learners\n`);
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
    return `${tests.length} (${totalOf(tests, 'points')} points)`;
  };
  const number = `${tasks.length} ${tasks.length === 1 ? 'task' : 'tasks'}`;
  return `${settings.id}, version ${version}: ${number}; visible tests ${count(false)}, hidden ${count(true)}`;
}
