import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Notebook } from '../../src/notebook/notebook';
import { parseNotebook } from '../../src/notebook/parse';

const FOLDER = 'samples/chapter';

export const LANGUAGES = ['en', 'id'] as const;
export type Language = (typeof LANGUAGES)[number];

/** The notebooks of the chapter, by their names without a language. */
export const SECTIONS = readdirSync(FOLDER)
  .filter((file) => /^\d\d-[^.]+\.rnnbook$/.test(file))
  .map((file) => file.replace('.rnnbook', ''))
  .sort();

export function fileOf(section: string, language: Language): string {
  return join(FOLDER, `${section}${language === 'en' ? '' : `.${language}`}.rnnbook`);
}

export function readSection(section: string, language: Language): Notebook {
  const file = fileOf(section, language);
  return parseNotebook(readFileSync(file, 'utf8'), file);
}
