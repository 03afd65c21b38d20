import { parse, printParseErrorCode, type ParseError } from 'jsonc-parser';
import { say, type Texts } from '../say';
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
  const name = file ?? say({ en: 'the notebook', id: 'notebook' });
  return new NotebookFileError('conflict', {
    what: say({
      en: 'git conflict markers: two versions of this notebook were merged and the conflict is not resolved',
      id: 'penanda konflik git: dua versi notebook ini digabung dan konfliknya belum diselesaikan',
    }),
    remedy: say({
      en:
        'In a text editor keep one of the versions between "<<<<<<<" and ">>>>>>>" and delete the markers, ' +
        `or take one side whole with "git checkout --ours -- ${name}" (or --theirs).`,
      id:
        'Di penyunting teks, pertahankan salah satu versi di antara "<<<<<<<" dan ">>>>>>>" lalu hapus penandanya, ' +
        `atau ambil satu sisi seluruhnya dengan "git checkout --ours -- ${name}" (atau --theirs).`,
    }),
    file,
    position: positionAt(text, marker.index),
  });
}

function syntaxError(text: string, file: string | undefined, cause: unknown): NotebookFileError {
  const error = firstError(text);
  const position: Position = error ? positionAt(text, error.offset) : { line: 1, column: 1 };
  const cutOff = error !== undefined && text.slice(error.offset).trim() === '';
  return new NotebookFileError('syntax', {
    what: `${say({ en: 'not valid JSON', id: 'bukan JSON yang sah' })}: ${
      cutOff ? say({ en: 'the file ends too early', id: 'berkas berakhir terlalu awal' }) : describe(error)
    }`,
    remedy: cutOff
      ? say({
          en: 'It was probably cut off: restore it from version control or a backup.',
          id: 'Berkas mungkin terpotong: pulihkan dari kendali versi atau cadangan.',
        })
      : say({
          en: 'Correct this in a text editor, or take back the last change to the file.',
          id: 'Perbaiki di penyunting teks, atau batalkan perubahan terakhir pada berkas.',
        }),
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

const DESCRIPTIONS: Record<string, Texts> = {
  InvalidNumberFormat: { en: 'a number is malformed', id: 'penulisan bilangan salah' },
  PropertyNameExpected: {
    en: 'a name in double quotes is missing',
    id: 'nama dalam tanda kutip ganda tidak ada',
  },
  ValueExpected: { en: 'a value is missing', id: 'nilainya tidak ada' },
  ColonExpected: { en: 'a colon is missing', id: 'titik dua tidak ada' },
  CommaExpected: { en: 'a comma is missing', id: 'koma tidak ada' },
  CloseBraceExpected: { en: 'a closing brace } is missing', id: 'kurung kurawal penutup } tidak ada' },
  CloseBracketExpected: { en: 'a closing bracket ] is missing', id: 'kurung siku penutup ] tidak ada' },
  EndOfFileExpected: {
    en: 'there is more after the end of the notebook',
    id: 'masih ada isi setelah akhir notebook',
  },
  InvalidCommentToken: { en: 'JSON has no comments', id: 'JSON tidak mengenal komentar' },
  UnexpectedEndOfString: {
    en: 'a string has no closing quote',
    id: 'teks tidak memiliki tanda kutip penutup',
  },
  InvalidUnicode: { en: 'a \\u escape is malformed', id: 'penulisan \\u salah' },
  InvalidEscapeCharacter: {
    en: 'a backslash stands before a character that has no escape',
    id: 'garis miring terbalik berada di depan karakter yang tidak dapat diawali dengannya',
  },
  InvalidCharacter: {
    en: 'a control character stands unescaped in a string',
    id: 'ada karakter kendali di dalam teks',
  },
};

function describe(error: ParseError | undefined): string {
  const known = error && DESCRIPTIONS[printParseErrorCode(error.error)];
  return say(known ?? { en: 'this is not a JSON value', id: 'ini bukan nilai JSON' });
}
