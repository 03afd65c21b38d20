import * as vscode from 'vscode';
import type { CourseError, CourseProblem } from '../../course/CourseError';

/** What keeps the course from being copied, in the language of the editor: the place, and what to do. */
export function courseErrorText({ problem, place, detail, copied }: CourseError): string {
  const texts: Record<CourseProblem, () => string> = {
    notAFolder: () =>
      vscode.l10n.t(
        '{0} is a file, and a folder of the course should be there. Rename or move it, or choose another folder.',
        place,
      ),
    notAFile: () =>
      vscode.l10n.t(
        '{0} is a folder, and a file of the course should be there. Rename or move it, or choose another folder.',
        place,
      ),
    link: () =>
      vscode.l10n.t(
        '{0} is a symbolic link to {1}, and files would be written there. Remove the link, or choose another folder.',
        place,
        detail,
      ),
    full: () =>
      vscode.l10n.t(
        'The disk is full: {0} cannot be written. Free some space, or choose a folder on another disk.',
        place,
      ),
    readOnly: () =>
      vscode.l10n.t('The disk is read-only: {0} cannot be written. Choose a folder on another disk.', place),
    denied: () => vscode.l10n.t('You may not write to {0}. Choose a folder of your own.', place),
    incomplete: () =>
      vscode.l10n.t(
        'The notebooks of the course are missing or damaged in this extension ({0}). Install it again.',
        place,
      ),
    failed: () =>
      vscode.l10n.t('{0} cannot be written: {1}. Try again, or choose another folder.', place, detail),
  };
  const rest = vscode.l10n.t(
    'Files that were copied before stay ({0}); do it again, and the rest is added.',
    copied,
  );
  return copied > 0 ? `${texts[problem]()} ${rest}` : texts[problem]();
}
