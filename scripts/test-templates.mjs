// npm run test:templates: every template, made and run from the command line on WebAssembly; its seconds, and its model's
// metric beside that of the baseline. Last line: `N passed, N failed`.
import { prepare, run } from './prepare.mjs';

// as everyone has it, whatever was built here
process.env.RNNBOOK_NATIVE_KERNELS ??= 'off';

prepare();
run(process.execPath, [
  ...['--import', 'tsx', 'node_modules/mocha/bin/mocha.js'],
  ...['--reporter', 'scripts/reporter.cjs', '--exit', 'test/templates/templates.test.ts'],
  ...process.argv.slice(2),
]);
