/** One exercise twice: as a notebook of ours, and as nbgrader has it; thirty right submissions of each. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Cell, CodeCell, Notebook } from '../../src/notebook/notebook';
import { printNotebook } from '../../src/notebook/print';
import { releaseExercise } from '../../src/grading/release/releaseExercise';

export const SUBMISSIONS = 30;

const code = (id: string, source: string, exercise?: object): CodeCell => ({
  ...{ id, kind: 'code', language: 'typescript', source, outputs: [] },
  extra: exercise ? { exercise } : {},
});

const ANSWER = 'function step(x: number, h: number): number {\n  return Math.tanh(w * x + u * h + b);\n}';

function exercise(): Notebook {
  return {
    metadata: { exercise: { id: 'bench' } },
    cells: [
      code('given', 'const w = 0.5, u = -0.25, b = 0.125;'),
      code('step', 'function step(x: number, h: number): number {\n  // your code\n}', { role: 'starter' }),
      code('stepS', ANSWER, { role: 'solution', of: 'step' }),
      code(
        'seen',
        "rnn.test('one step', { points: 2 }, async (t) => { t.close(await t.call('step', 1, 2), Math.tanh(0.125)); });",
        { role: 'test', hidden: false },
      ),
      code(
        'unseen',
        "rnn.test('another', { points: 3 }, async (t) => { t.close(await t.call('step', -3, 0.5), Math.tanh(-1.5)); });",
        { role: 'test', hidden: true },
      ),
    ],
    extra: {},
  };
}

/** @returns the exercise's file and the folder of submissions */
export function writeOurs(folder: string): [exercise: string, submissions: string] {
  const file = join(folder, 'exercise.rnnbook');
  const submissions = join(folder, 'submissions');
  mkdirSync(submissions, { recursive: true });
  writeFileSync(file, printNotebook(exercise()));
  const released = releaseExercise(exercise());
  const cells = released.cells.map((cell): Cell => (cell.id === 'step' ? { ...cell, source: ANSWER } : cell));
  for (let i = 0; i < SUBMISSIONS; i++)
    writeFileSync(join(submissions, `learner${i}.rnnbook`), printNotebook({ ...released, cells }));
  return [file, submissions];
}

/** A course of nbgrader's, whose assignment \`bench\` is to be generated before it is graded. */
export function writeNbgrader(folder: string): void {
  const cell = (id: string, source: string, nbgrader: object) => ({
    ...{ cell_type: 'code', id, source, outputs: [], execution_count: null },
    metadata: { nbgrader: { schema_version: 3, grade_id: id, task: false, ...nbgrader } },
  });
  const graded = (points: number) => ({ grade: true, locked: true, solution: false, points });
  const notebook = {
    ...{ nbformat: 4, nbformat_minor: 5 },
    metadata: {
      kernelspec: { name: 'python3', display_name: 'Python 3', language: 'python' },
      language_info: { name: 'python' },
    },
    cells: [
      cell(
        'step',
        'import math\nw, u, b = 0.5, -0.25, 0.125\ndef step(x, h):\n    ### BEGIN SOLUTION\n    return math.tanh(w * x + u * h + b)\n    ### END SOLUTION',
        { grade: false, locked: false, solution: true },
      ),
      cell('seen', 'assert abs(step(1, 2) - math.tanh(0.125)) < 1e-5', graded(2)),
      cell(
        'unseen',
        '### BEGIN HIDDEN TESTS\nassert abs(step(-3, 0.5) - math.tanh(-1.5)) < 1e-5\n### END HIDDEN TESTS',
        graded(3),
      ),
    ],
  };
  const write = (...path: string[]) => {
    mkdirSync(join(folder, ...path), { recursive: true });
    writeFileSync(join(folder, ...path, 'exercise.ipynb'), JSON.stringify(notebook));
  };
  write('source', 'bench');
  for (let i = 0; i < SUBMISSIONS; i++) write('submitted', `learner${i}`, 'bench');
  writeFileSync(
    join(folder, 'nbgrader_config.py'),
    'c = get_config()\nc.CourseDirectory.course_id = "bench"\n',
  );
}
