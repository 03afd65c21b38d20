import { join } from 'node:path';
import * as vscode from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { EDITOR_LANGUAGES } from '../notebook/cellLanguage';
import { NOTEBOOK_TYPE } from '../notebook/notebookType';

/**
 * Speaks with the program that knows the language of cells: completions, mistakes, and what else the editor shows of code. A
 * process of its own, so that neither a slow answer nor its end touches the editor; after a crash it is started again. What
 * it says of itself is in the log "RNN Language". A bundle of its own, loaded with the first notebook.
 */
export function createLanguageClient(context: vscode.ExtensionContext): LanguageClient {
  const module = context.asAbsolutePath(join('dist', 'language-server.js'));
  const files = vscode.workspace.createFileSystemWatcher('**/*.{ts,mts,js,mjs,json}');
  context.subscriptions.push(files);
  return new LanguageClient(
    'rnnbook-language',
    'RNN Language',
    { module, transport: TransportKind.ipc },
    {
      documentSelector: EDITOR_LANGUAGES.map((language) => ({ notebook: NOTEBOOK_TYPE, language })),
      synchronize: { fileEvents: files },
    },
  );
}
