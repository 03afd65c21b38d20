import { readFile } from 'node:fs/promises';
import { parse } from 'papaparse';
import { learnerKey } from '../grading/learnerKey';
import { explainSystemError } from '../notebook/systemError';
import { UsageError } from './exit';
import { say } from './say';

/**
 * The learners of a class: the first column of a CSV, or a name a line. They are known by their files' names when their work
 * is graded, so a name has to be one.
 *
 * @throws UsageError with the name that cannot be
 */
export async function readLearners(list: string): Promise<string[]> {
  const text = await readFile(list, 'utf8').catch((error: unknown) => {
    const { what, remedy } = explainSystemError(error, 'read');
    throw new UsageError(`${list}: ${what}. ${remedy}`);
  });
  const rows = parse<string[]>(text.replace(/^\uFEFF/, ''), { skipEmptyLines: 'greedy' }).data;
  const names = rows.map(([name = '']) => name.trim());
  // the heading of a column
  if (/^(learner|name|id|user(name)?)$/i.test(names[0] ?? '')) names.shift();
  if (names.length === 0)
    throw new UsageError(
      say({ en: `${list}: names no learner`, id: `${list}: tidak menyebut satu pelajar pun` }),
    );
  const seen = new Set<string>();
  for (const name of names) {
    if (!/^[\p{L}\p{N}_@-][\p{L}\p{N} ._@-]{0,99}$/u.test(name))
      throw new UsageError(
        say({
          en: `${list}: ${JSON.stringify(name)} cannot be a file's name; use letters, digits, spaces and . _ @ -`,
          id: `${list}: ${JSON.stringify(name)} tidak dapat menjadi nama berkas; gunakan huruf, angka, spasi, dan . _ @ -`,
        }),
      );
    const key = learnerKey(name);
    if (seen.has(key))
      throw new UsageError(
        say({ en: `${list}: ${name} stands there twice`, id: `${list}: ${name} tercantum dua kali` }),
      );
    seen.add(key);
  }
  return names;
}
