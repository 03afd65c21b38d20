import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { CourseError } from './CourseError';
import { type CourseLanguage, inLanguage } from './languages';
import { FOLDERS, isSection } from './layout';

/**
 * The files of the course in one language, by their paths with slashes, those of the chapter first.
 *
 * @param samples the product's folder of samples
 * @throws CourseError (`incomplete`)
 */
export async function shippedFiles(samples: string, language: CourseLanguage): Promise<string[]> {
  const files: string[] = [];
  for (const folder of FOLDERS) files.push(...(await filesBelow(samples, folder)));
  const course = inLanguage(files, language);
  if (!course.some(isSection)) throw new CourseError('incomplete', join(samples, 'chapter'));
  return course;
}

async function filesBelow(samples: string, folder: string): Promise<string[]> {
  try {
    const entries = await readdir(join(samples, folder), { withFileTypes: true });
    const visible = entries
      .filter(({ name }) => !name.startsWith('.'))
      .sort((a, b) => (a.name < b.name ? -1 : 1));
    const files = await Promise.all(
      visible.map((entry) => {
        const path = `${folder}/${entry.name}`;
        return entry.isDirectory() ? filesBelow(samples, path) : [path];
      }),
    );
    return files.flat();
  } catch (cause) {
    throw new CourseError('incomplete', join(samples, folder), (cause as Error).message, { cause });
  }
}
