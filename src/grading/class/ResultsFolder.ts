import { createHash } from 'node:crypto';
import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { writeTextFile } from '../../notebook/write';
import { type GradedSubmission, gradedSubmission } from './GradedSubmission';

/** One file for each submission that has been graded, whole or not there. So a batch that was ended goes on from here. */
export class ResultsFolder {
  private constructor(private readonly folder: string) {}

  /** Makes the folder where it is not there. */
  static async open(folder: string): Promise<ResultsFolder> {
    await mkdir(folder, { recursive: true });
    return new ResultsFolder(folder);
  }

  /** @returns `undefined` where there is none, or one of another version of this program */
  async read(learner: string): Promise<GradedSubmission | undefined> {
    try {
      const found = gradedSubmission.safeParse(JSON.parse(await readFile(this.#fileOf(learner), 'utf8')));
      return found.data?.learner === learner ? found.data : undefined;
    } catch {
      return undefined;
    }
  }

  /** @throws NotebookFileError when it cannot be written */
  async write(graded: GradedSubmission): Promise<void> {
    await writeTextFile(this.#fileOf(graded.learner), `${JSON.stringify(graded, null, 2)}\n`);
  }

  #fileOf(learner: string): string {
    return join(this.folder, `${fileNameFor(learner)}.json`);
  }
}

/** A name that every file system takes; different learners have different ones. */
export function fileNameFor(learner: string): string {
  const safe = learner.replace(/[^\p{L}\p{N}_-]+/gu, '_').slice(0, 60);
  if (safe === learner && safe !== '') return safe;
  return `${safe || 'learner'}-${createHash('sha256').update(learner).digest('hex').slice(0, 8)}`;
}
