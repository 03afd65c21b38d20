import * as vscode from 'vscode';
import { textLanguage } from '../textLanguage';
import { openUnsaved } from './newNotebook';

/** Lets one of the templates be chosen and opens it unsaved, in the language of the editor. */
export async function newNotebookFromTemplate(): Promise<void> {
  const { TEMPLATE_TEXTS, TEMPLATES, templateNotebook } = await import('../lazy');
  const language = textLanguage();
  const items = TEMPLATES.map((template) => {
    const { name, description } = TEMPLATE_TEXTS[language][template];
    return { label: name, detail: description, template };
  });
  const placeHolder = vscode.l10n.t('What should the notebook start from?');
  const chosen = await vscode.window.showQuickPick(items, { placeHolder, matchOnDetail: true });
  if (chosen) await openUnsaved(templateNotebook(chosen.template, language));
}
