import * as vscode from 'vscode';
import { type ExerciseProgress, exerciseProgress } from './testing/progress';

/** What is remembered of exercises, whichever folder is open: points, attempts, and hints that were shown. */
export class ProgressStore implements vscode.Disposable {
  readonly #change = new vscode.EventEmitter<void>();
  readonly onDidChange = this.#change.event;

  constructor(private readonly memory: vscode.Memento) {}

  /**
   * How far a notebook has come; `undefined` when its tests were never run.
   * @param version of the exercise: what was reached in another one counts no more. Default: any
   */
  of(notebook: vscode.Uri, version?: string): ExerciseProgress | undefined {
    // a version of this extension before or after this one may have written it
    const { data } = exerciseProgress.safeParse(this.memory.get(progressKey(notebook)));
    return version === undefined || data?.version === version ? data : undefined;
  }

  async set(notebook: vscode.Uri, progress: ExerciseProgress): Promise<void> {
    await this.memory.update(progressKey(notebook), progress);
    this.#change.fire();
  }

  /** How many of a starter's hints were shown. */
  hintsShown(exercise: string, cell: string): number {
    const shown: unknown = this.memory.get(hintsKey(exercise, cell));
    return typeof shown === 'number' ? shown : 0;
  }

  async setHintsShown(exercise: string, cell: string, count: number): Promise<void> {
    await this.memory.update(hintsKey(exercise, cell), count);
    this.#change.fire();
  }

  dispose(): void {
    this.#change.dispose();
  }
}

const progressKey = (notebook: vscode.Uri) => `exercise progress ${notebook.toString()}`;
const hintsKey = (exercise: string, cell: string) => `exercise hints ${exercise}/${cell}`;
