import { parse, printParseErrorCode, type ParseError } from 'jsonc-parser';
import { NotebookFileError, type Position } from './NotebookFileError';
import { positionAt } from './position';

/**
 * JSON text to data; text that is not JSON is looked at again, to say what is wrong and where.
 * @throws NotebookFileError (`syntax`, `conflict`)
 */
export function parseJson(text: string, file: string | undefined): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw conflictError(text, file) ?? syntaxError(text, file, error);
  }
}

function conflictError(text: string, file: string | undefined): NotebookFileError | undefined {
  // A string of JSON holds no line ends, so a line that begins like this is none of the notebook's own.
  const marker = /^(?:<{7}|>{7}|\|{7})(?: |\r?$)/m.exec(text);
  if (!marker) return undefined;
  const name = file === undefined ? 'the notebook' : file;
  return new NotebookFileError('conflict', {
    what: 'git conflict markers: two versions of this notebook were merged and the conflict is not resolved',
    remedy:
      'In a text editor keep one of the versions between "<<<<<<<" and ">>>>>>>" and delete the markers, ' +
      `or take one side whole with "git checkout --ours -- ${name}" (or --theirs).`,
    file,
    position: positionAt(text, marker.index),
  });
}

function syntaxError(text: string, file: string | undefined, cause: unknown): NotebookFileError {
  const error = firstError(text);
  const position: Position = error ? positionAt(text, error.offset) : { line: 1, column: 1 };
  const cutOff = error !== undefined && text.slice(error.offset).trim() === '';
  return new NotebookFileError('syntax', {
    what: `not valid JSON: ${cutOff ? 'the file ends too early' : describe(error)}`,
    remedy: cutOff
      ? 'It was probably cut off: restore it from version control or a backup.'
      : 'Correct this in a text editor, or take back the last change to the file.',
    file,
    position,
    cause,
  });
}

function firstError(text: string): ParseError | undefined {
  const errors: ParseError[] = [];
  try {
    parse(text, errors, { disallowComments: true, allowTrailingComma: false });
  } catch {
    // Nested too deeply for a recursive parser: what it found so far has to do.
  }
  return errors[0];
}

const DESCRIPTIONS: Record<string, string> = {
  InvalidNumberFormat: 'a number is malformed',
  PropertyNameExpected: 'a name in double quotes is missing',
  ValueExpected: 'a value is missing',
  ColonExpected: 'a colon is missing',
  CommaExpected: 'a comma is missing',
  CloseBraceExpected: 'a closing brace } is missing',
  CloseBracketExpected: 'a closing bracket ] is missing',
  EndOfFileExpected: 'there is more after the end of the notebook',
  InvalidCommentToken: 'JSON has no comments',
  UnexpectedEndOfString: 'a string has no closing quote',
  InvalidUnicode: 'a \\u escape is malformed',
  InvalidEscapeCharacter: 'a backslash stands before a character that has no escape',
  InvalidCharacter: 'a control character stands unescaped in a string',
};

function describe(error: ParseError | undefined): string {
  return (error && DESCRIPTIONS[printParseErrorCode(error.error)]) ?? 'this is not a JSON value';
}
