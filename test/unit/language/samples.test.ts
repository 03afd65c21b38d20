import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, it } from 'mocha';
import { DiagnosticSeverity } from 'vscode-languageserver/node';
import { CellLanguage } from '../../../src/language/CellLanguage';
import { diagnostics } from '../../../src/language/features/diagnostics';
import { parseNotebook } from '../../../src/notebook/parse';
import { TYPES } from './notebook';

const SAMPLES = join(import.meta.dirname, '..', '..', '..', 'samples');

describe('the sample notebooks', () => {
  const language = new CellLanguage(TYPES);

  for (const name of readdirSync(SAMPLES, { recursive: true, encoding: 'utf8' }).sort()) {
    if (!name.endsWith('.rnnbook')) continue;
    it(`have no mistake: ${name}`, () => {
      const notebook = pathToFileURL(join(SAMPLES, name)).href;
      const { cells } = parseNotebook(readFileSync(join(SAMPLES, name), 'utf8'));
      const code = cells.flatMap((cell, i) => (cell.kind === 'code' ? [{ ...cell, number: i + 1 }] : []));
      language.setNotebook(
        notebook,
        code.map(({ id, ...cell }) => ({ uri: `cell:${name}#${id}`, ...cell })),
      );
      const found = language.notebooks.cells(notebook).flatMap((cell) =>
        diagnostics(language, cell)
          .filter(({ severity }) => severity !== DiagnosticSeverity.Hint)
          .map(({ message, range }) => `${cell.uri}:${range.start.line + 1}: ${message}`),
      );
      assert.deepEqual(found, []);
      language.closeNotebook(notebook);
    });
  }
});
