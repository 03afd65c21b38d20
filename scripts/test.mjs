// npm test: everything that needs nothing but Node and npm. Last line: `N passed, N failed`.
import { mocha, runCounted } from './counted.mjs';
import { prepare, run, say } from './prepare.mjs';

// as everyone has it, whatever was built here
process.env.RNNBOOK_NATIVE_KERNELS ??= 'off';

/** What only computes runs on two processors; what starts processes and watches the time has the machine to itself. */
const COMPUTING = ['builder', 'notebook', 'renderers', 'rnn'];

prepare();
say('testing …');
if (process.argv.length > 2) run(process.execPath, [...mocha(), ...process.argv.slice(2)]);
else {
  const specs = COMPUTING.map((name) => `test/unit/${name}/**/*.test.ts`);
  runCounted([
    { args: ['--parallel', '--jobs', '2', ...specs] },
    { args: ['test/unit/**/*.test.ts', ...specs.flatMap((spec) => ['--ignore', spec])] },
  ]);
}
