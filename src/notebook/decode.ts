import { say } from '../say';
import { NotebookFileError } from './NotebookFileError';

/**
 * A notebook file's bytes to text, without a byte order mark. Bytes that are not UTF-8 are refused: shown as
 * replacement characters, a save would lose them.
 * @throws NotebookFileError (`encoding`)
 */
export function decodeNotebook(bytes: Uint8Array, file?: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new NotebookFileError('encoding', {
      what: say({ en: 'the text is not UTF-8', id: 'teksnya bukan UTF-8' }),
      remedy: say({
        en: 'Save the file with the encoding UTF-8, or restore it from version control.',
        id: 'Simpan berkas dengan pengodean UTF-8, atau pulihkan dari kendali versi.',
      }),
      file,
      cause,
    });
  }
}
