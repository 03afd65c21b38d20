// npm run test:exercises: the exercises of samples/exercises/, or those that are named (npm run test:exercises --
// rnn-forward-pass): their solutions, starters and typical wrong solutions, in both languages. Last line: `N passed, N failed`.
import { existsSync } from 'node:fs';
import { fail, prepare, root, run } from './prepare.mjs';

// as everyone has it, whatever was built here
process.env.RNNBOOK_NATIVE_KERNELS ??= 'off';

const names = process.argv.slice(2);
const unknown = names.find((name) => !existsSync(`${root}samples/exercises/${name}/${name}.rnnbook`));
if (unknown !== undefined) fail(`samples/exercises/ has no exercise ${unknown}.`);

prepare();
run(process.execPath, [
  ...['--import', 'tsx', 'node_modules/mocha/bin/mocha.js'],
  ...['--reporter', 'scripts/reporter.cjs', '--exit', 'test/exercises/exercises.test.ts'],
  ...(names.length > 0 ? ['--grep', `^(${names.join('|')}) `] : []),
]);
