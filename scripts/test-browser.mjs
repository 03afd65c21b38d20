// npm run test:browser: the views in headless Chromium. --every-width looks at the labels of every view at eleven widths in
// place of three, which takes minutes more. Last line: `N passed, N failed`.
import { prepareSystem } from './editor/system.mjs';
import { prepare, run, say } from './prepare.mjs';

const named = process.argv.slice(2).filter((argument) => argument !== '--every-width');
if (named.length < process.argv.length - 2) process.env.RNNBOOK_EVERY_WIDTH = '1';

prepare();
await prepareSystem();
say('testing the views in Chromium …');
run(process.execPath, [
  ...['--import', 'tsx', 'node_modules/mocha/bin/mocha.js'],
  ...['--reporter', 'scripts/reporter.cjs', '--timeout', '120000', '--exit'],
  ...(named.length > 0 ? named : ['test/browser/**/*.test.ts']),
]);
