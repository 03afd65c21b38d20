import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { thrownAt, toEditorStack } from '../../../src/extension/notebook/errorStack';

/** The pattern by which VS Code finds the links of an error output. */
const LINK = /<a\s+(?:[^>]*?\s+)?href=(["'])(.*?)\1[^>]*?>.*?<\/a>/gi;

const uri = 'vscode-notebook-cell:/a/b.rnnbook#W1sZmlsZQ%3D%3D';
const placeOf = (id: string) => (id === 'k3f9a2c1' ? { label: 'b.rnnbook Cell 2', uri } : undefined);

describe('the stack of an error output', () => {
  it("links frames to the cell's line, which the editor counts from 0", () => {
    const stack = toEditorStack('Error: x\n    at f (cell k3f9a2c1:3:9)', placeOf);
    assert.equal(stack, `Error: x\n    at f (<a href='${uri}?line=2'>b.rnnbook Cell 2:3:9</a>)`);
  });

  it('links files by their paths, which lead to the right machine', function () {
    if (process.platform === 'win32') return this.skip();
    const stack =
      'RangeError: see file:///a.ts\n    at half (file:///a%20b/half.ts:3:9)\n    at file:///c.ts:1:2';
    const shown =
      "RangeError: see file:///a.ts\n    at half (<a href='/a b/half.ts:3'>/a b/half.ts:3:9</a>)\n    at <a href='/c.ts:1'>/c.ts:1:2</a>";
    assert.equal(toEditorStack(stack, placeOf), shown);
  });

  it('says where an error was thrown: in a cell or a file, and not where its message says', () => {
    const thrown = (stack: string) => thrownAt({ name: 'Error', message: 'cell x:1:1', stack });
    const first = thrown('Error: cell x:1:1\n    at f (cell k3f9a2c1:3:9)\n    at cell other000:1:1');
    assert.deepEqual({ ...first }, { cell: 'k3f9a2c1', file: undefined, line: 3, column: 9 });
    const inFile = thrown('Error: cell x:1:1\n    at half (file:///b/half.ts:2:5)');
    assert.deepEqual({ ...inFile }, { cell: undefined, file: 'file:///b/half.ts', line: 2, column: 5 });
    assert.equal(thrown('Error: cell x:1:1'), undefined);
  });

  it('leaves frames of cells that are gone as they are', () => {
    assert.equal(toEditorStack('    at cell gone0001:1:1', placeOf), '    at cell gone0001:1:1');
  });

  it('makes no link of what the learner wrote', () => {
    const written = `Error: <a href="command:x">y</a> <A\n href='z'>y</A>`;
    const shown = toEditorStack(written, placeOf);
    assert.deepEqual(shown.match(LINK), null);
    assert.equal(shown.replaceAll('\u2060', ''), written);
  });

  it("takes nothing in the file's name for HTML", () => {
    const label = `<img src=x>'"&.rnnbook Cell 1`;
    const shown = toEditorStack('at cell a:1:1', () => ({ label, uri: `${uri}'` }));
    assert.equal(
      shown,
      `at <a href='${uri}&#39;?line=0'>&lt;img src=x&gt;&#39;&quot;&amp;.rnnbook Cell 1:1:1</a>`,
    );
    const unlinked = toEditorStack('at cell a:1:1', () => ({ label: `<a href='x'>y</a>` }));
    assert.deepEqual(unlinked.match(LINK), null);
  });
});
