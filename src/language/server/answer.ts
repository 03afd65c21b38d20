import type { Connection, TextDocumentIdentifier } from 'vscode-languageserver/node';
import type { CellLanguage } from '../CellLanguage';
import type { CellModule } from '../cells/CellModule';
import { completion, type CompletionData, resolveCompletion } from '../features/completion';
import { definition, highlights, typeDefinition } from '../features/definition';
import { format, formatOnType } from '../features/formatting';
import { hover } from '../features/hover';
import { quickFixes } from '../features/quickFixes';
import { prepareRename, references, rename } from '../features/rename';
import { semanticTokens } from '../features/semanticTokens';
import { signatureHelp } from '../features/signatureHelp';

/** Connects each request with the feature that answers it. */
export function answer(connection: Connection, language: CellLanguage): void {
  /** Of a cell that is gone there is no answer. */
  const about =
    <P extends { textDocument: TextDocumentIdentifier }, R>(feature: (cell: CellModule, params: P) => R) =>
    (params: P): R | null => {
      const cell = language.cell(params.textDocument.uri);
      return cell ? feature(cell, params) : null;
    };

  connection.onCompletion(
    about((cell, { position, context }) => completion(language, cell, position, context?.triggerCharacter)),
  );
  connection.onCompletionResolve((item) => {
    const data = item.data as CompletionData;
    const cell = language.cell(data.uri);
    return cell ? resolveCompletion(language, cell, item, data) : item;
  });
  connection.onHover(about((cell, { position }) => hover(language, cell, position)));
  connection.onSignatureHelp(about((cell, { position }) => signatureHelp(language, cell, position)));
  connection.onDefinition(about((cell, { position }) => definition(language, cell, position)));
  connection.onTypeDefinition(about((cell, { position }) => typeDefinition(language, cell, position)));
  connection.onReferences(about((cell, { position }) => references(language, cell, position)));
  connection.onDocumentHighlight(about((cell, { position }) => highlights(language, cell, position)));
  connection.onPrepareRename(about((cell, { position }) => prepareRename(language, cell, position)));
  connection.onRenameRequest(
    about((cell, { position, newName }) => rename(language, cell, position, newName)),
  );
  connection.onDocumentFormatting(about((cell, { options }) => format(language, cell, options)));
  connection.onDocumentRangeFormatting(
    about((cell, { options, range }) => format(language, cell, options, range)),
  );
  connection.onDocumentOnTypeFormatting(
    about((cell, { position, ch, options }) => formatOnType(language, cell, position, ch, options)),
  );
  connection.onCodeAction(about((cell, { context }) => quickFixes(language, cell, context.diagnostics)));
  connection.languages.semanticTokens.on((params) => {
    const cell = language.cell(params.textDocument.uri);
    return cell ? semanticTokens(language, cell) : { data: [] };
  });
}
