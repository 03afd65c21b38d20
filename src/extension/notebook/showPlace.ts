import * as vscode from 'vscode';

/** Opens a file as text, at the place that an error names. */
export async function showPlace(
  file: vscode.Uri,
  { line = 1, column = 1 }: { line?: number; column?: number },
): Promise<void> {
  const start = new vscode.Position(line - 1, column - 1);
  await vscode.window.showTextDocument(file, { selection: new vscode.Range(start, start) });
}
