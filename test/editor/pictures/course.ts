import texts from '../../../package.nls.json';
import { readCourse } from '../../../src/course/readCourse';
import { chooseFolder, solve } from '../courseFolder';
import { pullEdge } from './drag';
import type { Picture } from './Studio';

const FOLDER = 'rnn-course';
/** VS Code draws, and so runs by its buttons, only what is in view. */
const TALL = 12_000;
/** Of the section on the SimpleRNN, its training and two views. */
const RUN = [3, 5, 7] as const;

/** The Course view with what was run and reached, beside a section. */
export const course: Picture = {
  size: { width: 1240, height: 686 },
  settings: { 'breadcrumbs.enabled': false },
  async take(studio) {
    const { page, vscode, notebook } = studio;
    const { sections, exercises } = (await readCourse('samples', 'en'))!;
    const rows = page.locator('.pane', { hasText: texts['view.course'] }).locator('.monaco-list-row');
    const row = (title: string) => rows.filter({ hasText: title }).first();
    await studio.openBar();
    await page.locator('.pane-header', { hasText: texts['view.variables'] }).first().click();
    await page.locator('.welcome-view-content .monaco-button').first().click();
    await chooseFolder(vscode, vscode.server.workspace);
    await row(sections[1]!.title).waitFor({ timeout: 60_000 });

    const { file, title } = exercises[0]!;
    solve(vscode, FOLDER, file);
    await row(title).click();
    await vscode.tab(file.split('/').at(-1)!).waitFor();
    await vscode.statusBarItem(/\d+ points/).waitFor();
    await vscode.command('RNN: Run Tests of This Exercise');
    await row(title).locator('.codicon-pass-filled').waitFor({ timeout: 90_000 });
    await vscode.command('View: Close All Editors');

    await pullEdge(page, 235);
    await row(sections[1]!.title).click();
    await page.keyboard.press('ArrowRight');
    await page.setViewportSize({ ...studio.size, height: TALL });
    for (const cell of RUN) await notebook.runCell(cell);
    await vscode.save();
    await page.setViewportSize(studio.size);
    await row(sections[1]!.parts[0]!.title).click();
    // the heading stands so high that its bar is cut off
    await studio.hidePointer();
    await page.waitForTimeout(1_000);
    await page.mouse.wheel(0, -30);
    await studio.shoot();
  },
};
