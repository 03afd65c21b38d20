import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { explainSystemError } from '../../notebook/systemError';
import type { JobQueue } from '../../queue/JobQueue';
import { say } from '../../say';
import type { ExerciseBundle } from './ExerciseBundle';
import type { SubmissionFile } from './findSubmissions';
import type { SubmissionJob } from './Grader';
import { type GradedSubmission, type Verdict, verdict } from './GradedSubmission';
import type { ResultsFolder } from './ResultsFolder';

export interface GradeClassOptions {
  bundle: ExerciseBundle;
  submissions: readonly SubmissionFile[];
  /** Of workers with this bundle. */
  queue: JobQueue;
  /** Submissions that are handed to the queue at once. */
  inFlight: number;
  /** Where grades are kept; what is there and still holds is not graded again. */
  results: ResultsFolder;
  /** A worker that takes longer over one submission is ended. */
  timeLimitMs: number;
  signal?: AbortSignal;
  /** @param isNew whether it was graded now, not before */
  onGraded?(graded: GradedSubmission, isNew: boolean): void;
}

const MOST_BYTES = 64 * 1024 * 1024;

/**
 * Grades every submission, in any order, and keeps each grade as soon as it is there.
 *
 * @returns in the order of the submissions; less when it was stopped by the signal
 * @throws NotebookFileError when a grade cannot be written
 */
export async function gradeClass(options: GradeClassOptions): Promise<GradedSubmission[]> {
  const { submissions, inFlight, signal } = options;
  const graded = new Map<SubmissionFile, GradedSubmission>();
  const waiting = [...submissions];
  const work = async () => {
    for (let next = waiting.shift(); next && !signal?.aborted; next = waiting.shift()) {
      const one = await gradeOne(next, options);
      if (one) graded.set(next, one);
    }
  };
  await Promise.all(Array.from({ length: Math.min(inFlight, submissions.length) }, work));
  return submissions.flatMap((one) => graded.get(one) ?? []);
}

async function gradeOne(
  { learner, file }: SubmissionFile,
  options: GradeClassOptions,
): Promise<GradedSubmission | undefined> {
  const { bundle, results, onGraded } = options;
  const content = await contentOf(file);
  const fingerprint = fingerprintOf(bundle, learner, file, content);
  const before = await results.read(learner);
  if (before && before.fingerprint === fingerprint && before.status !== 'failed') {
    onGraded?.(before, false);
    return before;
  }
  const found =
    typeof content === 'string'
      ? ({ status: 'unreadable', sandbox: '', message: content } as const)
      : await ask(options, fingerprint, { learner, name: basename(file), content });
  if (!found) return undefined;
  const graded = { ...found, learner, file, fingerprint };
  await results.write(graded);
  onGraded?.(graded, true);
  return graded;
}

/** @returns the reason where it cannot be had */
async function contentOf(file: string): Promise<Uint8Array | string> {
  try {
    const { size } = await stat(file);
    if (size > MOST_BYTES)
      return say({
        en: `${file}: is larger than ${MOST_BYTES / 1024 / 1024} MB.`,
        id: `${file}: lebih besar dari ${MOST_BYTES / 1024 / 1024} MB.`,
      });
    return await readFile(file);
  } catch (error) {
    const { what, remedy } = explainSystemError(error, 'read');
    return `${file}: ${what}. ${remedy}`;
  }
}

/** Of everything that the grade follows from. */
function fingerprintOf(
  { notebook, files }: ExerciseBundle,
  learner: string,
  file: string,
  content: Uint8Array | string,
): string {
  const hash = createHash('sha256').update(JSON.stringify([notebook, learner, basename(file)]));
  for (const { path, data } of files) hash.update(JSON.stringify([path, data.length])).update(data);
  return hash.update(content).digest('hex').slice(0, 32);
}

/** @returns `undefined` when it was stopped */
async function ask(
  { queue, timeLimitMs, signal }: GradeClassOptions,
  id: string,
  data: SubmissionJob,
): Promise<Verdict | undefined> {
  const job = queue.add({ id, data, timeLimitMs });
  const cancel = () => job.cancel();
  signal?.addEventListener('abort', cancel);
  const outcome = await job.outcome.finally(() => signal?.removeEventListener('abort', cancel));
  if (outcome.status === 'cancelled') return undefined;
  if (outcome.status === 'failed') {
    const { name, message } = outcome.error;
    return { status: 'failed', sandbox: '', message: `${name}: ${message}` };
  }
  const read = verdict.safeParse(outcome.value);
  return (
    read.data ?? {
      status: 'failed',
      sandbox: '',
      message: say({
        en: 'The worker answered what is no grade.',
        id: 'Jawaban pekerja bukan hasil penilaian.',
      }),
    }
  );
}
