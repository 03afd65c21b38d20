import * as vscode from 'vscode';
import type { TestResult } from '../../../grading/run/results';
import { earnedText } from '../words';
import type { Places } from './Places';

/** Reports a test's result to the Test Explorer. @param isTeachers whether to tell what is hidden from learners */
export function reportResult(
  run: vscode.TestRun,
  item: vscode.TestItem,
  result: TestResult,
  places: Places,
  isTeachers: boolean,
): void {
  const { status, durationMs } = result;
  if (status === 'passed') return run.passed(item, durationMs);
  const message = testMessage(result, places, isTeachers);
  if (status === 'failed' || status === 'partly') run.failed(item, message, durationMs);
  else run.errored(item, message, durationMs);
}

/** What a test that did not pass has to say. */
export function failureText(result: TestResult, isTeachers: boolean): string {
  const { status, earned, points, message, teacherMessage } = result;
  const text = isTeachers ? teacherMessage : message;
  return status === 'partly' ? `${earnedText(earned, points)}. ${text}` : text;
}

function testMessage(result: TestResult, places: Places, isTeachers: boolean): vscode.TestMessage {
  const text = failureText(result, isTeachers);
  const { difference } = result;
  const message = difference
    ? vscode.TestMessage.diff(text, difference.expected, difference.actual)
    : new vscode.TestMessage(text);
  const place = places.of(result);
  const test = places.ofTest(result);
  const location = place && places.location(place);
  if (location) message.location = location;
  message.stackTrace = [
    ...(result.at && location ? [frame(vscode.l10n.t('Code'), location)] : []),
    ...(test ? [frame(vscode.l10n.t('Test'), places.location(test))] : []),
  ];
  return message;
}

function frame(label: string, location: vscode.Location | undefined): vscode.TestMessageStackFrame {
  return new vscode.TestMessageStackFrame(label, location?.uri, location?.range.start);
}
