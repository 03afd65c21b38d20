// npm run test:browser: the views in headless Chromium. Last line: `N passed, N failed`.
import { prepareSystem } from './editor/system.mjs';
import { prepare, run, say } from './prepare.mjs';

prepare();
await prepareSystem();
say('testing the views in Chromium …');
run(process.execPath, [
  ...['--import', 'tsx', 'node_modules/mocha/bin/mocha.js'],
  ...['--reporter', 'scripts/reporter.cjs', '--timeout', '120000', '--exit'],
  ...(process.argv.length > 2 ? process.argv.slice(2) : ['test/browser/**/*.test.ts']),
]);
