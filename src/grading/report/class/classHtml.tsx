import { renderToString } from 'preact-render-to-string';
import { ClassBody } from '../html/ClassBody';
import { pageHtml } from '../html/page';
import { reportWords, type ReportLanguage } from '../words/words';
import type { ClassReport } from './ClassReport';
import type { ClassSimilarity } from '../../similarity/compareClass';

/** `report.html`: one page that needs nothing else. */
export function classHtml(
  report: ClassReport,
  similarity: ClassSimilarity | undefined,
  language: ReportLanguage,
): string {
  const words = reportWords[language];
  const body = renderToString(<ClassBody report={report} similarity={similarity} words={words} />);
  return pageHtml({ language, title: words.page.title(report.exercise.title), body });
}
