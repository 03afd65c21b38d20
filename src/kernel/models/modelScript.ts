import type { CodeLanguage } from '../../rnn/exchange/modelCode';
import type { TrainingLanguage } from '../../rnn/exchange/training/startLines';
import type { TrainingScriptOptions } from '../../rnn/exchange/training/TrainingScriptOptions';

/**
 * Code for a kernel, in which `$model` is a model. A cell may have declared names like `rnn` anew, so that the library's are
 * taken from `globalThis`.
 */
export function modelScript(found: string, ...actions: string[]): string {
  return ['{', `const $model = ${found};`, ...actions, '}'].join('\n');
}

/** The model that cells call so, or an error. @param missing says that there is none (any more). */
export function modelOf(expression: string, missing: string): string {
  return `(() => {
  let value;
  try { value = ${expression}; } catch {}
  if (value instanceof globalThis.tf.LayersModel) return value;
  throw new globalThis.Error(${JSON.stringify(missing)});
})()`;
}

/** @param path absolute, or relative to the kernel's folder */
export function importAction(path: string): string {
  return `await globalThis.rnn.importModel(${JSON.stringify(path)})`;
}

/** @param path absolute, or relative to the kernel's folder */
export function exportAction(path: string): string {
  return `await globalThis.rnn.exportModel($model, ${JSON.stringify(path)});`;
}

/** Prints the code. */
export function codeAction(language: CodeLanguage): string {
  return `globalThis.console.log(globalThis.rnn.code($model, ${JSON.stringify(language)}).text.trimEnd());`;
}

/** Prints a script that trains the model on many machines. */
export function trainingAction(language: TrainingLanguage, options: TrainingScriptOptions = {}): string {
  const given = [language, options].map((value) => JSON.stringify(value)).join(', ');
  return `globalThis.console.log(globalThis.rnn.trainingScript($model, ${given}).text.trimEnd());`;
}
