import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { CODE, fromEditorNotebook, toEditorNotebook } from '../../../src/extension/notebook/editorNotebook';
import type { EditorOutput } from '../../../src/extension/notebook/editorOutput';
import type { Cell, Notebook, Output } from '../../../src/notebook/notebook';
import { printNotebook } from '../../../src/notebook/print';

const label = (position: number) => `Cell ${position}`;

function notebookWith(outputs: Output[]): Notebook {
  return {
    metadata: { title: 'T', tags: ['a'] },
    cells: [
      { id: 'text0001', kind: 'markdown', source: '# T', extra: { note: 1 } },
      { id: 'code0001', kind: 'code', language: 'javascript', source: 'f()\n', outputs, extra: {} },
    ],
    extra: { future: { x: [1] } },
  };
}

/** What VS Code does to metadata between reading and saving. */
const throughEditor = (notebook: Notebook): Notebook => {
  const { metadata, cells } = toEditorNotebook(notebook, label);
  const clone = <T>(value: T) => JSON.parse(JSON.stringify(value)) as T;
  return fromEditorNotebook({
    metadata: clone(metadata),
    cells: cells.map((cell) => ({
      ...cell,
      metadata: clone(cell.metadata),
      outputs: cell.outputs?.map(({ items, metadata }) => ({ items, metadata: metadata && clone(metadata) })),
    })),
  });
};

const anyText = fc.string({ unit: 'binary' });
const output: fc.Arbitrary<Output> = fc.oneof(
  fc.record({
    kind: fc.constant('stream' as const),
    stream: fc.constantFrom('stdout' as const, 'stderr' as const),
    text: fc.string({ unit: 'grapheme' }),
  }),
  fc.record({
    kind: fc.constant('error' as const),
    error: fc.record({ name: anyText, message: anyText, line: fc.nat(), stack: anyText }),
  }),
  fc.record({
    kind: fc.constant('data' as const),
    data: fc.oneof(
      fc.dictionary(fc.constantFrom('text/plain', 'Text/HTML', 'image/png', 'image/svg+xml', 'x/'), anyText),
      fc.record({
        'application/vnd.rnnbook.gates+json': fc.jsonValue().map((v) => JSON.parse(JSON.stringify(v))),
      }),
    ),
    extra: fc.constant({ later: true }),
  }),
);

describe('a notebook in the editor', () => {
  it('comes back as it was in the file, whatever its outputs', () => {
    fc.assert(
      fc.property(fc.array(output, { maxLength: 4 }), (outputs) => {
        const notebook = notebookWith(outputs);
        assert.equal(printNotebook(throughEditor(notebook)), printNotebook(notebook));
      }),
    );
  });

  it('takes text that VS Code split into several items as one stream', () => {
    const mime = 'application/vnd.code.notebook.stdout';
    const items = ['epoch 1\n', 'epoch 2\n'].map((text) => ({ mime, data: new TextEncoder().encode(text) }));
    assert.deepEqual(fromEditorNotebook(cellWith({ items })).cells[0], {
      ...codeCell,
      outputs: [{ kind: 'stream', stream: 'stdout', text: 'epoch 1\nepoch 2\n' }],
    });
  });

  it('shows pictures as bytes', () => {
    const [, cell] = toEditorNotebook(
      notebookWith([{ kind: 'data', data: { 'image/png': 'iVBORw==' } }]),
      label,
    ).cells;
    const picture = cell!.outputs![0]!.items[0]!;
    assert.deepEqual([...picture.data], [0x89, 0x50, 0x4e, 0x47]);
  });

  it('names the cells in a saved stack', () => {
    const error = { name: 'E', message: 'm', stack: 'E: m\n    at f (cell code0001:3:7)' };
    const [, cell] = toEditorNotebook(notebookWith([{ kind: 'error', error }]), label).cells;
    const shown = JSON.parse(new TextDecoder().decode(cell!.outputs![0]!.items[0]!.data)) as {
      stack: string;
    };
    assert.equal(shown.stack, 'E: m\n    at f (Cell 2:3:7)');
  });

  it('saves the line ends of every system as one', () => {
    const cell = { kind: CODE, value: 'a\r\nb', languageId: 'typescript', metadata: { id: 'c' } } as const;
    assert.equal(fromEditorNotebook({ cells: [cell] }).cells[0]!.source, 'a\nb');
  });

  it('gives cells a language of their own in the editor, and saves that of the file', () => {
    for (const language of ['typescript', 'javascript'] as const) {
      const { cells } = toEditorNotebook(
        { metadata: {}, extra: {}, cells: [{ ...shown, language } as Cell] },
        label,
      );
      assert.notEqual(cells[0]!.languageId, language, 'the service of files would answer as well');
      for (const languageId of [cells[0]!.languageId, language]) {
        const [saved] = fromEditorNotebook({ cells: [{ ...cells[0]!, languageId }] }).cells;
        assert.equal(saved!.kind === 'code' && saved!.language, language);
      }
    }
  });

  it('saves cells pasted from another kind of notebook', () => {
    const metadata = { id: 'has spaces', cell_type: 'code', metadata: {} };
    const cell = { kind: CODE, value: 'a', languageId: 'python', metadata } as const;
    const first = fromEditorNotebook({ metadata: { metadata: 'x' }, cells: [cell] });
    assert.match(first.cells[0]!.id, /^[a-z0-9]{8}$/);
    assert.deepEqual(fromEditorNotebook({ cells: [cell] }), first, 'the same file each time');
  });
});

const shown: Cell = { id: 'c', kind: 'code', language: 'typescript', source: 'a', outputs: [], extra: {} };
const codeCell = { id: 'c', kind: 'code', language: 'typescript', source: '', extra: {} };

function cellWith(output: EditorOutput) {
  return {
    cells: [{ kind: CODE, value: '', languageId: 'typescript', metadata: { id: 'c' }, outputs: [output] }],
  } as const;
}
