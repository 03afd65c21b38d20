// npm run test:queue: searches over many machines, with a real Redis and workers that are killed; on Debian as root it
// installs redis-server. Last line: `N passed, N failed`.
import { installPackages, onPath } from './editor/system.mjs';
import { prepare, run, say } from './prepare.mjs';

// as everyone has it, whatever was built here
process.env.RNNBOOK_NATIVE_KERNELS ??= 'off';

prepare();
if (!onPath('redis-server'))
  await installPackages(['redis-server'], 'The tests of the queue over Redis need');
say('testing the queue over Redis …');
run(process.execPath, [
  ...['--import', 'tsx', 'node_modules/mocha/bin/mocha.js'],
  ...['--reporter', 'scripts/reporter.cjs', '--timeout', '60000', '--exit'],
  ...(process.argv.length > 2 ? process.argv.slice(2) : ['test/queue/**/*.test.ts']),
]);
