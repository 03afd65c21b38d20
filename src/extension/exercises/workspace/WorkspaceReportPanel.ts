import * as vscode from 'vscode';
import { pageHtml } from '../../../grading/report/html/page';
import type { WorkspaceReport } from '../../../grading/report/workspace/WorkspaceReport';
import {
  REPORT_FORMATS,
  type ReportFormat,
  workspaceBody,
} from '../../../grading/report/workspace/workspaceText';
import { textLanguage } from '../../textLanguage';

const SAVE = 'rnnbook.saveWorkspaceReport';

let shown: { panel: vscode.WebviewPanel; report: WorkspaceReport } | undefined;

/** The report that is open. */
export const openReport = (): WorkspaceReport | undefined => shown?.report;

/** Shows the report in a panel, in place of one that is open. It runs no script: its buttons are links to a command. */
export function showWorkspaceReport(report: WorkspaceReport): void {
  const panel = shown?.panel ?? open();
  shown = { panel, report };
  const language = textLanguage();
  const body = `${buttons()}${workspaceBody(report, language)}`;
  panel.webview.html = pageHtml({ language, title: panel.title, body, colours: 'editor' });
  panel.reveal();
}

function open(): vscode.WebviewPanel {
  const panel = vscode.window.createWebviewPanel(
    'rnnbook.workspaceReport',
    vscode.l10n.t('Grades of the Workspace'),
    vscode.ViewColumn.Active,
    { enableCommandUris: [SAVE], enableFindWidget: true, localResourceRoots: [] },
  );
  panel.onDidDispose(() => {
    shown = undefined;
  });
  return panel;
}

function buttons(): string {
  const links = REPORT_FORMATS.map((format) => {
    const argument = encodeURIComponent(JSON.stringify([format]));
    return `<a class="rnn-button" href="command:${SAVE}?${argument}">${FORMAT_NAMES[format]}</a>`;
  });
  return `<nav class="rnn-view rnn-save"><span>${vscode.l10n.t('Save as')}</span>${links.join('')}</nav>`;
}

export const FORMAT_NAMES: Record<ReportFormat, string> = {
  json: 'JSON',
  csv: 'CSV',
  junit: 'JUnit XML',
  html: 'HTML',
};
