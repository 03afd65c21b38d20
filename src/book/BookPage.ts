import type { Course, CoursePart } from '../course/Course';
import type { CourseLanguage } from '../course/languages';
import type { Notebook } from '../notebook/notebook';

/** A notebook of the course as a page of the site. */
export interface BookPage {
  /** Its path in the site, with slashes: `02-simple-rnn.html`, `id/exercises/energy-load.html`. */
  path: string;
  /** Its path in the course. */
  file: string;
  kind: 'section' | 'exercise';
  title: string;
  parts: CoursePart[];
  notebook: Notebook;
}

/** The course in one language as pages, in the order in which they are read. */
export interface Book {
  language: CourseLanguage;
  /** The path of its table of contents in the site. */
  index: string;
  pages: BookPage[];
}

/** The pages of a course. @param read gives the notebook of a file of the course */
export function bookOf(course: Course, read: (file: string) => Notebook): Book {
  const { language, sections, exercises } = course;
  const folder = language === 'en' ? '' : `${language}/`;
  const nameOf = (file: string) =>
    file
      .split('/')
      .at(-1)!
      .replace(/(\.id)?\.rnnbook$/, '.html');
  return {
    language,
    index: `${folder}index.html`,
    pages: [
      ...sections.map(({ file, title, parts }) => ({
        ...{ path: folder + nameOf(file), file, kind: 'section' as const, title, parts },
        notebook: read(file),
      })),
      ...exercises.map(({ file, title }) => ({
        ...{ path: `${folder}exercises/${nameOf(file)}`, file, kind: 'exercise' as const, title, parts: [] },
        notebook: read(file),
      })),
    ],
  };
}
