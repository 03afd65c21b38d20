import * as vscode from 'vscode';
import {
  REPORT_FORMATS,
  type ReportFormat,
  workspaceText,
} from '../../../grading/report/workspace/workspaceText';
import { textLanguage } from '../../textLanguage';
import { FORMAT_NAMES, openReport } from './WorkspaceReportPanel';

const EXTENSIONS: Record<ReportFormat, string> = {
  json: 'json',
  csv: 'csv',
  junit: 'junit.xml',
  html: 'html',
};

/**
 * Writes the report that is open to a file.
 * @param wanted the format, as a button of the report says it; else it is asked for
 */
export async function saveWorkspaceReport(wanted: unknown): Promise<void> {
  const report = openReport();
  if (!report)
    return void vscode.window.showInformationMessage(
      vscode.l10n.t('There is no report yet: RNN: Grade Workspace makes one.'),
    );
  const format = REPORT_FORMATS.find((one) => one === wanted) ?? (await askFormat());
  const target = format && (await askPlace(format));
  if (!target) return;
  const text = workspaceText(report, format, textLanguage());
  await vscode.workspace.fs.writeFile(target, new TextEncoder().encode(text));
  const open = vscode.l10n.t('Open');
  const message = vscode.l10n.t('Saved as {0}.', vscode.workspace.asRelativePath(target));
  if ((await vscode.window.showInformationMessage(message, open)) !== open) return;
  if (format === 'html') await vscode.env.openExternal(target);
  else await vscode.window.showTextDocument(target);
}

async function askFormat(): Promise<ReportFormat | undefined> {
  const items = REPORT_FORMATS.map((format) => ({ label: FORMAT_NAMES[format], format }));
  const title = vscode.l10n.t('Save the report as');
  return (await vscode.window.showQuickPick(items, { title }))?.format;
}

function askPlace(format: ReportFormat): Thenable<vscode.Uri | undefined> {
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  const extension = EXTENSIONS[format];
  return vscode.window.showSaveDialog({
    ...(folder && { defaultUri: vscode.Uri.joinPath(folder, `grades.${extension}`) }),
    filters: { [FORMAT_NAMES[format]]: [extension.split('.').at(-1)!] },
  });
}
