import type * as vscode from 'vscode';
import { l10n } from 'vscode';
import { Problems } from '../../../grading/exercise/ExerciseError';
import { readRole } from '../../../grading/exercise/roles';
import { insertCells } from '../../notebook/insertCells';
import { notebookOf } from '../../notebook/RnnbookSerializer';
import { codeCellOf } from '../changeCell';
import { revealCells, say, teachersCell } from './teachersNotebook';

/** Adds a cell for the solution below a starter, with the starter's code to begin with. @param cell the cell whose button was used */
export async function addSolution(cell?: vscode.NotebookCell): Promise<void> {
  const target = teachersCell(cell);
  if (!target) return;
  const { notebook } = target;
  const roles = notebookOf(notebook).cells.map((one, i) => readRole(one, i + 1, new Problems()));
  if (roles[target.index]?.role !== 'starter')
    return say(l10n.t('Select the starter that the solution is for.'));
  const { id, source, language } = codeCellOf(target);
  const existing = roles.findIndex((role) => role?.role === 'solution' && role.of === id);
  if (existing < 0) {
    const extra = { exercise: { role: 'solution', of: id } };
    await insertCells(notebook, target.index + 1, [{ kind: 'code', source, language, extra }]);
  }
  await revealCells(notebook, existing < 0 ? target.index + 1 : existing);
}
