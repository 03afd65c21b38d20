import { Ajv } from 'ajv';
import fc from 'fast-check';
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { fromIpynb } from '../../../../src/notebook/convert/fromIpynb';
import { toIpynb } from '../../../../src/notebook/convert/toIpynb';
import type { Notebook } from '../../../../src/notebook/notebook';
import { notebook } from '../arbitraries';
import { code, javascript, markdown, notebookOf } from './cells';

interface Jupyter {
  metadata: Record<string, unknown>;
  cells: {
    id: string;
    cell_type: string;
    metadata: unknown;
    source: string[];
    outputs: Record<string, unknown>[];
  }[];
}

function convert(n: Notebook, options?: Parameters<typeof toIpynb>[1]): Jupyter {
  return JSON.parse(toIpynb(n, options)) as Jupyter;
}

describe('toIpynb', function () {
  this.timeout(60_000);
  const schema = new URL('../../../fixtures/nbformat/nbformat.v4.5.schema.json', import.meta.url);
  const validate = new Ajv({ strict: false, validateSchema: false }).compile({
    ...(JSON.parse(readFileSync(fileURLToPath(schema), 'utf8')) as object),
    $schema: undefined,
  });

  it("holds to Jupyter's own schema, whatever the notebook holds", () => {
    fc.assert(
      fc.property(notebook, (n) => {
        assert.ok(validate(JSON.parse(toIpynb(n))), JSON.stringify(validate.errors));
      }),
    );
  });

  it('keeps sources, line for line, with ids and languages', () => {
    const { cells, metadata } = convert(
      notebookOf(markdown('# A\n\nb'), code('let a: 1\na'), javascript('1')),
    );
    assert.deepEqual(
      cells.map(({ id, cell_type, source }) => [id, cell_type, source.join('')]),
      [
        ['c0', 'markdown', '# A\n\nb'],
        ['c1', 'code', 'let a: 1\na'],
        ['c2', 'code', '1'],
      ],
    );
    assert.deepEqual(cells[1]?.source, ['let a: 1\n', 'a']);
    assert.equal((metadata.language_info as { name: string }).name, 'typescript');
    assert.deepEqual(cells[2]?.metadata, { vscode: { languageId: 'javascript' } });
  });

  it('keeps what it has no word for under a name of its own', () => {
    const n = notebookOf({ ...markdown('a'), extra: { tags: 5 } });
    n.metadata = { title: 'T', kernelspec: 'mine' };
    const { cells, metadata } = convert(n);
    assert.deepEqual(cells[0]?.metadata, { rnnbook: { tags: 5 } });
    assert.deepEqual([metadata.title, metadata.rnnbook], ['T', { kernelspec: 'mine' }]);
  });

  it('shows streams, errors and values', () => {
    const { cells } = convert(
      notebookOf(
        code(
          '',
          { kind: 'stream', stream: 'stderr', text: 'a\nb\n' },
          { kind: 'error', error: { name: 'E', message: 'm', stack: 'E: m\n    at cell c0:1:1' } },
          { kind: 'data', data: { 'text/plain': '2' } },
        ),
      ),
    );
    assert.deepEqual(cells[0]?.outputs, [
      { output_type: 'stream', name: 'stderr', text: ['a\n', 'b\n'] },
      { output_type: 'error', ename: 'E', evalue: 'm', traceback: ['E: m', '    at cell c0:1:1'] },
      { output_type: 'display_data', data: { 'text/plain': ['2'] }, metadata: {} },
    ]);
  });

  it('puts a picture beside a view, and keeps the view and its text', () => {
    const view = { version: 1 };
    const output = {
      kind: 'data' as const,
      data: { 'application/vnd.rnnbook.gates+json': view, 'text/plain': 'gates' },
    };
    const notebook = notebookOf(code('', output));
    const staticOutput = (mime: string, data: unknown) =>
      mime.includes('gates')
        ? { mime: 'image/svg+xml' as const, text: `<svg>${JSON.stringify(data)}</svg>` }
        : undefined;
    const { cells } = convert(notebook, { staticOutput });
    assert.deepEqual(cells[0]?.outputs[0]?.data, {
      'application/vnd.rnnbook.gates+json': view,
      'image/svg+xml': ['<svg>{"version":1}</svg>'],
      'text/plain': ['gates'],
    });
    assert.deepEqual(fromIpynb(toIpynb(notebook, { staticOutput })).cells, notebook.cells, 'there and back');
  });
});
