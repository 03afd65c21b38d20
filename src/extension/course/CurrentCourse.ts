import * as vscode from 'vscode';
import type { Course } from '../../course/Course';
import type { CourseCache } from '../../course/readCourse';
import { textLanguage } from '../textLanguage';
import type { CourseMemory } from './CourseMemory';
import { workspacePaths } from './workspacePaths';

/** Quiet after a change of files, before they are read again. */
const QUIET_MS = 500;
const FILES = '{chapter,exercises}/**/*.rnnbook';

/** The course of this window: a workspace folder that is one, else that which was opened last. Keeps up with its files. */
export class CurrentCourse implements vscode.Disposable {
  readonly #cache: CourseCache = new Map();
  readonly #change = new vscode.EventEmitter<void>();
  readonly onDidChange = this.#change.event;
  #course: Promise<Course | undefined> | undefined;
  #watched: string | undefined;
  #watcher: vscode.FileSystemWatcher | undefined;
  #timer: NodeJS.Timeout | undefined;
  readonly #listener = vscode.workspace.onDidChangeWorkspaceFolders(() => this.refresh());

  constructor(private readonly memory: CourseMemory) {}

  /** Read when it is first asked for, and after changes. */
  get(): Promise<Course | undefined> {
    return (this.#course ??= this.#read());
  }

  refresh(): void {
    this.#course = undefined;
    this.#change.fire();
  }

  dispose(): void {
    clearTimeout(this.#timer);
    vscode.Disposable.from(this.#listener, this.#change, this.#watcher ?? { dispose() {} }).dispose();
  }

  async #read(): Promise<Course | undefined> {
    const { readCourse } = await import('../lazy');
    const { folder: last, language = textLanguage() } = this.memory;
    for (const folder of [...workspacePaths(), last]) {
      const course = folder === undefined ? undefined : await readCourse(folder, language, this.#cache);
      if (!course) continue;
      this.#watch(course.folder);
      return course;
    }
    return undefined;
  }

  #watch(folder: string): void {
    if (this.#watched === folder) return;
    this.#watcher?.dispose();
    this.#watched = folder;
    const pattern = new vscode.RelativePattern(vscode.Uri.file(folder), FILES);
    this.#watcher = vscode.workspace.createFileSystemWatcher(pattern);
    const changed = () => {
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => this.refresh(), QUIET_MS);
    };
    this.#watcher.onDidCreate(changed);
    this.#watcher.onDidChange(changed);
    this.#watcher.onDidDelete(changed);
  }
}
