import { Ajv } from 'ajv';
import fc from 'fast-check';
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { printJsonSchema } from '../../../src/notebook/jsonSchema';
import { NotebookFileError } from '../../../src/notebook/NotebookFileError';
import { parseNotebook } from '../../../src/notebook/parse';
import { printNotebook } from '../../../src/notebook/print';
import { notebook } from './arbitraries';

const published = readFileSync(
  fileURLToPath(new URL('../../../media/schema/rnnbook-1.schema.json', import.meta.url)),
  'utf8',
);

describe('the published JSON Schema', function () {
  this.timeout(60_000);

  const validate = new Ajv({ strict: false }).compile(JSON.parse(published) as object);

  it('is the one that files are validated with (if not: node scripts/schema.mjs)', () => {
    assert.equal(published, printJsonSchema());
  });

  it('accepts every notebook that is printed', () => {
    fc.assert(
      fc.property(notebook, (n) => {
        assert.ok(validate(JSON.parse(printNotebook(n))), JSON.stringify(validate.errors));
      }),
    );
  });

  it('accepts what is parsed, and refuses what is refused', () => {
    fc.assert(
      fc.property(notebook, fc.nat(), fc.jsonValue({ maxDepth: 2 }), (n, at, value) => {
        const text = JSON.stringify(withValueAt(JSON.parse(printNotebook(n)), at, value));
        assert.equal(validate(JSON.parse(text)), isParsed(text), text);
      }),
      { numRuns: 500 },
    );
  });
});

function isParsed(text: string): boolean {
  try {
    parseNotebook(text);
    return true;
  } catch (error) {
    assert.ok(error instanceof NotebookFileError);
    return false;
  }
}

/** The same JSON with another value in one of its places, of which `at` chooses one. */
function withValueAt(json: unknown, at: number, value: unknown): unknown {
  let count = 0;
  JSON.stringify(json, (_, inner: unknown) => (count++, inner));
  const chosen = at % count;
  let place = 0;
  return JSON.parse(JSON.stringify(json, (_, inner: unknown) => (place++ === chosen ? value : inner)));
}
