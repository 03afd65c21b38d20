// npm run test:grading: hostile submissions, really run in a real sandbox; on Debian as root it installs bubblewrap.
// Last line: `N passed, N failed`.
import { installPackages, onPath } from './editor/system.mjs';
import { prepare, run, say } from './prepare.mjs';

// as everyone has it, whatever was built here
process.env.RNNBOOK_NATIVE_KERNELS ??= 'off';

prepare();
if (process.platform !== 'linux') {
  say('grading is tested on Linux only: its sandboxes are of Linux. In a Linux container it runs anywhere.');
  console.log('0 passed, 0 failed');
  process.exit();
}
if (!onPath('bwrap')) await installPackages(['bubblewrap'], 'The tests of grading need');
say('testing grading in sandboxes …');
run(process.execPath, [
  ...['--import', 'tsx', 'node_modules/mocha/bin/mocha.js'],
  ...['--reporter', 'scripts/reporter.cjs', '--timeout', '120000', '--exit'],
  ...(process.argv.length > 2 ? process.argv.slice(2) : ['test/grading/**/*.test.ts']),
]);
