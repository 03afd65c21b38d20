import * as vscode from 'vscode';
import { findTests } from '../../../grading/exercise/declaredTests';
import { Problems } from '../../../grading/exercise/ExerciseError';
import { readRole } from '../../../grading/exercise/roles';
import { cellIdIn } from '../../notebook/cellIds';
import { codeCellOf } from '../changeCell';
import { statusItem } from '../statusItem';
import { pointsText } from '../words';
import { roleText, roleWords, nameOfRole } from './roleWords';

/** What the status bar of a code cell says of its part in the exercise, and changes with a click. */
export function teacherItems(cell: vscode.NotebookCell): vscode.NotebookCellStatusBarItem[] {
  const read = codeCellOf(cell);
  const problems = new Problems();
  const role = readRole(read, cell.index + 1, problems);
  const change = vscode.l10n.t('Click to change the role of the cell.');
  if (!role) {
    const why = problems.found.map(({ what }) => what).join('\n');
    return [
      statusItem(cell, 'rnnbook.setCellRole', `$(warning) ${vscode.l10n.t('Role?')}`, `${why}\n${change}`),
    ];
  }
  const { label, meaning } = roleWords(nameOfRole(role));
  const items = [
    statusItem(
      cell,
      'rnnbook.setCellRole',
      roleText(role, cell.notebook),
      `${label}: ${meaning}.\n${change}`,
    ),
  ];
  if (role.role === 'starter') {
    const { hints = [] } = role;
    const count = hints.length === 1 ? vscode.l10n.t('1 hint') : vscode.l10n.t('{0} hints', hints.length);
    const tooltip = hints.map((hint, i) => `${i + 1}. ${hint}`).join('\n');
    items.push(
      statusItem(
        cell,
        'rnnbook.editHints',
        `$(lightbulb) ${count}`,
        tooltip || vscode.l10n.t('Click to write hints.'),
      ),
    );
    if (!hasSolution(cell))
      items.push(
        statusItem(
          cell,
          'rnnbook.addSolution',
          `$(add) ${vscode.l10n.t('Solution')}`,
          vscode.l10n.t('Add a cell for the solution of this starter.'),
        ),
      );
  }
  if (role.role === 'test') {
    const { tests } = findTests(read);
    const points = tests.reduce((sum, test) => sum + test.points, 0);
    const tooltip = tests.map((test) => `${test.name}: ${pointsText(test.points)}`).join('\n');
    if (tests.length > 0)
      items.push(statusItem(cell, 'rnnbook.setPoints', `$(star-empty) ${pointsText(points)}`, tooltip));
  }
  return items;
}

function hasSolution(cell: vscode.NotebookCell): boolean {
  const id = cellIdIn(cell.metadata);
  return cell.notebook.getCells().some(({ metadata }) => {
    const { exercise } = (metadata['extra'] ?? {}) as { exercise?: { role?: unknown; of?: unknown } };
    return exercise?.role === 'solution' && exercise.of === id;
  });
}
