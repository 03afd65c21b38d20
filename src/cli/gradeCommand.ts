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
import { EXIT, UsageError } from './exit';

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
    .argument('<exercise>', "the teacher's notebook")
    .argument('<submissions...>', 'notebooks (.rnnbook, .ipynb), or folders with one for each learner')
    .description('grade a class: every submission held in, with limits, against the tests of the exercise')
    .requiredOption(
      '-o, --out <folder>',
      'where grades, feedback and reports go; a batch that was ended goes on there',
    )
    .option('-j, --jobs <n>', 'how many are graded at once', wholeNumber, availableParallelism())
    .addOption(new Option('--backend <name>', 'what computes').choices(BACKENDS).default('wasm'))
    .addOption(
      new Option(
        '--queue <url>',
        'grade on all machines with rnnbook worker at this Redis: redis://host:6379',
      ).env('RNNBOOK_GRADING_QUEUE'),
    )
    .option('--unsafe', 'grade also where nothing holds submissions in: they may then do what you may')
    .addOption(new Option('--language <code>', 'of feedback and reports').choices(['en', 'id']).default('en'))
    .addHelpText(
      'after',
      '\nA submission that has a grade in the folder, and has not changed since, keeps it.' +
        '\nExit code: 0 all are graded, 1 some could not be graded (run it again), 2 wrong usage, an exercise that is not' +
        '\nwhole or an unreadable file.',
    )
    .action(grade);
}

async function grade(file: string, paths: string[], options: GradeCommandOptions): Promise<void> {
  const { bundle, exercise, submissions } = await prepare(file, paths);
  const { backend, queue: url, jobs, language, unsafe = false } = options;
  const say = (text: string) => process.stderr.write(`${text}\n`);
  if (url === undefined) await tellSandbox(unsafe, say);
  const stopped = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stopped.abort());
  const { queue, close } = await openQueue({
    setup: { bundle, backend },
    machine: { allowUnsafe: unsafe },
    jobs,
    url,
    distFolder: __dirname,
    onNoWorker: (at) =>
      at !== undefined && say(`No worker is connected to ${at} yet: rnnbook worker --queue ${at}`),
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
      say(`[${++done}/${submissions.length}] ${told(one)}${isNew ? '' : ' (as before)'}`),
  }).finally(() => close(!stopped.signal.aborted));
  if (stopped.signal.aborted) {
    say(
      `Stopped. ${graded.length} of ${submissions.length} are graded; the same command goes on from there.`,
    );
    process.exitCode = EXIT.notGraded;
    return;
  }
  const similar = await compareClass(exercise, submissions);
  await writeClassReports(options.out, { exercise, graded, similar, language });
  say(`Reports, the grade book and feedback are in ${options.out}.`);
  if (graded.some(({ status }) => status === 'failed')) process.exitCode = EXIT.notGraded;
}

/** What holds submissions in here, before any runs. */
async function tellSandbox(unsafe: boolean, say: (text: string) => void): Promise<void> {
  const sandbox = await findSandbox(__dirname);
  try {
    if (!unsafe) refuseUnsafe(sandbox);
  } catch (error) {
    throw error instanceof SandboxError ? new UsageError(error.message) : error;
  }
  say(`Submissions are held in by: ${sandboxName(sandbox, 'en')}`);
  for (const line of describeSandbox(sandbox, 'en')) say(`  ${line}`);
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
  if (graded.status !== 'graded') return `${graded.learner}: ${graded.status}: ${graded.message}`;
  const { earned, points, durationMs } = graded.grade.result;
  return `${graded.learner}: ${earned} of ${points} points in ${(durationMs / 1000).toFixed(1)} s`;
}

function wholeNumber(text: string): number {
  const value = Number(text);
  if (!(Number.isSafeInteger(value) && value >= 1))
    throw new InvalidArgumentError('Give a whole number from 1.');
  return value;
}
