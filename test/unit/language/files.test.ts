import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, it } from 'mocha';
import { diagnostics } from '../../../src/language/features/diagnostics';
import { language, openIn } from './notebook';

describe('files that cells import', () => {
  it('are typed, from the notebook’s folder, and are read again when they change', () => {
    const folder = mkdtempSync(join(tmpdir(), 'rnnbook-language-'));
    try {
      const notebook = pathToFileURL(join(folder, 'n.rnnbook')).href;
      const mistakes = () =>
        language.notebooks
          .cells(notebook)
          .flatMap((cell) => diagnostics(language, cell).filter(({ severity }) => severity === 1))
          .map(({ code }) => code);
      openIn(notebook, [
        "import { twice } from './helper';\nimport data from './data.json';",
        'twice(data.n).toFixed();',
      ]);
      assert.deepEqual(mistakes(), [2307, 2307], 'no such files');
      writeFileSync(join(folder, 'helper.ts'), 'export const twice = (n: number) => 2 * n;');
      writeFileSync(join(folder, 'data.json'), '{ "n": 1 }');
      language.filesChanged();
      assert.deepEqual(mistakes(), []);
      writeFileSync(join(folder, 'helper.ts'), 'export const twice = (n: string) => n;\n');
      language.filesChanged();
      assert.deepEqual(mistakes(), [2345, 2551]);
      language.closeNotebook(notebook);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
