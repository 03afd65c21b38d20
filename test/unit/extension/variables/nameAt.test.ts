import assert from 'node:assert/strict';
import { nameAt } from '../../../../src/extension/variables/nameAt';

describe('the name under the pointer', () => {
  /** `|` marks the place. */
  const at = (marked: string) => nameAt(marked.replace('|', ''), marked.indexOf('|'))?.name;

  it('is one of a variable', () => {
    assert.equal(at('const mod|el = 1'), 'model');
    assert.equal(at('|model.fit(x)'), 'model');
    assert.equal(at('model|'), 'model');
    assert.equal(at('f(...val|ues)'), 'values');
    assert.equal(at('`${lo|ss}`'), 'loss');
    assert.equal(at('ok ? lo|ss : 0'), 'loss');
    assert.equal(at('const größ|e = 1'), 'größe');
    assert.equal(at('"a" + na|me + "b"'), 'name');
  });

  it('is no property, key, text or comment', () => {
    for (const marked of [
      'model.lo|ss',
      'model?.lo|ss',
      '{ lo|ss: 1 }',
      'f(a, { b, lo|ss: 1 })',
      "'lo|ss'",
      '"lo|ss"',
      '// lo|ss',
      '/* a\nlo|ss */',
      '1 |+ 2',
    ])
      assert.equal(at(marked), undefined, marked);
  });
});
