import { join } from 'node:path';
import * as vscode from 'vscode';
import { codeAction, exportAction } from '../../kernel/models/modelScript';
import { askKernel, withErrorsShown } from '../exchange/askKernel';
import { type ExportFormat, exportFormats } from '../exchange/exportFormats';
import { fileNameOf, withEnding } from '../exchange/fileNames';
import { type PickedModel, pickModel, scriptFor } from '../exchange/pickModel';
import { showCode } from '../exchange/showCode';
import type { KernelSessions } from '../kernel/KernelSessions';

/** Writes a model of the active notebook for another library. */
export function exportModel(sessions: KernelSessions): Promise<void> {
  return withErrorsShown(async () => {
    const picked = await pickModel(sessions);
    const format = picked && (await pickFormat());
    const target = format && (await pickTarget(picked, format));
    if (!target) return;
    const { session, model } = picked;
    const path = target.fsPath;
    const modelCode = await askKernel(session, {
      title: vscode.l10n.t('Exporting {0}', model.expression),
      source: scriptFor(model, exportAction(path), ...(format.model ? [codeAction(format.model)] : [])),
    });
    await announce(target, format, modelCode + format.load(path));
  });
}

async function pickFormat(): Promise<ExportFormat | undefined> {
  const items = exportFormats().map((format) => ({
    ...format,
    description: format.ending.replace(/^\//, ''),
  }));
  return vscode.window.showQuickPick(items, { placeHolder: vscode.l10n.t('The kind of file') });
}

async function pickTarget(
  { session, model }: PickedModel,
  { label, ending }: ExportFormat,
): Promise<vscode.Uri | undefined> {
  const isFolder = ending.startsWith('/');
  const name = fileNameOf(model.name) + (isFolder ? '' : ending);
  const chosen = await vscode.window.showSaveDialog({
    defaultUri: vscode.Uri.file(join(session.folder, name)),
    // dialogs know no endings of two parts
    filters: isFolder ? undefined : { [label]: [ending.slice(ending.lastIndexOf('.') + 1)] },
    saveLabel: vscode.l10n.t('Export'),
  });
  if (!chosen) return undefined;
  const target = chosen.with({ path: withEnding(chosen.path, ending) });
  // the dialog has asked for the name that it knew
  return target.path === chosen.path || (await mayReplace(target)) ? target : undefined;
}

async function mayReplace(target: vscode.Uri): Promise<boolean> {
  try {
    await vscode.workspace.fs.stat(target);
  } catch {
    return true; // there is none
  }
  const replace = vscode.l10n.t('Replace');
  const message = vscode.l10n.t('{0} is there already.', vscode.workspace.asRelativePath(target));
  return (await vscode.window.showWarningMessage(message, { modal: true }, replace)) === replace;
}

/** @param code loads the file */
async function announce(target: vscode.Uri, { language }: ExportFormat, code: string): Promise<void> {
  const show = vscode.l10n.t('Show Code');
  const reveal = vscode.l10n.t('Reveal');
  const message = vscode.l10n.t('Exported to {0}.', vscode.workspace.asRelativePath(target));
  const chosen = await vscode.window.showInformationMessage(message, show, reveal);
  if (chosen === show) await showCode(language, code);
  if (chosen !== reveal) return;
  // the explorer has what is in the workspace, wherever the window is
  const command = vscode.workspace.getWorkspaceFolder(target) ? 'revealInExplorer' : 'revealFileInOS';
  await vscode.commands.executeCommand(command, target);
}
