import { readExercise } from '../../../../src/grading/exercise/readExercise';
import type { TestResult } from '../../../../src/grading/run/results';
import type { Grade } from '../../../../src/grading/submission/Grade';
import { type GradeOptions, gradeSubmission } from '../../../../src/grading/submission/gradeSubmission';
import { trustedKernels } from '../../../../src/grading/submission/trustedKernels';
import type { Notebook } from '../../../../src/notebook/notebook';
import { distFolder } from '../../kernel/testKernel';
import { code, hidden, notebookOf, starter, visible } from '../exercise/notebooks';

export interface GradedCase {
  /** Code of the given cell. */
  given?: string;
  /** What the learner wrote, cell by cell; the first is in the starter `answer`, others were added. */
  answers: string[];
  /** The code of one visible test cell. */
  tests?: string;
  hiddenTests?: string;
  /** Of a visible cell behind the hidden one. */
  lateTests?: string;
  settings?: object;
}

/** Grades one submission in real kernels, without a jail. */
export async function gradeCase(one: GradedCase, options: Partial<GradeOptions> = {}): Promise<Grade> {
  const { exercise, submitted } = caseNotebooks(one);
  const kernels = trustedKernels({ folder: process.cwd(), backend: 'cpu', distFolder });
  return gradeSubmission(readExercise(exercise), submitted, { ...kernels, ...options });
}

function caseNotebooks({ given = '', answers, tests, hiddenTests, lateTests, settings }: GradedCase) {
  const [first = '', ...added] = answers;
  const exercise = { id: 'case', ...settings };
  const teachers = notebookOf(
    [
      code('given', given),
      code('answer', '// your code', starter),
      ...(tests === undefined ? [] : [code('seen', tests, visible)]),
      ...(hiddenTests === undefined ? [] : [code('unseen', hiddenTests, hidden)]),
      ...(lateTests === undefined ? [] : [code('late', lateTests, visible)]),
    ],
    exercise,
  );
  const submitted: Notebook = notebookOf(
    [
      code('given', '"changed by the learner"'),
      code('answer', first),
      ...added.map((source, i) => code(`added${i}`, source)),
    ],
    { id: 'case' },
  );
  return { exercise: teachers, submitted };
}

export const testOf = ({ result }: Grade, name: string): TestResult =>
  result.tests.find((test) => test.name === name)!;
