// npm test: everything that needs nothing but Node and npm. Last line: `N passed, N failed`.
import { prepare, run, say } from './prepare.mjs';

prepare();
say('testing …');
run(process.execPath, [
  ...['--import', 'tsx', 'node_modules/mocha/bin/mocha.js'],
  ...['--reporter', 'scripts/reporter.cjs', '--timeout', '60000', '--exit'],
  ...(process.argv.length > 2 ? process.argv.slice(2) : ['test/unit/**/*.test.ts']),
]);
