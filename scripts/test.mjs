// npm test: everything that needs nothing but Node and npm. Last line: `N passed, N failed`.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { prepare, root, run, say } from './prepare.mjs';

// as everyone has it, whatever was built here
process.env.RNNBOOK_NATIVE_KERNELS ??= 'off';

const MOCHA = [
  ...['--import', 'tsx', 'node_modules/mocha/bin/mocha.js'],
  ...['--reporter', 'scripts/reporter.cjs', '--timeout', '60000', '--exit'],
];
/** What only computes runs on two processors; what starts processes and watches the time has the machine to itself. */
const COMPUTING = ['builder', 'notebook', 'renderers', 'rnn'];

prepare();
say('testing …');
if (process.argv.length > 2) run(process.execPath, [...MOCHA, ...process.argv.slice(2)]);
else testAll();

function testAll() {
  const folder = mkdtempSync(join(tmpdir(), 'rnnbook-test-'));
  const specs = COMPUTING.map((name) => `test/unit/${name}/**/*.test.ts`);
  const parts = [
    ['--parallel', '--jobs', '2', ...specs],
    ['test/unit/**/*.test.ts', ...specs.flatMap((spec) => ['--ignore', spec])],
  ];
  const counts = parts.map((part, i) => counted(part, join(folder, `${i}.json`)));
  rmSync(folder, { recursive: true });
  const sum = (name) => counts.reduce((total, count) => total + count[name], 0);
  console.log(`${sum('passes')} passed, ${sum('failures')} failed`);
  process.exit(sum('failures') === 0 ? 0 : 1);
}

/** One run of mocha; one that ends without counts has failed. */
function counted(specs, file) {
  const env = { ...process.env, RNNBOOK_TEST_COUNTS: file };
  const { status } = spawnSync(process.execPath, [...MOCHA, ...specs], { cwd: root, stdio: 'inherit', env });
  try {
    const { passes, failures } = JSON.parse(readFileSync(file, 'utf8'));
    return { passes, failures: Math.max(failures, status === 0 ? 0 : 1) };
  } catch {
    return { passes: 0, failures: 1 };
  }
}
