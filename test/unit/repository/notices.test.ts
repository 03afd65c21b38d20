import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';

describe('the third-party notices', () => {
  it('name every package whose code is in the bundles', () => {
    const notices = readFileSync('THIRD_PARTY_NOTICES.md', 'utf8');
    const folders = JSON.parse(readFileSync('dist/packages.json', 'utf8')) as string[];
    assert.ok(folders.length > 20);
    for (const folder of folders) {
      const { name, version } = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8'));
      assert.ok(
        notices.includes(`| ${name} | ${version} |`),
        `${name} ${version} is missing: run node scripts/notices.mjs`,
      );
    }
  });
});
