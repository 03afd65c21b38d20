import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { SubmissionFile } from '../class/findSubmissions';
import { parseSubmission } from '../class/parseSubmission';
import type { Exercise } from '../exercise/Exercise';
import { matchSubmission, type SubmittedCell } from '../exercise/matchSubmission';
import { type ComparedSubmission, type SimilarPair, similarSubmissions } from './similarSubmissions';

/** Which submissions of a class share code, and what they say: the names are the learners'. */
export interface ClassSimilarity {
  pairs: SimilarPair[];
  submissions: readonly ComparedSubmission[];
}

/** Nobody writes as much in a cell; a submission may hold megabytes to stop the comparison. */
const MOST_CHARACTERS = 100_000;

/** Compares what learners wrote: answers and added cells. A file that cannot be read is left out, and so is a huge cell. */
export async function compareClass(
  exercise: Exercise,
  files: readonly SubmissionFile[],
): Promise<ClassSimilarity> {
  const submissions: ComparedSubmission[] = [];
  for (const { learner, file } of files) {
    try {
      const submitted = parseSubmission(await readFile(file), basename(file));
      const { cells } = matchSubmission(exercise, submitted);
      submissions.push({ name: learner, cells: cells.filter(isCompared) });
    } catch {
      // its grade says so
    }
  }
  const starter = exercise.tasks.flatMap(({ starters }) => starters.map(({ cell }) => cell));
  return { pairs: similarSubmissions(submissions, starter), submissions };
}

const isCompared = ({ origin, source }: SubmittedCell) =>
  origin !== 'given' && source.length <= MOST_CHARACTERS;
