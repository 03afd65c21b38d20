import type { CourseLanguage } from './languages';

/** The chapter as a folder of notebooks, in one language. */
export interface Course {
  folder: string;
  language: CourseLanguage;
  /** In the order in which they are read. */
  sections: CourseSection[];
  exercises: CourseExercise[];
}

interface CourseNotebook {
  /** Its path in the course, with slashes: `chapter/02-simple-rnn.rnnbook`. */
  file: string;
  title: string;
  /** Why the file cannot be read; what it holds is not known then. */
  problem?: string;
}

/** A section of the chapter, a notebook to read and run. */
export interface CourseSection extends CourseNotebook {
  parts: CoursePart[];
}

/** What stands under one heading; before the first heading, under the title. */
export interface CoursePart {
  title: string;
  /** The id of the cell with the heading. */
  cell: string;
  /** The ids of the code cells. */
  code: string[];
}

/** An exercise, to be solved for points. */
export interface CourseExercise extends CourseNotebook {
  /** Of what is graded: points for another version do not count. */
  version: string;
  tests: { name: string; points: number }[];
}
