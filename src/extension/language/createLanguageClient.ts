import { join } from 'node:path';
import * as vscode from 'vscode';
import {
  CloseAction,
  type ErrorHandler,
  LanguageClient,
  type LanguageClientOptions,
  TransportKind,
} from 'vscode-languageclient/node';
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
  const options: LanguageClientOptions = {
    documentSelector: EDITOR_LANGUAGES.map((language) => ({ notebook: NOTEBOOK_TYPE, language })),
    synchronize: { fileEvents: files },
  };
  const server = { module, transport: TransportKind.ipc };
  const client = new LanguageClient('rnnbook-language', 'RNN Language', server, options);
  client.clientOptions.errorHandler = inOurWords(client.createDefaultErrorHandler());
  return client;
}

/** Which crash is one too many, the client knows; what it says of that is English, and no help. */
function inOurWords(usual: ErrorHandler): ErrorHandler {
  return {
    error: (...args) => usual.error(...args),
    async closed() {
      const result = await usual.closed();
      if (result.action === CloseAction.DoNotRestart) void explainStop();
      return { ...result, handled: true };
    },
  };
}

async function explainStop(): Promise<void> {
  const reload = vscode.l10n.t('Reload Window');
  const message = vscode.l10n.t(
    'Suggestions and checks of cells have stopped: their program crashed several times. Cells still run. Reload the window to start it again.',
  );
  if ((await vscode.window.showErrorMessage(message, reload)) === reload)
    await vscode.commands.executeCommand('workbench.action.reloadWindow');
}
