import type { CodeLanguage } from '../../notebook/notebook';

/**
 * The editor's language ids of code cells, by the language that the file says. Ids of their own: under `typescript`, the
 * language service that VS Code has for files would answer beside that of the cells.
 */
const EDITOR_LANGUAGE: Record<CodeLanguage, string> = {
  typescript: 'rnnbook-typescript',
  javascript: 'rnnbook-javascript',
};

export const EDITOR_LANGUAGES = Object.values(EDITOR_LANGUAGE);

export function toEditorLanguage(language: CodeLanguage): string {
  return EDITOR_LANGUAGE[language];
}

/**
 * Cells from notebooks of other kinds are in `typescript` or `javascript`. A cell in a language that a notebook cannot hold
 * counts as TypeScript.
 */
export function fromEditorLanguage(languageId: string): CodeLanguage {
  const languages = Object.keys(EDITOR_LANGUAGE) as CodeLanguage[];
  return (
    languages.find((language) => EDITOR_LANGUAGE[language] === languageId || language === languageId) ??
    'typescript'
  );
}
