import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import * as vscode from 'vscode';
import { type Copied, copyCourse as copy, missingFiles } from '../../course/copyCourse';
import type { Course } from '../../course/Course';
import { CourseError } from '../../course/CourseError';
import type { CourseLanguage } from '../../course/languages';
import { FOLDER_NAME, placeFor } from '../../course/placeFor';
import { textLanguage } from '../textLanguage';
import type { Courses } from './Courses';
import { courseErrorText } from './courseErrorText';
import { COURSE_VIEW } from './courseViewId';
import { openNotebook } from './openNotebook';
import { workspacePaths } from './workspacePaths';

/** Goes on with the course that is there; without one, copies it into a folder first. */
export async function openCourse(context: vscode.ExtensionContext, courses: Courses): Promise<void> {
  courses.current.refresh();
  const course = await courses.current.get();
  if (!course) return copyInto(context, courses);
  await showCourse(courses);
  await offerMissing(context, courses, course);
}

/** Copies the course into another folder, or in another language. */
export async function copyCourse(context: vscode.ExtensionContext, courses: Courses): Promise<void> {
  const languages: (vscode.QuickPickItem & { language: CourseLanguage })[] = [
    { label: 'English', language: 'en' },
    { label: 'Bahasa Indonesia', language: 'id' },
  ];
  if (textLanguage() === 'id') languages.reverse();
  const placeHolder = vscode.l10n.t('The language of the course');
  const chosen = await vscode.window.showQuickPick(languages, { placeHolder });
  if (chosen) await copyInto(context, courses, chosen.language);
}

/** Shows the Course view, and opens the section to go on with. */
export async function showCourse({ view }: Courses): Promise<void> {
  await vscode.commands.executeCommand(`${COURSE_VIEW}.focus`);
  const next = await view.next();
  if (next) await openNotebook(next);
}

async function copyInto(
  context: vscode.ExtensionContext,
  courses: Courses,
  language?: CourseLanguage,
): Promise<void> {
  const folder = await askFolder();
  const copied = folder && (await copyWithProgress(context, folder, language ?? textLanguage()));
  if (!folder || !copied) return;
  if (copied.kept.length > 0)
    void vscode.window.showInformationMessage(
      vscode.l10n.t('Files that were there already stay as they are: {0}', copied.kept.length),
    );
  const { current, memory } = courses;
  await memory.setFolder(folder, language);
  current.refresh();
  // a workspace that is a course itself shows that
  if ((await current.get())?.folder === folder) await showCourse(courses);
  await offerFolder(courses, folder);
}

/** The folder of the course: that which is chosen, or one in it. */
async function askFolder(): Promise<string | undefined> {
  const documents = join(homedir(), 'Documents');
  const start = workspacePaths()[0] ?? (existsSync(documents) ? documents : homedir());
  const chosen = await vscode.window.showOpenDialog({
    title: vscode.l10n.t(
      'Choose a folder for the course; in one with other files, it gets a folder {0}',
      FOLDER_NAME,
    ),
    openLabel: vscode.l10n.t('Copy the Course Here'),
    defaultUri: vscode.Uri.file(start),
    canSelectFiles: false,
    canSelectFolders: true,
  });
  return chosen?.[0] && placeFor(chosen[0].fsPath);
}

/** @returns `undefined` when not all of the course is there now; then that was said */
async function copyWithProgress(
  { extensionPath }: vscode.ExtensionContext,
  folder: string,
  language: CourseLanguage,
): Promise<Copied | undefined> {
  const stop = new AbortController();
  try {
    return await vscode.window.withProgress(
      {
        location: vscode.ProgressLocation.Notification,
        title: vscode.l10n.t('Copying the course'),
        cancellable: true,
      },
      (progress, token) => {
        token.onCancellationRequested(() => stop.abort());
        return copy({
          samples: join(extensionPath, 'samples'),
          folder,
          language,
          signal: stop.signal,
          onFile: (path, _, count) => progress.report({ message: path, increment: 100 / count }),
        });
      },
    );
  } catch (error) {
    if (stop.signal.aborted) return undefined;
    if (!(error instanceof CourseError)) throw error;
    void vscode.window.showErrorMessage(courseErrorText(error));
    return undefined;
  }
}

/** The Explorer and the Test Explorer show what is in the folder that is open. */
async function offerFolder({ memory }: Courses, folder: string): Promise<void> {
  const uri = vscode.Uri.file(folder);
  if (vscode.workspace.getWorkspaceFolder(uri)) return;
  const open = vscode.l10n.t('Open Folder');
  const message = vscode.l10n.t(
    'The course is in {0}. Open this folder to see all its files, and its exercises in the Test Explorer.',
    folder,
  );
  if ((await vscode.window.showInformationMessage(message, open)) !== open) return;
  await memory.setToOpen(folder);
  const forceNewWindow = vscode.workspace.workspaceFolders !== undefined;
  await vscode.commands.executeCommand('vscode.openFolder', uri, { forceNewWindow });
}

/** A version of this extension may have more than the one that the course is from. */
async function offerMissing(
  context: vscode.ExtensionContext,
  { memory, current }: Courses,
  { folder, language }: Course,
): Promise<void> {
  const version = (context.extension.packageJSON as { version: string }).version;
  if (memory.declined === version) return;
  const samples = join(context.extensionPath, 'samples');
  const missing = await missingFiles({ samples, folder, language }).catch(() => []);
  if (missing.length === 0) return;
  const add = vscode.l10n.t('Add');
  const message = vscode.l10n.t('Files of the course that your folder does not have: {0}', missing.length);
  if ((await vscode.window.showInformationMessage(message, add)) !== add) return memory.setDeclined(version);
  if (await copyWithProgress(context, folder, language)) current.refresh();
}
