import * as vscode from 'vscode';
import { findTests } from '../../../grading/exercise/declaredTests';
import type { DeclaredTest } from '../../../grading/exercise/Exercise';
import { withPoints } from '../../../grading/exercise/withPoints';
import { changeCode, codeCellOf } from '../changeCell';
import { pointsText } from '../words';
import { say, teachersCell } from './teachersNotebook';

/** Asks how many points a test gives, and writes the number into its code. @param cell the cell whose button was used */
export async function setPoints(cell?: vscode.NotebookCell): Promise<void> {
  const target = teachersCell(cell);
  if (!target) return;
  const { tests } = findTests(codeCellOf(target));
  if (tests.length === 0)
    return say(
      vscode.l10n.t("The cell has no test: write rnn.test('name', { points: 1 }, async (t) => { … })."),
    );
  const test = tests.length === 1 ? tests[0] : await pickTest(tests);
  if (!test) return;
  const text = await vscode.window.showInputBox({
    title: test.name,
    prompt: vscode.l10n.t('Points of the test'),
    value: String(test.points),
    validateInput: (typed) =>
      isPoints(typed) ? undefined : vscode.l10n.t('A number from 0, not “{0}”.', typed),
  });
  if (text === undefined || target.index < 0) return;
  await changeCode(target, withPoints(codeCellOf(target), test.name, Number(text)).source);
}

async function pickTest(tests: readonly DeclaredTest[]): Promise<DeclaredTest | undefined> {
  const items = tests.map((test) => ({ label: test.name, description: pointsText(test.points), test }));
  const placeHolder = vscode.l10n.t('Which test?');
  return (await vscode.window.showQuickPick(items, { placeHolder }))?.test;
}

function isPoints(text: string): boolean {
  return text.trim() !== '' && Number(text) >= 0 && Number.isFinite(Number(text));
}
