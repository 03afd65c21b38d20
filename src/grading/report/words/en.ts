import { shownPoints } from '../points';

const list = (items: readonly string[]) => items.join(', ');
/** The first few of many. */
const some = (items: readonly string[]) =>
  items.length > 4 ? `${list(items.slice(0, 3))}, … (${items.length})` : list(items);

/** What reports say, in English. Other languages have the same members. */
export const en = {
  task: (number: number) => `Task ${number}`,
  points: (points: number) => `${shownPoints(points)} ${points === 1 ? 'point' : 'points'}`,
  of: (earned: number, points: number) =>
    `${shownPoints(earned)} of ${shownPoints(points)} ${points === 1 ? 'point' : 'points'}`,
  ofBoth: (part: number, whole: number) => `${shownPoints(part)} of ${shownPoints(whole)}`,
  ofPoints: (points: number) => `of ${shownPoints(points)}`,
  seconds: 's',
  duration: (milliseconds: number) =>
    milliseconds < 1000 ? `${Math.round(milliseconds)} ms` : `${(milliseconds / 1000).toFixed(1)} s`,
  /** Of a test, as everybody reads it. */
  status: {
    passed: 'Passed',
    partly: 'Partly passed',
    failed: 'Not passed',
    error: 'Stopped by an error',
    timeout: 'Took too long',
    missing: 'Not found in the code',
    crashed: 'Process crashed',
    notRun: 'Not run',
  },
  cellStatus: {
    ok: 'ran',
    error: 'failed',
    timeout: 'took too long and was stopped',
    crashed: 'crashed its process',
    notRun: 'was not run',
  },
  hidden: 'hidden',
  /** Headings of tables, also of CSV files. */
  heading: {
    learner: 'learner',
    exercise: 'exercise',
    file: 'file',
    best: 'best so far',
    attempts: 'attempts',
    points: 'points',
    of: 'of',
    percent: 'percent',
    remark: 'remark',
    time: 'time',
    test: 'test',
    task: 'task',
    result: 'result',
    message: 'message',
    left: 'one',
    right: 'other',
    similarity: 'similarity in percent',
    longest: 'longest shared passage in tokens',
    passages: 'shared passages',
  },
  remark: {
    unreadable: (message: string) => `The file cannot be read: ${message}`,
    notGraded: (message: string) => `Could not be graded, to be graded again: ${message}`,
    otherExercise: (id: string) => `Made from another exercise: ${id}`,
    otherVersion: (version: string) => `Made from another version of the exercise: ${version}`,
    missingCells: (cells: readonly string[]) => `Cells are missing: ${list(cells)}`,
    duplicateCells: (cells: readonly string[]) =>
      `Several cells with one id, the first counted: ${list(cells)}`,
    faultyTests: (tests: readonly string[]) =>
      tests.length > 0 ? `Graded by faulty tests: ${list(tests)}` : 'Cells of tests failed',
    crashed: (what: readonly string[]) => `Crashed: ${list(what)}`,
    timeout: (what: readonly string[]) => `Took too long: ${list(what)}`,
    cell: (id: string) => `cell ${id}`,
  },
  /** The file for a learner. */
  feedback: {
    total: (earned: number, points: number, percent: number | null) =>
      `You have **${en.of(earned, points)}**${percent === null ? '' : ` (${shownPoints(percent)} %)`}.`,
    unreadable: (file: string, reason: string) =>
      `Your file ${file} cannot be read as a notebook, so it has no points: ${reason}`,
    notGraded:
      'Your work could not be graded yet. This is not your fault: your teacher will have it graded again.',
    otherExercise:
      'Your notebook says that it was made from another exercise. Check that you handed in the right file.',
    otherVersion:
      'Your notebook was made from another version of this exercise; it was graded with the current tests.',
    missingCells: (cells: readonly string[]) =>
      `Your notebook lacks cells that the exercise has: ${list(cells)}. Deleted cells count as not answered: get them back from the exercise’s file.`,
    duplicateCells: (cells: readonly string[]) =>
      `Your notebook has copies of cells: ${list(cells)}. Only the first of each counted.`,
    faultyTests: 'A test could not judge your answer. This is not your fault: your teacher has been told.',
    cells: 'Cells that did not run to their end',
    cell: (id: string, line: number | undefined) => `Cell ${id}${line === undefined ? '' : `, line ${line}`}`,
    hiddenTest: (number: number) => `Hidden test ${number}`,
    hiddenNote: 'What hidden tests check is not told: think of cases that the visible tests leave out.',
    noTests: 'No tests in this task.',
  },
  /** What only teachers read. */
  teacher: {
    titleOf: (learner: string) => `${learner}: for the teacher`,
    file: 'File',
    sandbox: 'Held in by',
    noSandbox: 'nothing was run',
    madeIn: 'Time',
    remarks: 'Remarks',
    faults: 'What is wrong with the exercise’s own tests',
    faulty: 'faulty test',
    cells: 'Cells',
  },
  page: {
    title: (exercise: string) => `Grades: ${exercise}`,
    learners: (count: number) => `${count} ${count === 1 ? 'learner' : 'learners'}`,
    version: (version: string) => `version ${version}`,
    mean: 'mean',
    median: 'median',
    lowest: 'lowest',
    highest: 'highest',
    unreadable: (count: number) => `${count} ${count === 1 ? 'file' : 'files'} cannot be read`,
    failed: (count: number) => `${count} not graded yet`,
    distribution: 'Distribution',
    distributionNote: 'Learners by their share of the points',
    bin: (from: number, to: number, count: number) => `${from} to ${to} %: ${en.page.learners(count)}`,
    hardest: 'Tests that cost most points',
    hardestNote: 'Share of its points that learners have on average',
    allFull: 'Every learner has all points.',
    fullPartlyNone: (full: number, partly: number, none: number) =>
      `${full} all, ${partly} some, ${none} none of its points`,
    everybody: 'Learners',
    order: 'Order',
    byName: 'as given',
    byPoints: 'fewest points first',
    byTime: 'longest first',
    notGraded: 'not graded',
    details: 'Learner by learner',
    similar: 'Similar submissions',
    similarNote: 'Shared code is a reason to look, not a proof. What stands in the starter is left out.',
    noSimilar: 'No two submissions share code beyond the starter’s.',
    similarPair: (left: string, right: string) => `${left} and ${right}`,
    sharedOf: (percent: number) => `${shownPoints(percent)} % shared`,
    longest: (tokens: number) => `longest passage ${tokens} tokens`,
    morePairs: (count: number) => `${count} more in similarity.csv.`,
    morePassages: (count: number) => `${count} more passages.`,
    lines: (cell: string, from: number, to: number) =>
      from === to ? `cell ${cell}, line ${from}` : `cell ${cell}, lines ${from} to ${to}`,
  },
  workspace: {
    gradedAt: (time: string) => `Graded on ${time}`,
    complete: 'exercises with all points',
    exercises: 'Exercises',
    exerciseAndTask: 'exercise and task',
    details: 'Exercise by exercise',
    leftOut: (files: readonly string[]) =>
      `Not graded, because they hold solutions: ${some(files)}. RNN: Check Exercise proves a teacher’s own notebook.`,
  },
};

export type ReportWords = typeof en;
