import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';

describe('the README', () => {
  const text = readFileSync('README.md', 'utf8');
  const links = [...text.matchAll(/\]\(([^)\s#]+)[^)]*\)/g)]
    .map(([, address]) => address!)
    .filter((address) => !/^https?:/.test(address));

  it('leads to files that are there', () => {
    assert.ok(links.length > 0);
    assert.deepEqual(
      links.filter((file) => !existsSync(file)),
      [],
    );
  });

  it('shows each picture that was taken for it', () => {
    const taken = readdirSync('docs/images').map((file) => `docs/images/${file}`);
    assert.deepEqual(
      taken.filter((file) => !links.includes(file)),
      [],
    );
  });

  it('tells each picture in words', () => {
    assert.equal(/!\[\s*\]/.exec(text), null);
  });
});
