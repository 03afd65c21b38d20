/** The languages of the course. */
export const COURSE_LANGUAGES = ['en', 'id'] as const;
export type CourseLanguage = (typeof COURSE_LANGUAGES)[number];

/**
 * The language of a file: of a notebook by its name (`x.rnnbook`, `x.id.rnnbook`), of other files by a folder (`id/x.ts`).
 *
 * @param path in the course, with slashes
 * @returns `undefined` for what all languages share
 */
export function languageOf(path: string): CourseLanguage | undefined {
  if (path.endsWith('.rnnbook')) return path.endsWith('.id.rnnbook') ? 'id' : 'en';
  const folders = path.split('/').slice(0, -1);
  return folders.findLast((name): name is CourseLanguage =>
    (COURSE_LANGUAGES as readonly string[]).includes(name),
  );
}

/** Of files in several languages those of one, and what has no translation into it. */
export function inLanguage(paths: readonly string[], language: CourseLanguage): string[] {
  const there = new Set(paths);
  return paths.filter((path) => {
    const own = languageOf(path);
    return own === undefined || own === language || !there.has(twinOf(path, language));
  });
}

/** The path of the same file in another language. */
function twinOf(path: string, language: CourseLanguage): string {
  if (path.endsWith('.rnnbook'))
    return path.replace(/(\.id)?\.rnnbook$/, language === 'id' ? '.id.rnnbook' : '.rnnbook');
  const folders = path.split('/');
  const name = folders.pop()!;
  const place = folders.lastIndexOf(languageOf(path)!);
  return [...folders.with(place, language), name].join('/');
}
