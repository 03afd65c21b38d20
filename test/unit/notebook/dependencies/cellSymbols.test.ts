import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { cellSymbols } from '../../../../src/notebook/dependencies/cellSymbols';

describe('the symbols of a cell', () => {
  it('are what it declares at its top, with their places in the source', () => {
    const source = `const a: number = 1, { b, c: [d] } = parts;
export function loss(y: Tensor): number { const inner = 1; return inner; }
const model = async (x) => x;
class Cell { step() {} }`;
    const found = cellSymbols(source, 'typescript');
    assert.deepEqual(
      found.map(({ name, kind }) => `${kind} ${name}`),
      ['variable a', 'variable b', 'variable d', 'function loss', 'function model', 'class Cell'],
    );
    const texts = found.map(({ start, end }) => source.slice(start, end));
    assert.equal(texts[0], 'a: number = 1');
    assert.match(texts[3]!, /^function loss.*inner; }$/);
  });

  it('are none of a cell that does not parse', () => {
    assert.deepEqual(cellSymbols('const a = (', 'typescript'), []);
  });
});
