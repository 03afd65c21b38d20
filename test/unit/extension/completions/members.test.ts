import assert from 'node:assert/strict';
import * as tf from '@tensorflow/tfjs';
import members from '../../../../src/extension/completions/members.json';
import names from '../../../../src/rnn/options/names.json';
import { createRnn } from '../../../../src/rnn/index';

/** The paths of everything that a plain object holds, down to what is none. */
function pathsOf(value: object, path = ''): string[] {
  return Object.entries(value as Record<string, unknown>).flatMap(([name, own]) => {
    const isObject = typeof own === 'object' && own !== null && !Array.isArray(own);
    return [path + name, ...(isObject ? pathsOf(own, `${path}${name}.`) : [])];
  });
}

interface Member {
  signature?: string;
  text: string;
  options?: Record<string, string[]>;
}
const described = Object.entries(members as Record<string, Member>);

describe('the members of rnn that completions know', () => {
  it('are those that cells have, and no others', () => {
    assert.deepEqual(Object.keys(members).toSorted(), pathsOf(createRnn(tf)).toSorted());
  });

  it('are functions where they have a signature', () => {
    const rnn: unknown = createRnn(tf);
    for (const [path, { signature }] of described) {
      const value = path.split('.').reduce((own, name) => (own as Record<string, unknown>)[name], rnn);
      assert.equal(typeof value === 'function', signature !== undefined, path);
    }
  });

  it('say in one sentence what they are for', () => {
    for (const [path, { signature, text }] of described)
      if (signature)
        assert.ok(text.length > 15 && text.length < 400 && !text.includes('\n'), `${path}: ${text}`);
  });

  it('have the options that the functions take', () => {
    for (const [path, options] of Object.entries(names))
      assert.deepEqual((members as Record<string, Member>)[path]?.options, options, path);
    assert.ok(members.fit.options[2].includes('epochs'));
    assert.ok(members['models.lstmForecaster'].options[0].includes('lookback'));
  });
});
