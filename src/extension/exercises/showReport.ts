import * as vscode from 'vscode';

const SCHEME = 'rnnbook-report';
/** VS Code's own preview of Markdown, as an editor: it leaves the focus where it is. */
const PREVIEW = 'vscode.markdown.preview.editor';

/** Reports that are read, not edited: Markdown by its URI. */
const reports = new Map<string, string>();
let changed: vscode.EventEmitter<vscode.Uri> | undefined;

/** Shows a report beside the notebook, as the Markdown preview draws it; one of the same name takes its place. */
export async function showReport(
  context: vscode.ExtensionContext,
  name: string,
  markdown: string,
): Promise<void> {
  changed ??= register(context);
  const uri = vscode.Uri.from({ scheme: SCHEME, path: `/${name}.md` });
  reports.set(uri.toString(), markdown);
  changed.fire(uri);
  const options = { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true };
  await vscode.commands.executeCommand('vscode.openWith', uri, PREVIEW, options);
}

function register({ subscriptions }: vscode.ExtensionContext): vscode.EventEmitter<vscode.Uri> {
  const emitter = new vscode.EventEmitter<vscode.Uri>();
  const provider: vscode.TextDocumentContentProvider = {
    onDidChange: emitter.event,
    provideTextDocumentContent: (uri) => reports.get(uri.toString()) ?? '',
  };
  subscriptions.push(emitter, vscode.workspace.registerTextDocumentContentProvider(SCHEME, provider));
  return emitter;
}

/** A text that stands in Markdown as it is, in a table too. */
export function escaped(text: string): string {
  return text.replace(/[\\`*_{}[\]()#+\-.!|<>~&$]/g, '\\$&').replace(/\s*\n\s*/g, ' ');
}
