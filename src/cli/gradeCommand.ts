import { type Command, InvalidArgumentError, Option } from 'commander';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { type ExerciseBundle, readBundle } from '../grading/class/ExerciseBundle';
import { findSubmissions, type SubmissionFile, SubmissionsError } from '../grading/class/findSubmissions';
import { gradeClass } from '../grading/class/gradeClass';
import type { GradedSubmission } from '../grading/class/GradedSubmission';
import { openQueue } from '../grading/class/openQueue';
import { ResultsFolder } from '../grading/class/ResultsFolder';
import { readExercise } from '../grading/exercise/readExercise';
import type { Exercise } from '../grading/exercise/Exercise';
import { ExerciseError } from '../grading/exercise/ExerciseError';
import { describeSandbox, sandboxName } from '../grading/sandbox/describe';
import { findSandbox } from '../grading/sandbox/findSandbox';
import { refuseUnsafe, SandboxError } from '../grading/sandbox/SandboxError';
import type { ReportLanguage } from '../grading/report/words/words';
import { writeClassReports } from '../grading/report/class/writeClassReports';
import { compareClass } from '../grading/similarity/compareClass';
import { parseNotebook } from '../notebook/parse';
import { BACKENDS, type BackendChoice } from '../rnn/backend/names';
import { spoken } from '../say';
import { EXIT, UsageError } from './exit';
import { say } from './say';
import { unsafeOption } from './sharedOptions';

interface GradeCommandOptions {
  out: string;
  jobs: number;
  backend: BackendChoice;
  queue?: string;
  unsafe?: boolean;
  language: ReportLanguage;
}

export function addGradeCommand(program: Command): void {
  program
    .command('grade')
    .argument('<exercise>', say({ en: "the teacher's notebook", id: 'notebook guru' }))
    .argument(
      '<submissions...>',
      say({
        en: 'notebooks (.rnnbook, .ipynb), or folders with one for each learner',
        id: 'notebook (.rnnbook, .ipynb), atau folder berisi satu notebook untuk tiap pelajar',
      }),
    )
    .description(
      say({
        en: 'grade a class: every submission held in, with limits, against the tests of the exercise',
        id: 'nilai satu kelas: tiap kiriman dijalankan dalam batas yang aman dan diuji dengan tes latihan',
      }),
    )
    .requiredOption(
      '-o, --out <folder>',
      say({
        en: 'where grades, feedback and reports go; a batch that was ended goes on there',
        id: 'tempat nilai, umpan balik, dan laporan; penilaian yang terhenti dilanjutkan di sana',
      }),
    )
    .option(
      '-j, --jobs <n>',
      say({ en: 'how many are graded at once', id: 'banyaknya yang dinilai sekaligus' }),
      wholeNumber,
      availableParallelism(),
    )
    .addOption(
      new Option('--backend <name>', say({ en: 'what computes', id: 'yang menghitung' }))
        .choices(BACKENDS)
        .default('wasm'),
    )
    .addOption(
      new Option(
        '--queue <url>',
        say({
          en: 'grade on all machines with rnnbook worker at this Redis: redis://host:6379',
          id: 'nilai di semua mesin yang menjalankan rnnbook worker pada Redis ini: redis://host:6379',
        }),
      ).env('RNNBOOK_GRADING_QUEUE'),
    )
    .addOption(unsafeOption())
    .addOption(
      new Option(
        '--language <code>',
        say({ en: 'of feedback and reports', id: 'bahasa umpan balik dan laporan' }),
      )
        .choices(['en', 'id'])
        .default('en'),
    )
    .addHelpText(
      'after',
      say({
        en:
          '\nA submission that has a grade in the folder, and has not changed since, keeps it.' +
          '\nExit code: 0 all are graded, 1 some could not be graded (run it again), 2 wrong usage, an exercise that is not' +
          '\nwhole or an unreadable file.',
        id:
          '\nKiriman yang sudah bernilai di folder itu, dan tidak berubah sejak itu, tetap dengan nilainya.' +
          '\nKode keluar: 0 semua dinilai, 1 ada yang tidak dapat dinilai (jalankan lagi), 2 pemakaian salah, latihan tidak' +
          '\nlengkap, atau berkas tidak terbaca.',
      }),
    )
    .action(grade);
}

async function grade(file: string, paths: string[], options: GradeCommandOptions): Promise<void> {
  const { bundle, exercise, submissions } = await prepare(file, paths);
  const { backend, queue: url, jobs, language, unsafe = false } = options;
  const tell = (text: string) => process.stderr.write(`${text}\n`);
  if (url === undefined) await tellSandbox(unsafe, tell);
  const stopped = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stopped.abort());
  const { queue, close } = await openQueue({
    setup: { bundle, backend, language },
    machine: { allowUnsafe: unsafe },
    jobs,
    url,
    distFolder: __dirname,
    onNoWorker: (at) =>
      at !== undefined &&
      tell(
        say({
          en: `No worker is connected to ${at} yet: rnnbook worker --queue ${at}`,
          id: `Belum ada pekerja yang tersambung ke ${at}: rnnbook worker --queue ${at}`,
        }),
      ),
  }).catch((error: Error) => {
    throw new UsageError(error.message);
  });
  let done = 0;
  const graded = await gradeClass({
    bundle,
    submissions,
    queue,
    inFlight: url === undefined ? jobs : 100,
    results: await ResultsFolder.open(join(options.out, 'results')),
    // a worker that hangs: more than all that its submission may take
    timeLimitMs: (exercise.settings.totalSeconds + 300) * 1000,
    signal: stopped.signal,
    onGraded: (one, isNew) =>
      tell(
        `[${++done}/${submissions.length}] ${told(one)}${isNew ? '' : say({ en: ' (as before)', id: ' (seperti sebelumnya)' })}`,
      ),
  }).finally(() => close(!stopped.signal.aborted));
  if (stopped.signal.aborted) {
    tell(
      say({
        en: `Stopped. ${graded.length} of ${submissions.length} are graded; the same command goes on from there.`,
        id: `Dihentikan. ${graded.length} dari ${submissions.length} sudah dinilai; perintah yang sama melanjutkannya.`,
      }),
    );
    process.exitCode = EXIT.notGraded;
    return;
  }
  const similar = await compareClass(exercise, submissions);
  await writeClassReports(options.out, { exercise, graded, similar, language });
  tell(
    say({
      en: `Reports, the grade book and feedback are in ${options.out}.`,
      id: `Laporan, buku nilai, dan umpan balik ada di ${options.out}.`,
    }),
  );
  if (graded.some(({ status }) => status === 'failed')) process.exitCode = EXIT.notGraded;
}

/** What holds submissions in here, before any runs. */
async function tellSandbox(unsafe: boolean, tell: (text: string) => void): Promise<void> {
  const sandbox = await findSandbox(__dirname);
  try {
    if (!unsafe) refuseUnsafe(sandbox);
  } catch (error) {
    throw error instanceof SandboxError ? new UsageError(error.message) : error;
  }
  const name = sandboxName(sandbox, spoken());
  tell(say({ en: `Submissions are held in by: ${name}`, id: `Kiriman dibatasi oleh: ${name}` }));
  for (const line of describeSandbox(sandbox, spoken())) tell(`  ${line}`);
}

async function prepare(
  file: string,
  paths: string[],
): Promise<{ bundle: ExerciseBundle; exercise: Exercise; submissions: SubmissionFile[] }> {
  try {
    const bundle = await readBundle(file);
    const exercise = readExercise(parseNotebook(bundle.notebook, file), file);
    return { bundle, exercise, submissions: findSubmissions(paths) };
  } catch (error) {
    if (error instanceof ExerciseError || error instanceof SubmissionsError)
      throw new UsageError(error.message);
    throw error;
  }
}

function told(graded: GradedSubmission): string {
  const { learner } = graded;
  if (graded.status === 'unreadable')
    return `${learner}: ${say({ en: 'unreadable', id: 'tidak terbaca' })}: ${graded.message}`;
  if (graded.status === 'failed')
    return `${learner}: ${say({ en: 'failed', id: 'gagal dinilai' })}: ${graded.message}`;
  const { earned, points, durationMs } = graded.grade.result;
  const seconds = (durationMs / 1000).toFixed(1);
  return say({
    en: `${learner}: ${earned} of ${points} points in ${seconds} s`,
    id: `${learner}: ${earned} dari ${points} poin dalam ${seconds} s`,
  });
}

function wholeNumber(text: string): number {
  const value = Number(text);
  if (!(Number.isSafeInteger(value) && value >= 1))
    throw new InvalidArgumentError(
      say({ en: 'Give a whole number from 1.', id: 'Berikan bilangan bulat mulai dari 1.' }),
    );
  return value;
}
