import * as vscode from 'vscode';

/** Opens code beside the notebook, unsaved. */
export async function showCode(language: 'python' | 'typescript', content: string): Promise<void> {
  const document = await vscode.workspace.openTextDocument({ language, content });
  await vscode.window.showTextDocument(document, { viewColumn: vscode.ViewColumn.Beside, preview: false });
}
