/** Random passes against the slow reference in native/kernels/test/, watched by sanitizers. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { env, execPath } from 'node:process';

const CASES = env.RNNBOOK_CASES ?? '20000';

describe(`${CASES} random passes, as the reference has them`, function () {
  this.timeout(900_000);

  for (const [sanitizer, name] of [
    ['address', 'the address and the undefined-behaviour sanitizer'],
    ['thread', 'the thread sanitizer'],
  ] as const) {
    it(`under ${name}`, () => {
      const output = execFileSync(execPath, ['scripts/kernels/random-cases.mjs', sanitizer, CASES], {
        encoding: 'utf8',
      });
      assert.match(output, new RegExp(`^${CASES} random cases as the reference has them`, 'm'));
    });
  }
});
