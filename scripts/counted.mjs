import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from './prepare.mjs';

/** Mocha with TypeScript, and a reporter that counts. @param timeout of a test, in ms */
export const mocha = (timeout = 60_000) => [
  ...['--import', 'tsx', 'node_modules/mocha/bin/mocha.js'],
  ...['--reporter', 'scripts/reporter.cjs', '--timeout', String(timeout), '--exit'],
];

/** Runs mocha several times, prints `N passed, N failed` of all together, and ends. */
export function runCounted(runs) {
  const folder = mkdtempSync(join(tmpdir(), 'rnnbook-test-'));
  const counts = runs.map((one, i) => counted(one, join(folder, `${i}.json`)));
  rmSync(folder, { recursive: true });
  const sum = (name) => counts.reduce((total, count) => total + count[name], 0);
  console.log(`${sum('passes')} passed, ${sum('failures')} failed`);
  process.exit(sum('failures') === 0 ? 0 : 1);
}

function counted({ args, node = [], env = {} }, file) {
  const { status } = spawnSync(process.execPath, [...node, ...mocha(), ...args], {
    ...{ cwd: root, stdio: 'inherit' },
    env: { ...process.env, ...env, RNNBOOK_TEST_COUNTS: file },
  });
  return readCounts(file, status);
}

/** What the reporter wrote of a run that ended with `status`; one without counts has failed. */
export function readCounts(file, status) {
  try {
    const counts = JSON.parse(readFileSync(file, 'utf8'));
    return { ...counts, failures: Math.max(counts.failures, status === 0 ? 0 : 1) };
  } catch {
    return { passes: 0, failures: 1, passed: [], failed: [] };
  }
}
