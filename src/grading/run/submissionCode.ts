import { parseExpressionAt } from 'acorn';
import { simple } from 'acorn-walk';
import { ANSWERING } from '../../kernel/gradingGlobals';
import { say } from '../../say';

const NAME = String.raw`[\p{ID_Start}$_][\p{ID_Continue}$\u200c\u200d]*`;
const PATH = new RegExp(String.raw`^${NAME}(\.${NAME})*$`, 'u');
const ANSWER = `globalThis[globalThis.Symbol.for('${ANSWERING}')]`;

/** A test asks what cannot be asked. */
export class QuestionError extends Error {}

/**
 * Code for the submission's process that answers with the value, or the model, of an expression.
 *
 * @throws QuestionError when it is no expression
 */
export function valueCode(kind: 'value' | 'model', expression: string): string {
  const names = namesIn(expression);
  return `${ANSWER}.${kind}(${JSON.stringify(names)}, async () => (\n${expression}\n))`;
}

/**
 * Code that calls a function or method, with arguments that are the text of a `Wire`.
 *
 * @throws QuestionError when the name is none
 */
export function callCode(name: string, args: string): string {
  if (!PATH.test(name)) {
    throw new QuestionError(
      say({
        en: `t.call takes the name of a function, as 'forward' or 'cell.step', not ${JSON.stringify(name)}.`,
        id: `t.call menerima nama fungsi, seperti 'forward' atau 'cell.step', bukan ${JSON.stringify(name)}.`,
      }),
    );
  }
  const receiver = name.includes('.') ? name.slice(0, name.lastIndexOf('.')) : 'undefined';
  const names = namesIn(name);
  return `${ANSWER}.call(${JSON.stringify(names)}, () => [${receiver}, ${name}], ${JSON.stringify(args)})`;
}

/** The variables of an expression. */
function namesIn(expression: string): string[] {
  const names = new Set<string>();
  try {
    const options = {
      ecmaVersion: 'latest',
      sourceType: 'module',
      allowAwaitOutsideFunction: true,
      // a node ends behind its parentheses
      preserveParens: true,
    } as const;
    const node = parseExpressionAt(expression, 0, options);
    if (expression.slice(node.end).trim() !== '')
      throw new SyntaxError(say({ en: 'more follows behind it', id: 'masih ada lanjutannya' }));
    simple(node, { Identifier: ({ name }) => void names.add(name) });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new QuestionError(
      say({
        en: `${JSON.stringify(expression)} is no expression that can be asked for: ${reason}.`,
        id: `${JSON.stringify(expression)} bukan ekspresi yang dapat diminta: ${reason}.`,
      }),
    );
  }
  return [...names];
}
