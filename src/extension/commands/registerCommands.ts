import * as vscode from 'vscode';
import type { CellRuns } from '../cells/CellRuns';
import type { CommandId } from '../commandIds';
import type { Courses } from '../course/Courses';
import type { CellDebugger } from '../debugging/CellDebugger';
import type { Exercises } from '../exercises/Exercises';
import type { KernelSessions } from '../kernel/KernelSessions';
import type { Variables } from '../variables/registerVariables';

/** What commands act on. */
interface Parts {
  sessions: KernelSessions;
  log: vscode.LogOutputChannel;
  exercises: Exercises;
  courses: Courses;
  variables: Variables;
  cellDebugger: CellDebugger;
  cellRuns: CellRuns;
}

/** The code of a command is loaded when it is first used. */
export function registerCommands(
  context: vscode.ExtensionContext,
  { sessions, log, exercises, courses, variables, cellDebugger, cellRuns }: Parts,
): void {
  const kernel = () => import('./kernelCommands');
  const native = () => import('./nativeCommands');
  const lazy = () => import('../lazy');
  // what a button of a cell hands over is that cell; `from` is what was handed over, whatever it is
  const handlers: Record<CommandId, (cell: vscode.NotebookCell | undefined, from: unknown) => unknown> = {
    'rnnbook.getStarted': async () => (await import('./getStarted')).getStarted(context),
    'rnnbook.openCourse': async () => (await lazy()).openCourse(context, courses),
    'rnnbook.copyCourse': async () => (await lazy()).copyCourse(context, courses),
    'rnnbook.openCoursePart': async (_, part) => (await lazy()).openCoursePart(part),
    'rnnbook.newNotebook': async () => (await import('./newNotebook')).newNotebook(),
    'rnnbook.buildModel': async (cell) => (await lazy()).buildModel(context, cell),
    'rnnbook.changeModel': async (cell) => (await lazy()).changeModel(context, cell),
    'rnnbook.newNotebookFromTemplate': async () =>
      (await import('./newNotebookFromTemplate')).newNotebookFromTemplate(),
    'rnnbook.lookInside': async () => (await kernel()).lookInside(sessions),
    'rnnbook.interruptKernel': async () => (await kernel()).interruptKernel(sessions),
    'rnnbook.restartKernel': async () => (await kernel()).restartKernel(sessions),
    'rnnbook.restartAndRunAll': async () => (await kernel()).restartAndRunAll(sessions),
    'rnnbook.restartAndClearOutputs': async () => (await kernel()).restartAndClearOutputs(sessions),
    'rnnbook.runFromHere': async (cell) => (await lazy()).runFromHere(cell),
    'rnnbook.runStaleCells': async () => (await lazy()).runStaleCells(cellRuns),
    'rnnbook.updateCell': async (cell) => (await lazy()).updateCell(cellRuns, cell),
    'rnnbook.selectBackend': async () => (await kernel()).selectBackend(sessions),
    'rnnbook.installNativeBackend': async () => (await native()).installNativeBackend(context, sessions, log),
    'rnnbook.removeNativeBackend': async () => (await native()).removeNativeBackend(sessions, log),
    'rnnbook.importNotebook': async (_, file) => (await lazy()).importNotebook(file),
    'rnnbook.exportNotebook': async () => (await lazy()).exportNotebook(context),
    'rnnbook.exportHtml': async () => (await lazy()).exportNotebook(context, 'html'),
    'rnnbook.publishPage': async () => (await lazy()).publishPage(context),
    'rnnbook.showModelCode': async () => (await import('./showModelCode')).showModelCode(context, sessions),
    'rnnbook.exportModel': async () => (await import('./exportModel')).exportModel(sessions),
    'rnnbook.importModel': async () => (await import('./importModel')).importModel(),
    'rnnbook.makeExercise': async () => (await lazy()).makeExercise(),
    'rnnbook.exerciseSettings': async () => (await lazy()).exerciseSettings(),
    'rnnbook.setCellRole': async (cell) => (await lazy()).setCellRole(cell),
    'rnnbook.setPoints': async (cell) => (await lazy()).setPoints(cell),
    'rnnbook.editHints': async (cell) => (await lazy()).editHints(cell),
    'rnnbook.addSolution': async (cell) => (await lazy()).addSolution(cell),
    'rnnbook.addTest': async () => (await lazy()).addTest(),
    'rnnbook.checkExercise': async () => (await lazy()).checkNotebook(context, exercises.diagnostics),
    'rnnbook.releaseExercise': async () => (await lazy()).releaseNotebook(exercises.diagnostics),
    'rnnbook.runTests': async (cell) => (await lazy()).runTests(exercises, cell),
    'rnnbook.showHint': async (cell) => (await lazy()).showHint(exercises, cell),
    'rnnbook.resetCell': async (cell) => (await lazy()).resetCell(exercises, cell),
    'rnnbook.gradeWorkspace': async () => (await lazy()).gradeWorkspace(context, exercises),
    'rnnbook.saveWorkspaceReport': async (_, format) => (await lazy()).saveWorkspaceReport(format),
    'rnnbook.debugCell': async (cell) => (await lazy()).debugCell(cellDebugger, cell),
    'rnnbook.debugAllCells': async () => (await lazy()).debugAllCells(cellDebugger),
    'rnnbook.openVariable': async (_, from) => (await lazy()).openVariable(variables, from),
    'rnnbook.copyVariableName': async (_, from) => (await lazy()).copyVariableName(from),
    'rnnbook.refreshVariables': async () => (await lazy()).refreshVariables(variables),
    'rnnbook.showKernelLog': () => log.show(),
    'rnnbook.showKernelMenu': async () => (await kernel()).showKernelMenu(),
  };
  for (const [id, handler] of Object.entries(handlers)) {
    // returns nothing: what a command returns must cross process borders
    const command = async (from: unknown) => void (await handler(cellOf(from), from));
    context.subscriptions.push(vscode.commands.registerCommand(id, command));
  }
}

/** The cell whose menu a command was chosen from. */
function cellOf(from: unknown): vscode.NotebookCell | undefined {
  return typeof from === 'object' && from !== null && 'document' in from && 'notebook' in from
    ? (from as vscode.NotebookCell)
    : undefined;
}
