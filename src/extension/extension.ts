import * as vscode from 'vscode';
import { registerChangeModelItems } from './builder/registerChangeModelItems';
import { registerCells } from './cells/registerCells';
import { registerCommands } from './commands/registerCommands';
import { registerCompletions } from './completions/registerCompletions';
import { registerCourse } from './course/registerCourse';
import { CellDebugger } from './debugging/CellDebugger';
import { registerExercises } from './exercises/registerExercises';
import { createController } from './kernel/createController';
import { followNotebooks } from './kernel/followNotebooks';
import { KernelSessions } from './kernel/KernelSessions';
import { KernelStatusBar } from './kernel/KernelStatusBar';
import { registerLanguage } from './language/registerLanguage';
import { adoptLanguage } from './notebook/adoptLanguage';
import { giveIds } from './notebook/giveIds';
import { NOTEBOOK_TYPE } from './notebook/notebookType';
import { registerSerializer } from './notebook/registerSerializer';
import { speak } from '../say';
import { textLanguage } from './textLanguage';
import { registerVariables } from './variables/registerVariables';

/** Runs when the first notebook is opened or a command is used; what is heavy is loaded later. */
export function activate(context: vscode.ExtensionContext): void {
  const started = performance.now();
  speak(textLanguage());
  const log = vscode.window.createOutputChannel('RNN Kernel', { log: true });
  const controller = createController(() => sessions);
  const sessions = new KernelSessions(context, controller, log);
  context.subscriptions.push(
    log,
    controller,
    sessions,
    registerSerializer(),
    registerChangeModelItems(),
    registerCompletions(),
    registerLanguage(context),
    followNotebooks(sessions),
    new KernelStatusBar(sessions),
    vscode.workspace.onDidChangeNotebookDocument(({ notebook, contentChanges }) => {
      if (notebook.notebookType !== NOTEBOOK_TYPE) return;
      const added = contentChanges.flatMap(({ addedCells }) => addedCells);
      if (added.length > 0) void giveIds(notebook, added).then(() => adoptLanguage(added));
    }),
  );
  const exercises = registerExercises(context);
  const courses = registerCourse(context, sessions, exercises);
  const variables = registerVariables(context, sessions);
  const cellDebugger = new CellDebugger(context, sessions);
  context.subscriptions.push(cellDebugger);
  const cellRuns = registerCells(context, sessions);
  registerCommands(context, { sessions, log, exercises, courses, variables, cellDebugger, cellRuns });
  log.info(vscode.l10n.t('Activated in {0} ms', (performance.now() - started).toFixed(1)));
}
