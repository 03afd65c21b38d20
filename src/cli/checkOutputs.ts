import { realpathSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { UsageError } from './exit';
import { say } from './say';

/**
 * Before a long run rather than after it: an output must not replace a notebook or another output, and needs a folder.
 *
 * @throws UsageError
 */
export function checkOutputs(notebooks: readonly string[], outputs: readonly string[]): void {
  const taken = new Set(notebooks.map(realPath));
  for (const output of outputs) {
    if (output === '')
      throw new UsageError(say({ en: 'an output needs a file name', id: 'keluaran perlu nama berkas' }));
    const path = realPath(output);
    if (taken.has(path))
      throw new UsageError(
        say({
          en: `${output}: would overwrite the notebook or another output; choose another name`,
          id: `${output}: akan menimpa notebook atau keluaran lain; pilih nama lain`,
        }),
      );
    taken.add(path);
    const folder = dirname(path);
    if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory())
      throw new UsageError(
        say({
          en: `${output}: there is no folder ${folder}; create it, or choose another place`,
          id: `${output}: tidak ada folder ${folder}; buat dahulu, atau pilih tempat lain`,
        }),
      );
  }
}

function realPath(file: string): string {
  try {
    return realpathSync(file);
  } catch {
    return resolve(file); // not there yet
  }
}
