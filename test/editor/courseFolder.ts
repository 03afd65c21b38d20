import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { succeeds, until } from './until';
import type { VSCode } from './vscode';

interface Exercise {
  cells: { id: string; source: string[]; exercise?: { role: string; of?: string } }[];
}

/** Gives the dialog for a folder a path, and presses its button. */
export async function chooseFolder(vscode: VSCode, path: string): Promise<void> {
  const input = vscode.question.locator('input').first();
  const button = vscode.question.locator('.quick-input-action .monaco-button').first();
  await button.waitFor();
  // it writes a path of its own when it has read the folder
  await until('path of the dialog', async () => (await input.inputValue()).startsWith('/'));
  await until('end of the dialog', async () => {
    await input.fill(`${path}/`);
    await vscode.page.waitForTimeout(1_000);
    if ((await input.inputValue()) !== `${path}/`) return undefined;
    await succeeds(button.click({ timeout: 2_000 }));
    return succeeds(vscode.question.waitFor({ state: 'hidden', timeout: 5_000 }));
  });
}

/**
 * Writes the solutions of an exercise into a learner's copy of it.
 * @returns how many tests the copy has
 */
export function solve(vscode: VSCode, folder: string, file: string): number {
  const path = `${folder}/${file}`;
  const teachers = JSON.parse(readFileSync(join('samples', file), 'utf8')) as Exercise;
  const learners = JSON.parse(vscode.server.read(path)) as Exercise;
  const solutions = new Map(teachers.cells.map(({ exercise, source }) => [exercise?.of, source]));
  for (const cell of learners.cells) cell.source = solutions.get(cell.id) ?? cell.source;
  vscode.server.write(path, JSON.stringify(learners));
  return learners.cells.filter(({ exercise }) => exercise?.role === 'test').length;
}
