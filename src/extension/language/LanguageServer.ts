import { join } from 'node:path';
import * as vscode from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { EDITOR_LANGUAGES } from '../notebook/cellLanguage';
import { NOTEBOOK_TYPE } from '../notebook/notebookType';

/**
 * The program that knows the language of cells: completions, mistakes, and what else the editor shows of code. A process of
 * its own, so that neither a slow answer nor its end touches the editor; the client starts it again after a crash.
 */
export function createLanguageServer(context: vscode.ExtensionContext): LanguageClient {
  const module = context.asAbsolutePath(join('dist', 'language-server.js'));
  const documentSelector = EDITOR_LANGUAGES.map((language) => ({ notebook: NOTEBOOK_TYPE, language }));
  return new LanguageClient(
    'rnnbook.language',
    'RNN Language',
    { module, transport: TransportKind.ipc },
    {
      documentSelector,
      outputChannelName: 'RNN Language',
      synchronize: { fileEvents: vscode.workspace.createFileSystemWatcher('**/*.{ts,mts,js,mjs,json}') },
    },
  );
}
