import * as vscode from 'vscode';
import { Problems } from '../../../grading/exercise/ExerciseError';
import { readRole, withHints } from '../../../grading/exercise/roles';
import { cellOf, changeMembers } from '../changeCell';
import { say, teachersCell } from './teachersNotebook';

/** Lists a starter's hints, to add, change, move and delete; each change can be undone. @param cell the cell whose button was used */
export async function editHints(cell?: vscode.NotebookCell): Promise<void> {
  const target = teachersCell(cell);
  if (!target) return;
  for (;;) {
    const hints = target.index < 0 ? undefined : hintsOf(target);
    if (!hints)
      return say(vscode.l10n.t('Only a starter has hints: select one, or give the cell this role.'));
    const changed = await askChange(hints);
    if (!changed || target.index < 0) return;
    if (changed !== hints) await changeMembers(target, withHints(cellOf(target), changed));
  }
}

/** `undefined` for a cell that is no starter. */
function hintsOf(cell: vscode.NotebookCell): string[] | undefined {
  const role = readRole(cellOf(cell), cell.index + 1, new Problems());
  return role?.role === 'starter' ? (role.hints ?? []) : undefined;
}

/** @returns the list with one change; `undefined` after Escape */
async function askChange(hints: string[]): Promise<string[] | undefined> {
  const items = [
    ...hints.map((hint, at) => ({ label: `${at + 1}. ${hint}`, at })),
    { label: `$(add) ${vscode.l10n.t('Add a Hint…')}`, at: hints.length },
  ];
  const placeHolder = vscode.l10n.t('Hints of this starter, in the order in which they are shown');
  const picked = await vscode.window.showQuickPick(items, { placeHolder });
  if (!picked) return undefined;
  const { at } = picked;
  return at === hints.length ? ask(hints, at, '') : askAction(hints, at);
}

async function askAction(hints: string[], at: number): Promise<string[] | undefined> {
  const without = hints.toSpliced(at, 1);
  const moved = (to: number) => without.toSpliced(to, 0, hints[at]!);
  const items = [
    { label: `$(edit) ${vscode.l10n.t('Change…')}`, change: () => ask(hints, at, hints[at]!) },
    ...(at > 0
      ? [{ label: `$(arrow-up) ${vscode.l10n.t('Show Earlier')}`, change: () => moved(at - 1) }]
      : []),
    ...(at < hints.length - 1
      ? [{ label: `$(arrow-down) ${vscode.l10n.t('Show Later')}`, change: () => moved(at + 1) }]
      : []),
    { label: `$(trash) ${vscode.l10n.t('Delete')}`, change: () => without },
  ];
  return (await vscode.window.showQuickPick(items, { placeHolder: hints[at] }))?.change() ?? hints;
}

/** @returns the list as it was, after Escape */
async function ask(hints: string[], at: number, value: string): Promise<string[]> {
  const text = await vscode.window.showInputBox({
    prompt: vscode.l10n.t('Hint {0}', at + 1),
    value,
    validateInput: (typed) => (typed.trim() === '' ? vscode.l10n.t('A hint is not empty.') : undefined),
  });
  return text === undefined ? hints : hints.toSpliced(at, 1, text.trim());
}
