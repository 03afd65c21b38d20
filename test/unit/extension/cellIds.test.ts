import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { cellIdIn, idsForAdded, uniqueIds } from '../../../src/extension/notebook/cellIds';

describe('ids of added cells', () => {
  it('gives a new cell an id and leaves the others alone', () => {
    const ids = idsForAdded(['a', undefined, 'b'], [1]);
    assert.deepEqual([...ids.keys()], [1]);
    assert.match(ids.get(1)!, /^[a-z0-9]{8}$/);
  });

  it('changes the copy, also when it stands before the original', () => {
    assert.deepEqual([...idsForAdded(['a', 'a', 'b'], [0]).keys()], [0]);
    assert.deepEqual([...idsForAdded(['a', 'a', 'b'], [1]).keys()], [1]);
  });

  it('lets a moved or pasted cell keep its id', () => {
    assert.deepEqual([...idsForAdded(['b', 'a'], [1])], []);
  });

  it('tells copies apart that were pasted together', () => {
    const ids = idsForAdded(['a', 'a', 'a'], [1, 2]);
    assert.equal(new Set(['a', ...ids.values()]).size, 3);
  });
});

describe('ids for saving', () => {
  it('keeps the first of two that are the same', () => {
    const [first, second] = uniqueIds([
      { id: 'a', source: 'x' },
      { id: 'a', source: 'x' },
    ]);
    assert.equal(first, 'a');
    assert.notEqual(second, 'a');
  });

  it('never takes an id that a later cell has', () => {
    const [made] = uniqueIds([{ id: undefined, source: 'x' }]);
    const ids = uniqueIds([
      { id: undefined, source: 'x' },
      { id: made, source: 'y' },
    ]);
    assert.equal(ids[1], made);
    assert.notEqual(ids[0], made);
  });

  it('knows an id from what another notebook type keeps in its metadata', () => {
    assert.equal(cellIdIn({ id: 'k3f9a2c1' }), 'k3f9a2c1');
    for (const id of ['', 'a b', 'x'.repeat(65), 7, null]) assert.equal(cellIdIn({ id }), undefined);
    assert.equal(cellIdIn(undefined), undefined);
  });
});
