import { existsSync, readdirSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import type { WrongSolution } from './WrongSolution';

const SAMPLES = 'samples/exercises';

/** The exercises of the samples, by the names of their folders. */
export const EXERCISES = readdirSync(SAMPLES).filter((name) => existsSync(fileOf(name, 'en')));

export type Language = 'en' | 'id';

export function fileOf(exercise: string, language: Language): string {
  const ending = language === 'en' ? '' : `.${language}`;
  return join(SAMPLES, exercise, `${exercise}${ending}.rnnbook`);
}

/** The names of an exercise's wrong solutions. */
export function wrongSolutionsOf(exercise: string): string[] {
  const folder = join(__dirname, exercise, 'wrong');
  return existsSync(folder) ? readdirSync(folder).map((file) => basename(file, '.ts')) : [];
}

export async function readWrongSolution(exercise: string, what: string): Promise<WrongSolution> {
  const file = resolve(__dirname, exercise, 'wrong', `${what}.ts`);
  const { wrong } = (await import(file)) as { wrong: WrongSolution };
  return wrong;
}
