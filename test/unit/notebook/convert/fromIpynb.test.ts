import fc from 'fast-check';
import assert from 'node:assert/strict';
import { fromIpynb } from '../../../../src/notebook/convert/fromIpynb';
import { toIpynb } from '../../../../src/notebook/convert/toIpynb';
import { NotebookFileError } from '../../../../src/notebook/NotebookFileError';
import { parseNotebook } from '../../../../src/notebook/parse';
import { printNotebook } from '../../../../src/notebook/print';
import { notebook } from '../arbitraries';

describe('fromIpynb', function () {
  this.timeout(60_000);

  it('gives back ids, kinds, languages, sources and what the format has no word for', () => {
    fc.assert(
      fc.property(notebook, (n) => {
        const back = fromIpynb(toIpynb(n));
        const facts = (cells: typeof n.cells) =>
          cells.map((cell) => [
            cell.id,
            cell.kind,
            cell.kind === 'code' && cell.language,
            cell.source,
            cell.kind === 'code' && cell.outputs.map((output) => output.kind),
          ]);
        assert.deepEqual(facts(back.cells), facts(n.cells));
        const extras = (cells: typeof n.cells) =>
          cells.map(({ extra }) => JSON.parse(JSON.stringify(extra)) as unknown);
        assert.deepEqual(extras(back.cells), extras(n.cells));
        assert.equal(back.metadata.title, n.metadata.title);
        assert.doesNotThrow(() => parseNotebook(printNotebook(back)));
      }),
    );
  });

  // as Jupyter and Colab write it
  const old = {
    nbformat: 4,
    nbformat_minor: 2,
    metadata: {
      kernelspec: { name: 'tslab', language: 'typescript', display_name: 'T' },
      colab: { toc: true },
    },
    cells: [
      { cell_type: 'markdown', metadata: {}, source: ['# A\n', 'b'], attachments: { 'a.png': {} } },
      {
        cell_type: 'code',
        execution_count: 3,
        metadata: { collapsed: true, rnnbook: { exercise: { role: 'starter' } } },
        source: 'const a = 1;\na',
        outputs: [
          { output_type: 'stream', name: 'stdout', text: ['a\n', 'b\n'] },
          {
            output_type: 'execute_result',
            execution_count: 3,
            metadata: {},
            data: { 'text/plain': ['1', '2'], 'application/json': [1] },
          },
          { output_type: 'error', ename: 'E', evalue: 'm', traceback: ['E: m', 'at'] },
        ],
      },
      { cell_type: 'raw', metadata: {}, source: 'raw' },
    ],
  };

  it('reads a file before nbformat 4.5: without ids, sources as text or lines', () => {
    const { cells, metadata } = fromIpynb(JSON.stringify(old));
    assert.deepEqual(
      cells.map(({ kind, source, extra }) => [kind, source, extra]),
      [
        ['markdown', '# A\nb', { attachments: { 'a.png': {} } }],
        ['code', 'const a = 1;\na', { exercise: { role: 'starter' }, jupyter: { collapsed: true } }],
        ['markdown', 'raw', { raw: true }],
      ],
    );
    assert.deepEqual(metadata, { jupyter: { colab: { toc: true } } });
    assert.deepEqual(cells[1]!.kind === 'code' && cells[1]!.outputs, [
      { kind: 'stream', stream: 'stdout', text: 'a\nb\n' },
      { kind: 'data', data: { 'text/plain': '12', 'application/json': [1] } },
      { kind: 'error', error: { name: 'E', message: 'm', stack: 'E: m\nat' } },
    ]);
    const again = fromIpynb(JSON.stringify(old)).cells.map(({ id }) => id);
    assert.deepEqual(
      again,
      cells.map(({ id }) => id),
    );
    assert.equal(new Set(again).size, 3);
  });

  it('keeps what Jupyter adds over a second journey', () => {
    const once = fromIpynb(JSON.stringify(old));
    const twice = fromIpynb(toIpynb(once));
    assert.deepEqual(
      twice.cells.map(({ extra }) => extra),
      once.cells.map(({ extra }) => extra),
    );
    assert.deepEqual(twice.metadata, once.metadata);
  });

  const lines = (change: object) => JSON.stringify({ ...old, ...change }, null, 1);
  for (const [what, text, message] of [
    [
      'text that is not JSON',
      '{\n"nbformat": 4,\n',
      /^a\.ipynb:3:1: not valid JSON: the file ends too early/,
    ],
    ['JSON that is no notebook', '[]', /^a\.ipynb:1:1: not a Jupyter notebook/],
    [
      'an older format',
      '{\n "nbformat": 3 }',
      /^a\.ipynb:2:14: a Jupyter notebook of nbformat 3.*jupyter nbconvert/,
    ],
    [
      'an unknown kind of cell',
      lines({ cells: [{ cell_type: 'heading', source: '' }] }),
      /^a\.ipynb:\d+:\d+: .*cell 1, cell_type: expected "code"/,
    ],
    [
      'a source that is none',
      lines({ cells: [{ cell_type: 'code', source: 3 }] }),
      /cell 1, source: expected a string or an array of lines/,
    ],
    [
      'an id that is none',
      lines({ cells: [{ cell_type: 'code', source: '', id: 'a b' }] }),
      /cell 1, id: expected 1 to 64/,
    ],
    [
      'an output that is none',
      lines({ cells: [{ cell_type: 'code', source: '', outputs: [{ output_type: 'x' }] }] }),
      /cell 1, outputs\[0\]\.output_type: expected "stream"/,
    ],
    [
      'cells in Python',
      lines({ metadata: { kernelspec: { language: 'python' } } }),
      /^a\.ipynb:\d+:\d+: cell 2 is in "python"/,
    ],
  ] as const) {
    it(`refuses ${what}, with the place`, () => {
      assert.throws(
        () => fromIpynb(text, 'a.ipynb'),
        (error) => error instanceof NotebookFileError && (assert.match(error.message, message), true),
      );
    });
  }
});
