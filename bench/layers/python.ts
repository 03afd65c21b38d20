import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { env, platform } from 'node:process';

/**
 * A Python with these packages: the one that `RNNBOOK_BENCH_PYTHON` names, or an environment that is made here once.
 *
 * @throws when there is no Python, or the packages are not to be had
 */
export function pythonWith(packages: string[]): string {
  if (env.RNNBOOK_BENCH_PYTHON) return env.RNNBOOK_BENCH_PYTHON;
  const environment = resolve('.cache/bench-python');
  const python = join(environment, platform === 'win32' ? 'Scripts/python.exe' : 'bin/python');
  try {
    if (!existsSync(python)) execFileSync('python3', ['-m', 'venv', environment], { stdio: 'inherit' });
  } catch (error) {
    throw new Error('python3 -m venv fails', { cause: error });
  }
  const pip = ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', ...packages];
  try {
    console.log(`Python: ${packages.join(', ')} (the first time a large download) …`);
    execFileSync(python, pip, { stdio: 'inherit' });
  } catch (error) {
    throw new Error(`pip cannot install ${packages.join(', ')}`, { cause: error });
  }
  return python;
}
