import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { load, resolve, setHookData } from '../../../src/kernel/child/moduleHooks';

describe('the module hooks', () => {
  const folder = mkdtempSync(join(tmpdir(), 'rnnbook-hooks-'));
  const parentURL = pathToFileURL(join(folder, 'cell.mjs')).href;
  const url = pathToFileURL(join(folder, 'data.json')).href;
  const next = () => 'left to Node' as const;
  before(() => {
    writeFileSync(join(folder, 'data.json'), '{ "a": 1 }');
    setHookData({ cellUrl: parentURL, provided: {} });
  });
  after(() => rmSync(folder, { recursive: true }));

  it('leave JSON that is required to Node, since packages expect its value, not a module', () => {
    const conditions = ['node', 'require'];
    assert.equal(resolve('./data.json', { parentURL, conditions }, next), 'left to Node');
    assert.equal(load(url, { conditions }, next), 'left to Node');
  });

  it('make a module of JSON that is imported', () => {
    const conditions = ['node', 'import'];
    assert.notEqual(resolve('./data.json', { parentURL, conditions }, next), 'left to Node');
    assert.notEqual(load(url, { conditions }, next), 'left to Node');
  });
});
