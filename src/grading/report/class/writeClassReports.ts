import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { writeTextFile } from '../../../notebook/write';
import type { GradedSubmission } from '../../class/GradedSubmission';
import { fileNameFor } from '../../class/ResultsFolder';
import type { Exercise } from '../../exercise/Exercise';
import { junitXml } from '../junit';
import { type ReportLanguage, reportWords } from '../words/words';
import { classHtml } from './classHtml';
import { classReportOf } from './ClassReport';
import { canvasCsv, gradebookCsv } from './gradebook';
import { learnerFeedback } from './learnerFeedback';
import type { ClassSimilarity } from '../../similarity/compareClass';
import { similarityCsv } from './similarityCsv';
import { teacherNotes } from './teacherNotes';

export interface ClassResults {
  /** As its teacher wrote it, with hidden tests. */
  exercise: Exercise;
  graded: readonly GradedSubmission[];
  /** Left out where submissions were not compared. */
  similar?: ClassSimilarity;
  /** Default: `en`. */
  language?: ReportLanguage;
}

/**
 * Writes the results of a class into a folder: `gradebook.csv`, `gradebook-canvas.csv`, `report.json`, `report.junit.xml`,
 * `report.html`, `similarity.csv`, `feedback/<learner>.md` for learners and `teacher/<learner>.md`. Makes the folder where it
 * is not there; files of these names are replaced.
 *
 * @returns the files
 * @throws NotebookFileError when one cannot be written
 */
export async function writeClassReports(folder: string, results: ClassResults): Promise<string[]> {
  const { exercise, graded, similar, language = 'en' } = results;
  const words = reportWords[language];
  const report = classReportOf(exercise, graded, similar?.pairs ?? []);
  const suites = report.learners.map((score) => ({ name: score.learner, exercise: report.exercise, score }));
  const files: [name: string, text: string][] = [
    ['gradebook.csv', gradebookCsv(report, words)],
    ['gradebook-canvas.csv', canvasCsv(report)],
    ['report.json', `${JSON.stringify(report, null, 2)}\n`],
    ['report.junit.xml', junitXml(report.exercise.title, suites, words)],
    ['report.html', classHtml(report, similar, language)],
    ...(similar ? [['similarity.csv', similarityCsv(report, words)] as [string, string]] : []),
    ...report.learners.flatMap((one): [string, string][] => {
      const name = `${fileNameFor(one.learner)}.md`;
      return [
        [join('feedback', name), learnerFeedback(report, one, words)],
        [join('teacher', name), teacherNotes(report, one, words)],
      ];
    }),
  ];
  for (const part of ['feedback', 'teacher']) await mkdir(join(folder, part), { recursive: true });
  for (const [name, text] of files) await writeTextFile(join(folder, name), text);
  return files.map(([name]) => join(folder, name));
}
