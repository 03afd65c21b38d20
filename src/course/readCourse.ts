import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { readExercise } from '../grading/exercise/readExercise';
import { originalOf } from '../grading/release/original';
import { decodeNotebook } from '../notebook/decode';
import type { Notebook } from '../notebook/notebook';
import { parseNotebook } from '../notebook/parse';
import type { Course, CourseExercise, CourseSection } from './Course';
import { type CourseLanguage, inLanguage, languageOf } from './languages';
import { byExerciseOrder, isExercise, isSection } from './layout';
import { partsOf } from './partsOf';

/** Whether a folder holds a copy of the course, or some of it. */
export async function isCourse(folder: string): Promise<boolean> {
  return (await sectionsIn(folder)).length > 0;
}

/** What was read of files that have not changed since. */
export type CourseCache = Map<string, { key: string; notebook: CourseSection | CourseExercise }>;

/**
 * Reads what a folder holds of the course.
 *
 * @param preferred the language to read where a notebook is there in both
 * @param cache keep it from one reading to the next, and only changed files are read
 * @returns `undefined` when there is no course
 */
export async function readCourse(
  folder: string,
  preferred: CourseLanguage,
  cache: CourseCache = new Map(),
): Promise<Course | undefined> {
  const sectionFiles = inLanguage(await sectionsIn(folder), preferred);
  if (sectionFiles.length === 0) return undefined;
  const exerciseFiles = inLanguage(await exercisesIn(folder), preferred).sort(byExerciseOrder);
  const sections: CourseSection[] = [];
  for (const file of sectionFiles) sections.push(await cached(cache, folder, file, sectionOf));
  const exercises: CourseExercise[] = [];
  for (const file of exerciseFiles) exercises.push(await cached(cache, folder, file, exerciseOf));
  return { folder, language: languageOf(sectionFiles[0]!)!, sections, exercises };
}

async function sectionsIn(folder: string): Promise<string[]> {
  const names = await namesIn(join(folder, 'chapter'));
  return names.map((name) => `chapter/${name}`).filter(isSection);
}

async function exercisesIn(folder: string): Promise<string[]> {
  const names = await namesIn(join(folder, 'exercises'));
  const files = await Promise.all(
    names.map(async (name) =>
      (await namesIn(join(folder, 'exercises', name))).map((file) => `exercises/${name}/${file}`),
    ),
  );
  return files.flat().filter(isExercise);
}

/** None where there is no such folder. */
async function namesIn(folder: string): Promise<string[]> {
  return (await readdir(folder).catch(() => [])).sort();
}

type Read<T> = (file: string, title: string, notebook: Notebook) => T;

async function cached<T extends CourseSection | CourseExercise>(
  cache: CourseCache,
  folder: string,
  file: string,
  make: Read<T>,
): Promise<T> {
  const path = join(folder, file);
  const key = await stat(path).then(
    ({ size, mtimeMs }) => `${size} ${mtimeMs}`,
    () => '',
  );
  const before = cache.get(path);
  if (before?.key === key && key !== '') return before.notebook as T;
  const notebook = await read(path, file, make);
  cache.set(path, { key, notebook });
  return notebook;
}

/** A file that cannot be read is there all the same, with its name and the reason. */
async function read<T extends CourseSection | CourseExercise>(
  path: string,
  file: string,
  make: Read<T>,
): Promise<T> {
  const name = basename(file).replace(/(\.id)?\.rnnbook$/, '');
  try {
    const notebook = parseNotebook(decodeNotebook(await readFile(path), file), file);
    return make(file, notebook.metadata.title?.trim() || name, notebook);
  } catch (error) {
    const empty = { metadata: {}, cells: [], extra: {} };
    const nothing = isSection(file) ? sectionOf(file, name, empty) : { version: '', tests: [] };
    return { ...nothing, file, title: name, problem: (error as Error).message } as unknown as T;
  }
}

function sectionOf(file: string, title: string, { cells }: Notebook): CourseSection {
  return { file, title, parts: partsOf(cells, title) };
}

function exerciseOf(file: string, title: string, notebook: Notebook): CourseExercise {
  const { version, tasks } = readExercise(originalOf(notebook, file) ?? notebook, file);
  const tests = tasks.flatMap((task) => task.tests.flatMap((cell) => cell.tests));
  return { file, title, version, tests: tests.map(({ name, points }) => ({ name, points })) };
}
