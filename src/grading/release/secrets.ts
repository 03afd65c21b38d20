import { full } from 'acorn-walk';
import { parseCell } from '../../notebook/convert/script/parseCell';
import type { CodeCell } from '../../notebook/notebook';
import type { Exercise } from '../exercise/Exercise';
import { literalText } from '../exercise/literals';
import { codeTokens, countWords } from './tokens';

/** A piece of text that a released notebook must not hold. */
export interface Secret {
  /** A line of a solution or of a hidden test; the name of a hidden test; a string in a hidden test. */
  kind: 'solution' | 'test' | 'name' | 'string';
  text: string;
  /** The cell that it comes from. */
  cell: string;
  /** One or two words, which other cells may well use without knowing of the secret. */
  short: boolean;
}

/** All that solutions and hidden tests say, line by line. */
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

/** The lines of the code, with its types and without, and of its comments. */
function linesOf(cell: CodeCell): Set<string> {
  const { source, code, comments } = parseCell(cell.source, cell.language);
  const texts = [source, code].map((text) => withoutComments(text, comments));
  return new Set(
    [...texts, ...comments.map(({ value }) => value)]
      .flatMap((text) => text.split(/[\n\r\u2028\u2029]+/))
      .map((line) => line.trim()),
  );
}

function withoutComments(text: string, comments: readonly { start: number; end: number }[]): string {
  const parts: string[] = [];
  let position = 0;
  for (const { start, end } of comments) {
    parts.push(text.slice(position, start));
    position = end;
  }
  return [...parts, text.slice(position)].join(' ');
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
