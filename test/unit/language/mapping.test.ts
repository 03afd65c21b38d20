import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import type { Cell } from '../../../src/language/cells/Cell';
import { Notebooks } from '../../../src/language/cells/Notebooks';

const NOTEBOOK = "file:///it's%20mine/n.rnnbook";
const words = fc.constantFrom(
  'a',
  'b',
  '$c',
  'let',
  'const',
  '=',
  '{',
  '}',
  '(',
  ')',
  '`',
  "'",
  '//',
  '/*',
  '1',
  ',',
  ';',
  '\n',
  'function',
  'class',
  'import',
  'export',
  '😀',
);
const source = fc.oneof(
  fc.array(words, { maxLength: 20 }).map((all) => all.join(' ')),
  fc.constantFrom(
    'let a = 1;',
    'const { a, b: [$c] } = x;',
    'a = 2;',
    'function b() {}',
    'let $c;',
    'export class a {}',
  ),
);
const cell = fc.record({ source, language: fc.constantFrom('typescript' as const, 'javascript' as const) });
const cells = fc.array(cell, { minLength: 1, maxLength: 6 });
const withUris = (all: Omit<Cell, 'uri' | 'number'>[]): Cell[] =>
  all.map((one, i) => ({ ...one, uri: `cell:/n#W${i}`, number: i + 1 }));

describe('the modules of cells', () => {
  it('map every place of a cell there and back, and no generated one into it', () => {
    fc.assert(
      fc.property(cells, (all) => {
        const notebooks = new Notebooks();
        notebooks.set(NOTEBOOK, withUris(all));
        for (const module of notebooks.cells(NOTEBOOK)) {
          const { text, source, start, end } = module;
          assert.equal(text.slice(start, end), source);
          for (let at = 0; at <= source.length; at++) assert.equal(module.toCell(module.toModule(at)), at);
          for (const at of [0, start - 1, end + 1, text.length]) {
            if (at < start || at > end) assert.equal(module.toCell(at), undefined);
          }
          // one line before the cell
          assert.equal(text.slice(0, start).indexOf('\n'), start - 1);
        }
      }),
    );
  });

  it('are the same whether cells were edited one after another or opened so', () => {
    fc.assert(
      fc.property(cells, cells, (before, after) => {
        const edited = new Notebooks();
        const opened = new Notebooks();
        edited.set(NOTEBOOK, withUris(before));
        edited.set(NOTEBOOK, withUris(after));
        opened.set(NOTEBOOK, withUris(after));
        const texts = (notebooks: Notebooks) =>
          notebooks.cells(NOTEBOOK).map(({ file, text }) => ({ file, text }));
        assert.deepEqual(texts(edited), texts(opened));
      }),
    );
  });

  it('have another version whenever their text is another', () => {
    fc.assert(
      fc.property(cells, cells, (before, after) => {
        const notebooks = new Notebooks();
        notebooks.set(NOTEBOOK, withUris(before));
        const first = new Map(
          notebooks.cells(NOTEBOOK).map((one) => [one.file, { version: one.version, text: one.text }]),
        );
        notebooks.set(NOTEBOOK, withUris(after));
        for (const { file, version, text } of notebooks.cells(NOTEBOOK)) {
          const known = first.get(file);
          if (known && known.text !== text) assert.notEqual(version, known.version);
        }
      }),
    );
  });
});
