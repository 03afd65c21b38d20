import { full } from 'acorn-walk';
import { parseCell } from '../../notebook/convert/script/parseCell';
import type { CodeCell } from '../../notebook/notebook';
import { applyEdits } from '../../notebook/sourceEdits';
import type { Exercise } from '../exercise/Exercise';
import { literalText } from '../exercise/literals';
import { codeTokens, countWords } from './tokens';

/** A piece of text that a released notebook must not hold. */
export interface Secret {
  /** A line or statement of a solution or of a hidden test; the name of a hidden test; a string in a hidden test. */
  kind: 'solution' | 'test' | 'name' | 'string';
  text: string;
  /** The cell that it comes from. */
  cell: string;
  /** One or two words, which other cells may well use without knowing of the secret. */
  short: boolean;
}

/** All that solutions and hidden tests say, line by line and statement by statement. */
export function secretsOf(exercise: Exercise): Secret[] {
  const solutions = exercise.tasks.flatMap((task) => task.starters.flatMap(({ solution }) => solution ?? []));
  const hidden = exercise.tasks.flatMap((task) => task.tests.filter((test) => test.hidden));
  return [
    ...solutions.flatMap((cell) => lineSecrets(cell, 'solution')),
    ...hidden.flatMap(({ cell, tests }) => [
      ...lineSecrets(cell, 'test'),
      ...tests.map(({ name }) => ({
        kind: 'name' as const,
        text: name,
        cell: cell.id,
        short: wordsIn(name) < 2,
      })),
      ...stringSecrets(cell),
    ]),
  ];
}

function lineSecrets(cell: CodeCell, kind: 'solution' | 'test'): Secret[] {
  return [...linesOf(cell)]
    .filter((line) => !SAYS_NOTHING.test(line) && wordsIn(line) >= 2)
    .map((text) => ({ kind, text, cell: cell.id, short: wordsIn(text) < 3 }));
}

/** Imports, and the head of a loop over something, stand alike in the most different programs. */
const SAYS_NOTHING = /^(import\b|for\s*(await\s*)?\(.*\{$)/;

/** The lines and statements of the code, with its types and without, and the lines of its comments. */
function linesOf(cell: CodeCell): Set<string> {
  const { source, code, comments, program } = parseCell(cell.source, cell.language);
  const texts = [source, code].map((text) => blankComments(text, comments));
  const lines = [...texts, ...comments.map(({ value }) => value)].flatMap((text) =>
    text.split(/[\n\r\u2028\u2029]+/),
  );
  // a statement over several lines, of which each may say little; a loop is as good as its body
  const statements: string[] = [];
  full(program, ({ type, start, end }) => {
    if (!/(Statement|Declaration)$/.test(type) || /^(Block|For|Import)/.test(type)) return;
    for (const text of texts) statements.push(text.slice(start, end));
  });
  const long = statements.filter((text) => text.includes('\n'));
  return new Set([...lines, ...long].map((text) => text.trim()));
}

function blankComments(text: string, comments: readonly { start: number; end: number }[]): string {
  const edits = comments.map(({ start, end }) => ({ start, end, text: ' '.repeat(end - start) }));
  return applyEdits(text, edits);
}

/** Strings of one short word, such as `'h'`, are nobody's secret. */
function stringSecrets(cell: CodeCell): Secret[] {
  const strings = new Set<string>();
  full(parseCell(cell.source, cell.language).program, (node) => {
    const text = literalText(node);
    if (text !== undefined && codeTokens(text).join('').length >= 6) strings.add(text);
  });
  return [...strings].map((text) => ({ kind: 'string', text, cell: cell.id, short: wordsIn(text) < 3 }));
}

function wordsIn(text: string): number {
  return countWords(codeTokens(text));
}
