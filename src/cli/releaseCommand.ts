import type { Command } from 'commander';
import { readExercise } from '../grading/exercise/readExercise';
import type { Exercise } from '../grading/exercise/Exercise';
import { ExerciseError } from '../grading/exercise/ExerciseError';
import { releaseExercise } from '../grading/release/releaseExercise';
import type { Notebook } from '../notebook/notebook';
import { printNotebook } from '../notebook/print';
import { readNotebookFile, writeNotebookFile } from '../notebook/write';
import { checkOutputs } from './checkOutputs';
import { EXIT } from './exit';

export function addReleaseCommand(program: Command): void {
  program
    .command('release')
    .argument('<exercise>', "the teacher's notebook")
    .description("write the learners' version of an exercise: without solutions, hidden tests and outputs")
    .option('-o, --out <file>', 'where to (default: beside the exercise, NAME-release.rnnbook)')
    .addHelpText(
      'after',
      '\nNothing is written when a line of a solution or of a hidden test would be left anywhere in the file.' +
        '\nExit code: 0 released, 1 the exercise is not whole or would show something hidden, 2 wrong usage or an' +
        '\nunreadable file.',
    )
    .action(async (file: string, { out }: { out?: string }) => {
      const path = out ?? `${file.replace(/\.rnnbook$/, '')}-release.rnnbook`;
      checkOutputs([file], [path]);
      const notebook = await readNotebookFile(file);
      const released = release(notebook, file);
      if (!released) return;
      await writeNotebookFile(path, printNotebook(released));
      process.stderr.write(`${summary(readExercise(notebook))}\n`);
      process.stdout.write(`${path}\n`);
    });
}

function release(notebook: Notebook, file: string): Notebook | undefined {
  try {
    return releaseExercise(notebook, file);
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
    const points = tests.reduce((sum, test) => sum + test.points, 0);
    return `${tests.length} (${Number(points.toFixed(6))} points)`; // 0.1 + 0.2 is 0.3
  };
  const number = `${tasks.length} ${tasks.length === 1 ? 'task' : 'tasks'}`;
  return `${settings.id}, version ${version}: ${number}; visible tests ${count(false)}, hidden ${count(true)}`;
}
