import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { execPath } from 'node:process';
import { mocha, readCounts } from '../counted.mjs';
import { root } from '../prepare.mjs';
import { run, say } from './run.mjs';

const TIMEOUT_MS = 180_000;

/**
 * Runs tests, and once more each file in which one failed: a slow machine may upset an editor. What is told in the end holds
 * for the second run of such a file, and names each test that only passed then.
 */
export async function runTests(specs, options, env) {
  const first = await counted(specs, options, env);
  const files = new Set(first.failed.map(({ file }) => file).filter((file) => file !== undefined));
  if (files.size === 0) return { ...first, late: [] };

  say(`running again: ${[...files].map((file) => relative(root, file)).join(', ')}`);
  const second = await counted([...files], options, env);
  const isKept = ({ file }) => !files.has(file);
  const passed = first.passed.filter(isKept);
  const failed = first.failed.filter(isKept);
  const before = new Set(first.passed.map(nameOf));
  return {
    passes: passed.length + second.passes,
    failures: failed.length + second.failures,
    late: second.passed.filter((test) => !before.has(nameOf(test))).map(({ title }) => title),
  };
}

const nameOf = ({ file, title }) => `${file}: ${title}`;

async function counted(specs, options, env) {
  const folder = mkdtempSync(join(tmpdir(), 'rnnbook-test-'));
  const file = join(folder, 'counts.json');
  try {
    const code = await run(execPath, [...mocha(TIMEOUT_MS), ...specs, ...options], {
      ...{ cwd: root, show: true },
      env: { ...env, RNNBOOK_TEST_COUNTS: file },
    });
    return readCounts(file, code);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
