import { spawn } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type GradedSubmission, gradedSubmission } from '../../../src/grading/class/GradedSubmission';
import { printNotebook } from '../../../src/notebook/print';
import { classExercise, ROWS } from './exercise';
import { type ClassSubmission, classSubmissions } from './submissions';

/** A folder with the exercise and its class, which is graded there by the command. */
export class ClassRoom {
  readonly folder = mkdtempSync(join(tmpdir(), 'rnnbook-class-'));
  readonly exercise = join(this.folder, 'exercise.rnnbook');
  readonly submissions = join(this.folder, 'submissions');
  /** Where the grade book of a run into `out` will be. */
  readonly gradeBook = join(this.folder, 'out', 'gradebook.csv');
  readonly all: ClassSubmission[];

  /**
   * @param port at which somebody listens whom no submission may reach
   * @param choose which of the 60 are there
   */
  constructor(port: number, choose: (all: ClassSubmission[]) => ClassSubmission[] = (all) => all) {
    mkdirSync(join(this.folder, 'data'));
    mkdirSync(this.submissions);
    writeFileSync(join(this.folder, 'data', 'rows.csv'), ROWS);
    writeFileSync(this.exercise, printNotebook(classExercise()));
    const neighbour = join(this.submissions, 'right-00.rnnbook');
    const targets = { gradeBook: this.gradeBook, exercise: this.exercise, neighbour, port };
    this.all = choose(classSubmissions(targets));
    for (const { learner, extension, text } of this.all)
      writeFileSync(join(this.submissions, `${learner}.${extension}`), text);
  }

  grade(out: string, more: string[] = [], env: Record<string, string> = {}) {
    const args = ['grade', this.exercise, this.submissions, '--out', join(this.folder, out), ...more];
    const child = spawn(process.execPath, [resolve('dist/cli.js'), ...args], {
      env: { ...process.env, ...env },
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let said = '';
    child.stderr.on('data', (data: Buffer) => (said += data.toString()));
    const ended = new Promise<{ code: number | null; said: string }>((done) =>
      child.on('close', (code) => done({ code, said })),
    );
    return { child, ended };
  }

  results(out: string): Map<string, GradedSubmission> {
    const folder = join(this.folder, out, 'results');
    const names = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.json')) : [];
    const all = names.map((name) =>
      gradedSubmission.parse(JSON.parse(readFileSync(join(folder, name), 'utf8'))),
    );
    return new Map(all.map((one) => [one.learner, one]));
  }

  /** What grades are about, without what may differ from run to run: a line for each test of each learner. */
  grades(out: string): string[] {
    return [...this.results(out).values()]
      .flatMap((one) =>
        one.status === 'graded'
          ? one.grade.result.tests.map(
              ({ name, earned, status }) => `${one.learner}, ${name}: ${earned}, ${status}`,
            )
          : [`${one.learner}: ${one.status}`],
      )
      .sort();
  }

  dispose(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}
