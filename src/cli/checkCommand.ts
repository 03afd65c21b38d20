import type { Command } from 'commander';
import { dirname, resolve } from 'node:path';
import { type CheckReport, checkExercise } from '../grading/check/checkExercise';
import { ExerciseError } from '../grading/exercise/ExerciseError';
import { GradingError } from '../grading/run/runTests';
import { trustedKernels } from '../grading/submission/trustedKernels';
import { defaultNativeFolder } from '../native/folder';
import { readNotebookFile, writeTextFile } from '../notebook/write';
import type { BackendChoice } from '../rnn/backend/names';
import { checkOutputs } from './checkOutputs';
import { EXIT } from './exit';
import { formatDuration } from './progress';
import { say } from './say';
import { backendOption } from './sharedOptions';

interface CheckCommandOptions {
  backend: BackendChoice;
  json?: string;
}

export function addCheckCommand(program: Command): void {
  program
    .command('check')
    .argument('<exercises...>', say({ en: "teachers' notebooks", id: 'notebook guru' }))
    .description(
      say({
        en: 'prove exercises: the solution gets full points, the starter does not, nothing hidden is released',
        id: 'buktikan latihan: solusinya mendapat nilai penuh, kode awalnya tidak, dan yang tersembunyi tidak ikut terbit',
      }),
    )
    .addOption(backendOption('wasm'))
    .option(
      '--json <out>',
      say({
        en: 'write the grades of solution and starter (one EXERCISE only)',
        id: 'tulis nilai solusi dan kode awal (hanya untuk satu EXERCISE)',
      }),
    )
    .addHelpText(
      'after',
      say({
        en:
          '\nThe notebooks run with your rights: check only exercises that you trust.' +
          '\nExit code: 0 all is well, 1 something is wrong with an exercise, 2 wrong usage or an unreadable file.',
        id:
          '\nNotebook berjalan dengan hak Anda: periksa hanya latihan yang Anda percayai.' +
          '\nKode keluar: 0 semua baik, 1 ada yang salah pada suatu latihan, 2 pemakaian salah atau berkas tidak terbaca.',
      }),
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
    const [full, first] = [`${test.earned}/${test.points}`, `${before?.earned ?? 0}/${test.points}`];
    const marks = say({ en: `solution ${full}, starter ${first}`, id: `solusi ${full}, kode awal ${first}` });
    const kind = test.hidden
      ? say({ en: 'hidden ', id: 'tersembunyi' })
      : say({ en: 'visible', id: 'terlihat   ' });
    lines.push(`  ${kind}  ${test.name}: ${marks}`);
  }
  const total = ({ result: { earned, points, durationMs } }: CheckReport['solved']) =>
    say({
      en: `${earned} of ${points} points in ${formatDuration(durationMs)}`,
      id: `${earned} dari ${points} poin dalam ${formatDuration(durationMs)}`,
    });
  lines.push(
    say({
      en: `  solution ${total(solved)}; starter ${total(started)}`,
      id: `  solusi ${total(solved)}; kode awal ${total(started)}`,
    }),
  );
  for (const { message, isWarning } of problems) {
    const kind = isWarning ? say({ en: 'note', id: 'catatan' }) : say({ en: 'problem', id: 'masalah' });
    lines.push(`  ${kind}: ${message}`);
  }
  return `${lines.join('\n')}\n`;
}
