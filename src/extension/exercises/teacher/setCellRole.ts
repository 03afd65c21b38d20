import * as vscode from 'vscode';
import type { CellRole } from '../../../grading/exercise/CellRole';
import { Problems } from '../../../grading/exercise/ExerciseError';
import { readRole, withRole } from '../../../grading/exercise/roles';
import { notebookOf } from '../../notebook/RnnbookSerializer';
import { cellOf, changeMembers } from '../changeCell';
import { cellLabel } from '../../../grading/exercise/nameCells';
import { nameOfRole, ROLE_NAMES, type RoleName, roleWords } from './roleWords';
import { say, teachersCell } from './teachersNotebook';

/** Asks for the part that a cell takes in the exercise. @param cell the cell whose button was used */
export async function setCellRole(cell?: vscode.NotebookCell): Promise<void> {
  const target = teachersCell(cell);
  if (!target) return;
  const current = roleOf(target);
  const items = ROLE_NAMES.map((name) => {
    const { icon, label, meaning } = roleWords(name);
    const isCurrent = current && nameOfRole(current) === name;
    return { label: `${icon} ${label}`, description: isCurrent ? '$(check)' : '', detail: meaning, name };
  });
  const placeHolder = vscode.l10n.t('What is this cell for?');
  const picked = await vscode.window.showQuickPick(items, { placeHolder });
  if (!picked || target.index < 0) return;
  const role = await roleNamed(picked.name, target, current);
  if (role) await changeMembers(target, withRole(cellOf(target), role));
}

function roleOf(cell: vscode.NotebookCell): CellRole | undefined {
  return readRole(cellOf(cell), cell.index + 1, new Problems());
}

async function roleNamed(
  name: RoleName,
  cell: vscode.NotebookCell,
  current: CellRole | undefined,
): Promise<CellRole | undefined> {
  switch (name) {
    case 'visible':
    case 'hidden':
      return { role: 'test', hidden: name === 'hidden' };
    case 'solution': {
      const of = await askStarter(cell);
      return of === undefined ? undefined : { role: 'solution', of };
    }
    case 'starter':
      // with its hints
      return current?.role === 'starter' ? current : { role: 'starter' };
    case 'given':
      return { role: 'given' };
  }
}

/** The id of the starter cell that a cell solves: the nearest before it is offered first. */
async function askStarter(cell: vscode.NotebookCell): Promise<string | undefined> {
  const starters = notebookOf(cell.notebook).cells.flatMap((one, index) =>
    readRole(one, index + 1, new Problems())?.role === 'starter' && index !== cell.index
      ? [{ ...one, index }]
      : [],
  );
  if (starters.length === 0) {
    say(vscode.l10n.t('No cell is a starter yet: first say which cells the learner writes.'));
    return undefined;
  }
  if (starters.length === 1) return starters[0]!.id;
  const distance = (index: number) =>
    index < cell.index ? cell.index - index : index + cell.notebook.cellCount;
  const items = starters
    .toSorted((a, b) => distance(a.index) - distance(b.index))
    .map(({ id, source }) => ({ label: cellLabel(source), description: id, id }));
  const placeHolder = vscode.l10n.t('Which starter does it solve?');
  return (await vscode.window.showQuickPick(items, { placeHolder, matchOnDescription: true }))?.id;
}
