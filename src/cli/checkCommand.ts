import { type Command, Option } from 'commander';
import { dirname, resolve } from 'node:path';
import { type CheckReport, checkExercise } from '../grading/check/checkExercise';
import { ExerciseError } from '../grading/exercise/ExerciseError';
import { GradingError } from '../grading/run/runTests';
import { trustedKernels } from '../grading/submission/trustedKernels';
import { defaultNativeFolder } from '../native/folder';
import { readNotebookFile, writeTextFile } from '../notebook/write';
import { BACKENDS, type BackendChoice } from '../rnn/backend/names';
import { checkOutputs } from './checkOutputs';
import { EXIT } from './exit';
import { formatDuration } from './progress';

interface CheckCommandOptions {
  backend: BackendChoice;
  json?: string;
}

export function addCheckCommand(program: Command): void {
  program
    .command('check')
    .argument('<exercises...>', "teachers' notebooks")
    .description(
      'prove exercises: the solution gets full points, the starter does not, nothing hidden is released',
    )
    .addOption(new Option('--backend <name>', 'what computes').choices(['auto', ...BACKENDS]).default('wasm'))
    .option('--json <out>', 'write the grades of solution and starter (one EXERCISE only)')
    .addHelpText(
      'after',
      '\nThe notebooks run with your rights: check only exercises that you trust.' +
        '\nExit code: 0 all is well, 1 something is wrong with an exercise, 2 wrong usage or an unreadable file.',
    )
    .action(async (files: string[], options: CheckCommandOptions) => {
      checkOutputs(files, options.json === undefined ? [] : [options.json]);
      for (const file of files) {
        if (!(await check(file, options))) process.exitCode = EXIT.badExercise;
      }
    });
}

async function check(file: string, { backend, json }: CheckCommandOptions): Promise<boolean> {
  const notebook = await readNotebookFile(file);
  const kernels = trustedKernels({
    folder: dirname(resolve(file)),
    backend,
    distFolder: __dirname,
    nativeFolder: defaultNativeFolder(),
  });
  try {
    const report = await checkExercise(notebook, kernels, file);
    process.stdout.write(told(file, report));
    if (json !== undefined) {
      const { solved, started, problems } = report;
      await writeTextFile(json, `${JSON.stringify({ solved, started, problems }, null, 2)}\n`);
    }
    return report.problems.every(({ isWarning }) => isWarning);
  } catch (error) {
    if (!(error instanceof ExerciseError || error instanceof GradingError)) throw error;
    process.stderr.write(`rnnbook: ${error.message}\n`);
    return false;
  }
}

function told(file: string, { solved, started, problems }: CheckReport): string {
  const lines = [file];
  const startedTests = new Map(started.result.tests.map((test) => [test.name, test]));
  for (const test of solved.result.tests) {
    const before = startedTests.get(test.name);
    const marks = `solution ${test.earned}/${test.points}, starter ${before?.earned ?? 0}/${test.points}`;
    lines.push(`  ${test.hidden ? 'hidden ' : 'visible'}  ${test.name}: ${marks}`);
  }
  const total = ({ result }: CheckReport['solved']) =>
    `${result.earned} of ${result.points} points in ${formatDuration(result.durationMs)}`;
  lines.push(`  solution ${total(solved)}; starter ${total(started)}`);
  for (const { message, isWarning } of problems)
    lines.push(`  ${isWarning ? 'note' : 'problem'}: ${message}`);
  return `${lines.join('\n')}\n`;
}
