import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Notebook } from '../../../src/notebook/notebook';
import { NotebookFileError } from '../../../src/notebook/NotebookFileError';
import { parseNotebook } from '../../../src/notebook/parse';
import { printNotebook } from '../../../src/notebook/print';
import { notebook } from './arbitraries';

describe('a notebook printed and parsed', function () {
  this.timeout(60_000);

  it('is the same notebook', () => {
    fc.assert(fc.property(notebook, (n) => assert.deepStrictEqual(parseNotebook(printNotebook(n)), n)));
  });

  it('is printed as the same text, byte for byte', () => {
    fc.assert(
      fc.property(notebook, (n) => {
        const text = printNotebook(n);
        assert.equal(printNotebook(parseNotebook(text)), text);
      }),
    );
  });

  it('survives UTF-8, so a file on the disk is the same too', () => {
    fc.assert(
      fc.property(notebook, (n) => {
        const text = printNotebook(n);
        assert.equal(Buffer.from(text, 'utf8').toString('utf8'), text);
      }),
    );
  });

  it('loses its outputs, and nothing else, when they are left out', () => {
    fc.assert(
      fc.property(notebook, (n) => {
        const cells = n.cells.map((cell) => (cell.kind === 'code' ? { ...cell, outputs: [] } : cell));
        assert.deepStrictEqual(parseNotebook(printNotebook(n, { outputs: false })), { ...n, cells });
      }),
    );
  });

  it('keeps JSON that is nested a thousand levels deep', () => {
    let value: unknown = 'core';
    for (let i = 0; i < 1000; i++) value = i % 2 ? [value] : { in: value };
    const n = withOutput({ 'application/json': value });
    assert.deepStrictEqual(parseNotebook(printNotebook(n)), n);
  });

  it('keeps fields that the format does not know, on every level', () => {
    const file = {
      rnnbook: 1,
      metadata: { title: 'T', course: { week: 3 } },
      cells: [
        { id: 'a', kind: 'markdown', source: ['m'], tags: ['x'] },
        {
          id: 'b',
          kind: 'code',
          language: 'javascript',
          source: ['1'],
          outputs: [
            { 'text/plain': '1', metadata: { width: 3 } },
            { stdout: ['1'], at: 5 },
            { error: { name: 'E', message: 'm', cause: { code: 7 } }, at: 6 },
          ],
          metadata: { collapsed: true },
        },
      ],
      tool: 'other',
    };
    assert.deepStrictEqual(JSON.parse(printNotebook(parseNotebook(JSON.stringify(file)))), file);
  });
});

describe('parsing any text', function () {
  this.timeout(60_000);

  it('gives a notebook or an error that says what is wrong and what to do', () => {
    const broken = fc
      .tuple(
        notebook.map((n) => printNotebook(n)),
        fc.nat(),
        fc.nat({ max: 9 }),
        fc.string(),
      )
      .map(([text, at, cut, put]) => {
        const start = at % (text.length + 1);
        return text.slice(0, start) + put + text.slice(start + cut);
      });
    fc.assert(
      fc.property(fc.oneof(broken, fc.string(), fc.json()), (text) => {
        try {
          parseNotebook(text, 'a.rnnbook');
        } catch (error) {
          assert.ok(error instanceof NotebookFileError, String(error));
          assert.match(error.message, /^a\.rnnbook:\d+:\d+: .+\. [A-Z].+\.$/s);
        }
      }),
    );
  });
});

function withOutput(data: Record<string, unknown>): Notebook {
  return {
    metadata: {},
    cells: [
      {
        id: 'a',
        kind: 'code',
        language: 'typescript',
        source: '',
        outputs: [{ kind: 'data', data }],
        extra: {},
      },
    ],
    extra: {},
  };
}
