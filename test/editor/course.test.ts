import assert from 'node:assert/strict';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import texts from '../../package.nls.json';
import type { Course } from '../../src/course/Course';
import { readCourse } from '../../src/course/readCourse';
import { chooseFolder, solve } from './courseFolder';
import { useVSCode } from './hooks';
import { NotebookEditor } from './notebookEditor';
import { QuickInput } from './quickInput';
import { until } from './until';

/** The course as the extension ships it, in a folder of the workspace. */
const FOLDER = 'rnn-course';

describe('the course', function () {
  this.timeout(240_000);
  const vscode = useVSCode({
    height: 1400,
    width: 1500,
    // what is put in stays as it is
    settings: { 'editor.autoClosingBrackets': 'never', 'editor.autoIndent': 'none' },
  });
  let course: Course;
  let elsewhere: string;

  before(async () => {
    course = (await readCourse('samples', 'en'))!;
    elsewhere = mkdtempSync(join(tmpdir(), 'rnnbook-elsewhere-'));
  });
  after(() => rmSync(elsewhere, { recursive: true, force: true }));

  const view = (page: Page = vscode().page) => page.locator('.pane', { hasText: 'Course' });
  const rows = (page?: Page) => view(page).locator('.monaco-list-row');
  const row = (title: string) => rows().filter({ hasText: title }).first();
  /** Waits until a line says how far one has come. */
  const says = (title: string, progress: string, timeout = 30_000) =>
    rows()
      .and(vscode().page.locator(`[aria-label^=${JSON.stringify(`${title}, ${progress}`)}]`))
      .waitFor({ timeout });
  const cellsOf = (index: number) => course.sections[index]!.parts.flatMap(({ code }) => code).length;
  const tabOf = (file: string) => vscode().tab(file.split('/').at(-1)!);
  const inBothThemes = async (name: string) => {
    for (const theme of ['dark', 'light'] as const) {
      await vscode().setTheme(theme);
      await vscode().screenshot(`course ${name} ${theme}`);
    }
  };
  const write = async (cell: Locator, source: string) => {
    await cell.locator('.view-lines').click();
    await vscode().page.keyboard.press('Control+a');
    await vscode().page.keyboard.insertText(source);
    await vscode().page.keyboard.press('Escape');
  };

  it('is offered where there is none', async () => {
    await vscode()
      .page.locator('.activitybar')
      .getByRole('tab', { name: texts['viewsContainer.title'] })
      .click();
    const [about, button] = texts['view.course.welcome'].split('\n');
    await view().locator('.welcome-view-content', { hasText: about! }).waitFor();
    await view()
      .locator('.monaco-button', { hasText: /\[(.*)\]/.exec(button!)![1]! })
      .waitFor();
    await inBothThemes('welcome');
  });

  it('is copied into a folder that is chosen, and opened', async () => {
    await view().locator('.monaco-button').click();
    await vscode().screenshot('course dialog');
    await chooseFolder(vscode(), vscode().server.workspace);
    await tabOf(course.sections[0]!.file).waitFor({ timeout: 60_000 });
    for (const { file } of [...course.sections, ...course.exercises])
      assert.ok(vscode().server.has(`${FOLDER}/${file}`), file);
    const released = vscode().server.read(`${FOLDER}/${course.exercises[0]!.file}`);
    assert.doesNotMatch(released, /"role": "solution"|"hidden": true/);
    for (const [index, { title }] of course.sections.entries())
      await says(title, `0 of ${cellsOf(index)} cells`);
    await inBothThemes('opened');
    const labels = await rows().evaluateAll((all) => all.map((one) => one.getAttribute('aria-label') ?? ''));
    assert.deepEqual(
      labels.slice(0, course.sections.length),
      course.sections.map(({ title }, index) => `${title}, 0 of ${cellsOf(index)} cells`),
    );
    const exercises = labels.slice(course.sections.length);
    assert.match(exercises[0]!, /^Exercises, \d+ points$/);
    assert.deepEqual(
      exercises.slice(1).map((label) => label.replace(/, \d+ points$/, '')),
      course.exercises.map(({ title }) => title),
    );
  });

  it('shows what runs and what was run, as it happens', async () => {
    const [section] = course.sections;
    const notebook = new NotebookEditor(vscode());
    const cell = await until('code cell', async () => {
      const code = notebook.cells.filter({
        has: vscode().page.locator('.cell-editor-container .view-lines'),
      });
      return (await code.count()) > 0 ? code.first() : undefined;
    });
    const index = Number(await cell.getAttribute('data-index'));
    await write(cell, 'await new Promise((done) => setTimeout(done, 8000));');
    await notebook.startCell(index);
    await row(section!.title).locator('.codicon-loading').waitFor();
    assert.equal(await notebook.waitForCell(index), 'success');
    await says(section!.title, `1 of ${cellsOf(0)} cells`);
    await row(section!.title).locator('.codicon-color-mode').waitFor();
    await view()
      .locator('.message', { hasText: /^1 of \d+ cells, \d+ points$/ })
      .waitFor();
    await write(notebook.cell(index), 'throw new Error("no");');
    assert.equal(await notebook.runCell(index), 'error');
    await says(section!.title, `1 of ${cellsOf(0)} cells`);
    await vscode().save();
  });

  it('is gone through by keyboard: a section, its parts, and the cell where one begins', async () => {
    const [section] = course.sections;
    await row(section!.title).click();
    await vscode().page.keyboard.press('ArrowRight');
    const part = section!.parts.at(-1)!;
    await row(part.title).waitFor();
    await inBothThemes('parts');
    await row(section!.title).click();
    for (const _ of section!.parts) await vscode().page.keyboard.press('ArrowDown');
    await vscode().page.keyboard.press('Enter');
    // of a text cell, whose row is empty: what is seen of it stands in the frame of outputs
    const heading = vscode().page.locator('.notebookOverlay .monaco-list-row.focused');
    await heading.waitFor({ state: 'attached' });
    const source = JSON.parse(vscode().server.read(`${FOLDER}/${section!.file}`)) as {
      cells: { id: string }[];
    };
    const index = source.cells.findIndex(({ id }) => id === part.cell);
    await until('cell of the part', async () => Number(await heading.getAttribute('data-index')) === index);
    await row(section!.title).click();
    await vscode().page.keyboard.press('ArrowLeft');
  });

  it('shows the points that an exercise has reached', async () => {
    const { file, title, tests } = course.exercises[0]!;
    const points = solve(vscode(), FOLDER, file);
    assert.ok(points > 0 && tests.length > points, 'some tests are visible, and some hidden');
    await row(title).click();
    await tabOf(file).waitFor();
    const [, total] = /, (\d+) points$/.exec((await row(title).getAttribute('aria-label')) ?? '')!;
    await vscode().statusBarItem(`${total} points`).waitFor();
    await vscode().command('RNN: Run Tests of This Exercise');
    await says(title, `${total} of ${total} points`, 90_000);
    await row(title).locator('.codicon-pass-filled').waitFor();
    await says('Exercises', `${total} of `);
    await inBothThemes('points');
  });

  it('is remembered when the window is loaded anew, and opened again without a question', async () => {
    await vscode().page.reload();
    await says(course.sections[0]!.title, `1 of ${cellsOf(0)} cells`, 90_000);
    await row(course.exercises[0]!.title).locator('.codicon-pass-filled').waitFor();
    await vscode().command('View: Close All Editors');
    await vscode().command('RNN: Open the Course');
    await tabOf(course.sections[0]!.file).waitFor();
  });

  it('gets what is missing, and keeps the rest', async () => {
    const { file } = course.sections.at(-1)!;
    const first = vscode().server.read(`${FOLDER}/${course.sections[0]!.file}`);
    rmSync(join(vscode().server.workspace, FOLDER, file));
    await until(
      'view without the section',
      async () => (await row(course.sections.at(-1)!.title).count()) === 0,
    );
    await vscode().command('RNN: Open the Course');
    const offer = vscode().notification('Files of the course that your folder does not have: 1');
    await offer.locator('.monaco-button', { hasText: 'Add' }).click();
    await row(course.sections.at(-1)!.title).waitFor();
    assert.ok(vscode().server.has(`${FOLDER}/${file}`));
    assert.equal(vscode().server.read(`${FOLDER}/${course.sections[0]!.file}`), first);
  });

  it('says a notebook of it that cannot be read', async () => {
    const { file, title } = course.sections.at(-1)!;
    const path = `${FOLDER}/${file}`;
    const text = vscode().server.read(path);
    vscode().server.write(path, `<<<<<<< ours\n${text}`);
    const name = file.split('/').at(-1)!.replace('.rnnbook', '');
    await row(name).locator('.codicon-warning').waitFor();
    assert.match((await row(name).getAttribute('aria-label'))!, /cannot be read/);
    await vscode().screenshot('course unreadable');
    vscode().server.write(path, text);
    await row(title).waitFor();
  });

  it('says why it cannot be copied, and what to do', async () => {
    writeFileSync(join(elsewhere, 'rnn-course'), 'mine');
    await copyTo('English', join(elsewhere));
    await vscode()
      .notification(/rnn-course is a file, and a folder of the course should be there\. Rename or move it/)
      .waitFor();
    await vscode().screenshot('course error');
    assert.equal(readFileSync(join(elsewhere, 'rnn-course'), 'utf8'), 'mine');
  });

  it('is copied into another folder, in Indonesian, and opened there in a window of its own', async () => {
    const folder = join(elsewhere, 'kursus');
    mkdirSync(folder);
    await copyTo('Bahasa Indonesia', folder);
    const indonesian = (await readCourse('samples', 'id'))!;
    const { file, title } = indonesian.sections[0]!;
    await tabOf(file).waitFor({ timeout: 60_000 });
    assert.ok(existsSync(join(folder, file)));
    assert.equal(existsSync(join(folder, course.sections[0]!.file)), false);
    const offer = vscode().notification(`The course is in ${folder}`);
    const opened = vscode().page.context().waitForEvent('page');
    await offer.locator('.monaco-button', { hasText: 'Open Folder' }).click();
    const page = await opened;
    await page
      .locator('.tabs-container .tab', { hasText: file.split('/').at(-1)! })
      .waitFor({ timeout: 90_000 });
    await rows(page).filter({ hasText: title }).first().waitFor();
    await page.screenshot({ path: 'out/editor/course window.png' });
    await page.close();
  });

  async function copyTo(language: string, folder: string): Promise<void> {
    await vscode().command('RNN: Copy the Course into Another Folder…');
    const quick = new QuickInput(vscode().page);
    await quick.asks('The language of the course');
    await quick.choose(language);
    await chooseFolder(vscode(), folder);
  }
});
