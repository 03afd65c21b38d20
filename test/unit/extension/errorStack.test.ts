import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { toEditorStack } from '../../../src/extension/notebook/errorStack';

/** The pattern by which VS Code finds the links of an error output. */
const LINK = /<a\s+(?:[^>]*?\s+)?href=(["'])(.*?)\1[^>]*?>.*?<\/a>/gi;

const uri = 'vscode-notebook-cell:/a/b.rnnbook#W1sZmlsZQ%3D%3D';
const placeOf = (id: string) => (id === 'k3f9a2c1' ? { label: 'b.rnnbook Cell 2', uri } : undefined);

describe('the stack of an error output', () => {
  it("links frames to the cell's line, which the editor counts from 0", () => {
    const stack = toEditorStack('Error: x\n    at f (cell k3f9a2c1:3:9)', placeOf);
    assert.equal(stack, `Error: x\n    at f (<a href='${uri}?line=2'>b.rnnbook Cell 2:3:9</a>)`);
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
