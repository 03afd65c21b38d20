import { renderToString } from 'preact-render-to-string';
import { WorkspaceBody } from '../html/WorkspaceBody';
import { pageHtml } from '../html/page';
import { junitXml } from '../junit';
import { type ReportLanguage, reportWords } from '../words/words';
import { workspaceCsv } from './workspaceCsv';
import type { WorkspaceReport } from './WorkspaceReport';

/** The forms in which a workspace's report can be kept. */
export const REPORT_FORMATS = ['json', 'csv', 'junit', 'html'] as const;
export type ReportFormat = (typeof REPORT_FORMATS)[number];

/** A workspace's report as the text of a file. */
export function workspaceText(
  report: WorkspaceReport,
  format: ReportFormat,
  language: ReportLanguage,
): string {
  const words = reportWords[language];
  switch (format) {
    case 'json':
      return `${JSON.stringify(report, null, 2)}\n`;
    case 'csv':
      return workspaceCsv(report, words);
    case 'junit': {
      const suites = report.exercises.map((score) => ({ name: score.file, exercise: score.exercise, score }));
      return junitXml(report.name, suites, words);
    }
    case 'html':
      return pageHtml({
        language,
        title: words.page.title(report.name),
        body: workspaceBody(report, language),
      });
  }
}

/** The report as HTML in which nothing of the data is trusted, for a page or a webview with the style sheet of reports. */
export function workspaceBody(report: WorkspaceReport, language: ReportLanguage): string {
  return renderToString(<WorkspaceBody report={report} words={reportWords[language]} language={language} />);
}
