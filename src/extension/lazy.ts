/**
 * What the extension needs later than at activation: a bundle of its own (see scripts/build.mjs), always imported
 * dynamically. Nothing in it may be imported elsewhere in the extension but as a type, or there would be two of it.
 */
import { speak } from '../say';
import { textLanguage } from './textLanguage';

speak(textLanguage());

export { buildModel } from './builder/buildModel';
export { changeModel } from './builder/changeModel';
export { LISTING, readModels } from '../kernel/models/KernelModel';
export { documentSymbols } from './cells/documentSymbols';
export { resolveSymbol, workspaceSymbols } from './cells/workspaceSymbols';
export { runFromHere, runStaleCells, updateCell } from './cells/runCells';
export { completionItems } from './completions/completionItems';
export { TEMPLATE_TEXTS, TEMPLATES, templateNotebook } from '../builder/templates';
export { lookInside } from './commands/lookInside';
export { copyCourse, openCourse, showCourse } from './course/openCourse';
export { openCoursePart } from './course/openNotebook';
export { readCourse } from '../course/readCourse';
export { addSolution } from './exercises/teacher/addSolution';
export { addTest } from './exercises/teacher/addTest';
export { checkNotebook } from './exercises/teacher/checkNotebook';
export { editHints } from './exercises/teacher/editHints';
export { exerciseSettings } from './exercises/teacher/exerciseSettings';
export { makeExercise } from './exercises/teacher/makeExercise';
export { releaseNotebook } from './exercises/teacher/releaseNotebook';
export { remarksOnWhole } from './exercises/teacher/remarks';
export { setCellRole } from './exercises/teacher/setCellRole';
export { setPoints } from './exercises/teacher/setPoints';
export { learnerItems } from './exercises/learner/learnerItems';
export { resetCell } from './exercises/learner/resetCell';
export { runTests } from './exercises/learner/runTests';
export { showHint } from './exercises/learner/showHint';
export { outlineOfFile, outlineOfOpen } from './exercises/testing/readOutlines';
export { runExercise } from './exercises/testing/runExercise';
export { teacherItems } from './exercises/teacher/teacherItems';
export { gradeWorkspace } from './exercises/workspace/gradeWorkspace';
export { saveWorkspaceReport } from './exercises/workspace/saveWorkspaceReport';
export { exportNotebook } from './export/exportNotebook';
export { importNotebook } from './export/importNotebook';
export { publishPage } from './export/publishPage';
export { debugAllCells, debugCell } from './debugging/debugCommands';
export { copyVariableName, openVariable, refreshVariables } from './variables/variableCommands';
export { htmlPage } from '../notebook/convert/htmlPage';
export { installNative } from '../native/install';
export { removeNative } from '../native/remove';
export { freeName, namesOfCells } from '../notebook/convert/script/namesOfCells';
export { RunHistory } from '../notebook/dependencies/RunHistory';
export { decodeNotebook } from '../notebook/decode';
export { NotebookFileError } from '../notebook/NotebookFileError';
export { parseNotebook } from '../notebook/parse';
export { printNotebook } from '../notebook/print';
