import * as vscode from 'vscode';

/** Opens the walkthrough, whose steps stand in package.json. */
export async function getStarted({ extension }: vscode.ExtensionContext): Promise<void> {
  await vscode.commands.executeCommand('workbench.action.openWalkthrough', `${extension.id}#getStarted`);
}
