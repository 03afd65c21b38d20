import { type Program, parse } from 'acorn';
import { analyze } from 'eslint-scope';

/** As it is before any cell has run: later, functions of cells are among the globals too. */
const GLOBALS = new Set([
  ...Object.getOwnPropertyNames(globalThis),
  // what workers have besides: TensorFlow.js, this library, and what cells have for `require` and `import`
  ...['tf', 'rnn', 'require', '$load_'],
  // the helper that bundlers put into functions to keep their names
  '__name',
]);

/**
 * The source of a trial as an expression.
 *
 * @throws when it is not a function that can stand for itself, with the names that it uses from outside
 */
export function trialSource(trial: unknown): string {
  if (typeof trial !== 'function') {
    throw new Error(
      `trial is a function, async ({ tf, params, data, epochs }) => ({ value }), not ${typeof trial}.`,
    );
  }
  const source = asExpression(Function.prototype.toString.call(trial));
  const outside = [...new Set(freeNames(source))];
  if (outside.length === 0) return source;
  const names = outside.map((name) => `"${name}"`).join(', ');
  const [it, is] = outside.length === 1 ? ['it', 'is'] : ['them', 'are'];
  throw new Error(
    `trial uses ${names}, which ${is} not inside it. It runs in another process, where ${it === 'it' ? 'that is' : 'those are'} not known: ` +
      `pass ${it} in data (numbers, text, arrays), or write ${it} inside the trial.`,
  );
}

/** A method's source is no expression by itself. */
function asExpression(source: string): string {
  const candidates = [`(${source})`, `Object.values({ ${source} })[0]`];
  const found = candidates.find((candidate) => programOf(candidate));
  if (found === undefined || source.includes('[native code]')) {
    throw new Error('trial has no source to send to other processes: write it as an arrow function.');
  }
  return found;
}

function programOf(source: string): Program | undefined {
  try {
    return parse(source, { ecmaVersion: 'latest', ranges: true, allowAwaitOutsideFunction: true });
  } catch {
    return undefined;
  }
}

function freeNames(source: string): string[] {
  const scopes = analyze(programOf(source) as Parameters<typeof analyze>[0], { ecmaVersion: 2022 });
  return scopes
    .globalScope!.through.map(({ identifier }) => String(identifier.name))
    .filter((name) => !GLOBALS.has(name));
}
