import { CodeActionKind, type ServerCapabilities } from 'vscode-languageserver/node';
import { LEGEND } from '../features/semanticTokens';

/** The notebook type, and the languages of its code cells in the editor. */
export const NOTEBOOK = 'rnnbook';
export const CELL_LANGUAGES = {
  'rnnbook-typescript': 'typescript',
  'rnnbook-javascript': 'javascript',
} as const;

export const CAPABILITIES: ServerCapabilities = {
  // text cells too: they count where a cell is told by its number
  notebookDocumentSync: { notebookSelector: [{ notebook: NOTEBOOK }] },
  completionProvider: { resolveProvider: true, triggerCharacters: ['.', '"', "'", '`', '/', '@'] },
  hoverProvider: true,
  signatureHelpProvider: { triggerCharacters: ['(', ',', '<'], retriggerCharacters: [')'] },
  definitionProvider: true,
  typeDefinitionProvider: true,
  referencesProvider: true,
  documentHighlightProvider: true,
  renameProvider: { prepareProvider: true },
  documentFormattingProvider: true,
  documentRangeFormattingProvider: true,
  documentOnTypeFormattingProvider: { firstTriggerCharacter: ';', moreTriggerCharacter: ['}', '\n'] },
  codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix] },
  semanticTokensProvider: { legend: LEGEND, full: true },
};
