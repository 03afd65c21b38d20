import * as vscode from 'vscode';
import type { CheckReport } from '../../../grading/check/checkExercise';
import { escaped } from '../showReport';
import { earnedText, numberText, secondsText } from '../words';

/** A check as Markdown: whether the exercise is proved, what is wrong with it, and each test. */
export function checkReport({ exercise, solved, started, problems }: CheckReport): string {
  const total = ({ result }: CheckReport['solved']) =>
    `${earnedText(result.earned, result.points)} (${secondsText(result.durationMs)})`;
  const wrong = problems.filter(({ isWarning }) => !isWarning);
  const notes = problems.filter(({ isWarning }) => isWarning);
  return [
    `# ${vscode.l10n.t('Check of {0}', escaped(exercise.settings.id))}`,
    wrong.length === 0
      ? `✓ **${vscode.l10n.t('The exercise is proved: its solution gets all points, its starter does not, and nothing hidden is released.')}**`
      : `✗ **${vscode.l10n.t('The exercise cannot be given to learners yet.')}**`,
    list(vscode.l10n.t('Problems'), wrong),
    list(vscode.l10n.t('Notes'), notes),
    [
      `- ${vscode.l10n.t('Solution: {0}', total(solved))}`,
      `- ${vscode.l10n.t('Starter: {0}', total(started))}`,
      `- ${vscode.l10n.t('Version: {0}', `\`${exercise.version}\``)}`,
    ].join('\n'),
    testTable(solved, started),
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

function list(title: string, problems: CheckReport['problems']): string {
  if (problems.length === 0) return '';
  return [`## ${title}`, '', ...problems.map(({ message }) => listed(message))].join('\n');
}

/** The first line as text; what follows, stacks too, as it is. */
function listed(message: string): string {
  const [first, ...more] = message.split('\n');
  const asIs = more.length > 0 ? ['', ...more.map((line) => `      ${line}`), ''] : [];
  return [`- ${escaped(first!)}`, ...asIs].join('\n');
}

function testTable(solved: CheckReport['solved'], started: CheckReport['started']): string {
  const before = new Map(started.result.tests.map((test) => [test.name, test.earned]));
  const rows = solved.result.tests.map(({ name, hidden, points, earned }) => [
    escaped(name),
    hidden ? vscode.l10n.t('hidden') : vscode.l10n.t('visible'),
    numberText(points),
    `${numberText(earned)}${earned < points ? ' ✗' : ''}`,
    numberText(before.get(name) ?? 0),
  ]);
  const head = [
    vscode.l10n.t('Test'),
    '',
    vscode.l10n.t('Points'),
    vscode.l10n.t('Solution'),
    vscode.l10n.t('Starter'),
  ];
  if (rows.length === 0) return '';
  const lines = [head, ['---', '---', '---:', '---:', '---:'], ...rows];
  return lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}
