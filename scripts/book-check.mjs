// npm run book:check: runs the chapter's notebooks again, or those that are named (npm run book:check -- 03-lstm), in both
// languages, and compares what they show with what they were committed with. --quick: those that take seconds.
// Last line: `N passed, N failed`.
import { existsSync } from 'node:fs';
import { fail, prepare, root, run } from './prepare.mjs';

// as everyone has it, whatever was built here
process.env.RNNBOOK_NATIVE_KERNELS ??= 'off';

/** Under 20 seconds each on two idle cores. */
const QUICK = ['01-sequence-problems', '10-review'];

const named = process.argv.slice(2).filter((name) => name !== '--quick');
const unknown = named.find((name) => !existsSync(`${root}samples/chapter/${name}.rnnbook`));
if (unknown !== undefined) fail(`samples/chapter/ has no notebook ${unknown}.rnnbook.`);
const names = process.argv.includes('--quick') ? QUICK : named;

prepare();
run(process.execPath, [
  ...['--import', 'tsx', 'node_modules/mocha/bin/mocha.js'],
  ...['--reporter', 'scripts/reporter.cjs', '--exit', 'test/chapter/rerun.test.ts'],
  ...(names.length > 0 ? ['--grep', `(${names.join('|')}) `] : []),
]);
