import * as vscode from 'vscode';
import type { TestResult } from '../../../grading/run/results';
import type { Notebook } from '../../../notebook/notebook';
import { labelled } from '../labelled';
import { earnedText } from '../words';
import type { Places } from './Places';

/** What a test that did not pass has to say. @param isTeachers whether to tell what is hidden from learners */
export function failureText(result: TestResult, notebook: Notebook, isTeachers: boolean): string {
  const { status, earned, points, message, teacherMessage } = result;
  const text = labelled(isTeachers ? teacherMessage : message, notebook);
  return status === 'partly' ? `${earnedText(earned, points)}. ${text}` : text;
}

/** Reports a test's result to the Test Explorer. @param text of a test that did not pass */
export function reportResult(
  run: vscode.TestRun,
  item: vscode.TestItem,
  result: TestResult,
  text: string,
  places: Places,
): void {
  const { status, durationMs } = result;
  if (status === 'passed') return run.passed(item, durationMs);
  const messages = testMessages(result, text, places);
  if (status === 'failed' || status === 'partly') run.failed(item, messages, durationMs);
  else run.errored(item, messages, durationMs);
}

/** In words, and then, since a comparison is shown without words, what was expected beside what came. */
function testMessages(result: TestResult, text: string, places: Places): vscode.TestMessage[] {
  const { difference, at } = result;
  const place = places.of(result);
  const test = places.ofTest(result);
  const location = place && places.location(place);
  const message = new vscode.TestMessage(text);
  message.stackTrace = [
    ...(at && location ? [frame(vscode.l10n.t('Code'), location)] : []),
    ...(test ? [frame(vscode.l10n.t('Test'), places.location(test))] : []),
  ];
  const messages = [message];
  if (difference) {
    const label = vscode.l10n.t('Expected and actual');
    messages.push(vscode.TestMessage.diff(label, difference.expected, difference.actual));
  }
  if (location) for (const one of messages) one.location = location;
  return messages;
}

function frame(label: string, location: vscode.Location | undefined): vscode.TestMessageStackFrame {
  return new vscode.TestMessageStackFrame(label, location?.uri, location?.range.start);
}
