import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { freeName, namesOfCells } from '../../../src/notebook/convert/script/namesOfCells';

const names = (...sources: string[]) =>
  [...namesOfCells(sources.map((source) => ({ source, language: 'typescript' as const })))].sort();

describe('the names that cells declare', () => {
  it('are those at the top of every cell, with all patterns, imports, functions and classes', () => {
    assert.deepEqual(
      names(
        "import fs, { join as path } from 'node:path';\nconst { a, b: [c, ...d] }: Found = find();",
        'let e = 1, f: number; function g() { const inside = 1; var alsoInside = 2; }\nclass H {}',
        'for (let i = 0; i < 3; i++) { var j = i; const k = j; }',
      ),
      ['H', 'a', 'c', 'd', 'e', 'f', 'fs', 'g', 'j', 'path'],
    );
  });

  it('are no names that are only used, or stand in a comment or a text', () => {
    assert.deepEqual(names("// const model = 1\nshow(model, 'let model = 2');"), []);
  });

  it('are every word of a cell that does not parse, so that none of them is taken for free', () => {
    assert.ok(names('const model = ;').includes('model'));
  });

  it('are kept clear of by a new one', () => {
    assert.equal(freeName('model', new Set(['other'])), 'model');
    assert.equal(freeName('model', new Set(['model', 'model2'])), 'model3');
  });
});
