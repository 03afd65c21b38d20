import type { TestResult } from '../run/results';
import type { ExerciseOutline } from './exerciseOutline';
import { remarkTexts } from './remarkTexts';
import { type Score, testsOf } from './score';
import type { ReportWords } from './words/words';
import { element, type XmlElement, xmlText } from './xml';

/** One attempt, as a suite of tests. */
export interface JunitSuite {
  name: string;
  exercise: ExerciseOutline;
  score: Score;
}

/**
 * JUnit XML as CI systems read it (Jenkins, GitLab, GitHub actions): a suite for each attempt, a test case for each test. A
 * wrong or partly right answer is a failure; what was stopped, crashed or graded by a faulty test is an error; what did not
 * run is skipped. A file that cannot be read is an error of its own, and its tests are skipped.
 */
export function junitXml(name: string, suites: readonly JunitSuite[], words: ReportWords): string {
  const elements = suites.map((suite) => suiteElement(suite, words));
  const sum = (key: 'tests' | 'failures' | 'errors' | 'skipped') =>
    elements.reduce((total, { attributes }) => total + Number(attributes[key]), 0);
  const counts = {
    tests: sum('tests'),
    failures: sum('failures'),
    errors: sum('errors'),
    skipped: sum('skipped'),
  };
  const time = seconds(suites.reduce((total, { score }) => total + score.durationMs, 0));
  return xmlText(element('testsuites', { name, ...counts, time }, elements));
}

function suiteElement({ name, exercise, score }: JunitSuite, words: ReportWords): XmlElement {
  const cases =
    score.status === 'graded'
      ? testsOf(score).map((test) => testCase(name, test, words))
      : withoutTests(name, exercise, score, words);
  const count = (kind: string) =>
    cases.filter(({ children }) => children.some((child) => typeof child !== 'string' && child.name === kind))
      .length;
  const properties = [
    element('property', { name: 'points', value: score.points }),
    ...(score.earned === null ? [] : [element('property', { name: 'earned', value: score.earned })]),
    ...remarkTexts(score.remarks, words, exercise).map((value) =>
      element('property', { name: 'remark', value }),
    ),
  ];
  const counts = {
    tests: cases.length,
    failures: count('failure'),
    errors: count('error'),
    skipped: count('skipped'),
  };
  return element('testsuite', { name, ...counts, time: seconds(score.durationMs) }, [
    element('properties', {}, properties),
    ...cases,
  ]);
}

function testCase(suite: string, test: TestResult, words: ReportWords): XmlElement {
  const { name, status, faulty, earned, points, teacherMessage, durationMs } = test;
  const attributes = { name, classname: suite, time: seconds(durationMs) };
  const kind = kindOf(test);
  if (kind === undefined) return element('testcase', attributes);
  const [first = ''] = teacherMessage.split('\n');
  const message = `${words.of(earned, points)}: ${first}`;
  const type = faulty ? 'faulty' : status;
  const body = kind === 'skipped' ? element(kind, { message }) : element(kind, { message, type }, [teacherMessage]); // prettier-ignore
  return element('testcase', attributes, [body]);
}

/** `undefined` when it passed. */
function kindOf({ status, faulty }: TestResult): 'failure' | 'error' | 'skipped' | undefined {
  if (faulty) return 'error';
  if (status === 'passed') return undefined;
  if (status === 'notRun') return 'skipped';
  return status === 'error' || status === 'timeout' || status === 'crashed' ? 'error' : 'failure';
}

function withoutTests(
  suite: string,
  exercise: ExerciseOutline,
  score: Score,
  words: ReportWords,
): XmlElement[] {
  const [message = ''] = remarkTexts(score.remarks, words, exercise);
  const one = (name: string, child: XmlElement) =>
    element('testcase', { name, classname: suite, time: seconds(0) }, [child]);
  const tests = exercise.tasks.flatMap((task) => task.tests);
  return [
    one('submission', element('error', { message, type: score.status }, [message])),
    ...tests.map(({ name }) => one(name, element('skipped', { message }))),
  ];
}

const seconds = (milliseconds: number) => (milliseconds / 1000).toFixed(3);
