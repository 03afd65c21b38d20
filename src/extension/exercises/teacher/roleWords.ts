import * as vscode from 'vscode';
import type { CellRole } from '../../../grading/exercise/CellRole';
import { cellLabel } from '../../../grading/exercise/nameCells';
import { cellById } from './teachersNotebook';

/** What is chosen of a role; whose solution a cell is, is a question of its own. */
export type RoleName = 'given' | 'starter' | 'solution' | 'visible' | 'hidden';

export const ROLE_NAMES: readonly RoleName[] = ['given', 'starter', 'solution', 'visible', 'hidden'];

export function nameOfRole(role: CellRole): RoleName {
  if (role.role !== 'test') return role.role;
  return role.hidden ? 'hidden' : 'visible';
}

export interface RoleWords {
  icon: string;
  label: string;
  /** What the role means. */
  meaning: string;
}

export function roleWords(name: RoleName): RoleWords {
  return {
    given: () => ({
      icon: '$(book)',
      label: vscode.l10n.t('Given'),
      meaning: vscode.l10n.t('runs as it is, for learners too: text, data, helpers'),
    }),
    starter: () => ({
      icon: '$(pencil)',
      label: vscode.l10n.t('Starter'),
      meaning: vscode.l10n.t('what the learner writes; its code is where they begin'),
    }),
    solution: () => ({
      icon: '$(key)',
      label: vscode.l10n.t('Solution'),
      meaning: vscode.l10n.t('your answer in place of a starter; not released'),
    }),
    visible: () => ({
      icon: '$(beaker)',
      label: vscode.l10n.t('Visible test'),
      meaning: vscode.l10n.t('calls rnn.test; learners see it and run it'),
    }),
    hidden: () => ({
      icon: '$(eye-closed)',
      label: vscode.l10n.t('Hidden test'),
      meaning: vscode.l10n.t('calls rnn.test; not released, and counts when you grade'),
    }),
  }[name]();
}

/** A role as a cell's status bar says it. */
export function roleText(role: CellRole, notebook: vscode.NotebookDocument): string {
  const { icon, label } = roleWords(nameOfRole(role));
  if (role.role !== 'solution') return `${icon} ${label}`;
  const starter = cellById(notebook, role.of);
  return starter
    ? `${icon} ${vscode.l10n.t('Solution of {0}', cellLabel(starter.document.getText()))}`
    : `$(warning) ${vscode.l10n.t('Solution of a cell that is gone')}`;
}
