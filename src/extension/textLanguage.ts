import * as vscode from 'vscode';

/** The language of the texts that do not come from the translation bundles: cells, templates, the advisor's words. */
export function textLanguage(): 'en' | 'id' {
  return vscode.env.language.startsWith('id') ? 'id' : 'en';
}
