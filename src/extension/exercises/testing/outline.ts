/** An exercise as lists of it show it. */
export interface ExerciseOutline {
  id: string;
  version: string;
  title: string;
  tasks: TaskOutline[];
}

export interface TaskOutline {
  /** The heading above; `undefined` where there is none. */
  title: string | undefined;
  starters: { cell: string; hints: string[]; source: string }[];
  tests: TestOutline[];
}

export interface TestOutline {
  name: string;
  points: number;
  hidden: boolean;
  /** The id of its cell. */
  cell: string;
  /** From 1, in its cell. */
  line: number;
}

export function testsOf({ tasks }: Pick<ExerciseOutline, 'tasks'>): TestOutline[] {
  return tasks.flatMap((task) => task.tests);
}
