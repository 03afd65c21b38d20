// Zig's C++ compiler: cross-compiles to every platform, against an old glibc, with its C++ library inside, and comes from
// the Python Package Index, so that it needs neither rights nor a package manager. Kept in .cache/native-build.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { env, platform } from 'node:process';
import { root } from '../prepare.mjs';

export const ZIG = '0.17.1';

/** @returns what to start, and in which environment */
export function zig() {
  const cache = join(root, '.cache', 'native-build');
  const python = platform === 'win32' ? 'python' : 'python3';
  if (!existsSync(join(cache, 'zig', 'ziglang'))) {
    mkdirSync(cache, { recursive: true });
    console.log(`fetching the compiler, Zig ${ZIG} (about 100 MB) …`);
    const install = ['install', '--quiet', '--no-deps', '--target', 'zig', `ziglang==${ZIG}`];
    execFileSync(python, ['-m', 'pip', ...install], { cwd: cache, stdio: 'inherit' });
  }
  return {
    command: [python, '-m', 'ziglang'],
    env: {
      ...env,
      PYTHONPATH: [join(cache, 'zig'), env.PYTHONPATH].filter(Boolean).join(delimiter),
      // beside the compiler, not in the home folder
      ZIG_GLOBAL_CACHE_DIR: join(cache, 'zig-cache'),
      ZIG_LOCAL_CACHE_DIR: join(cache, 'zig-cache'),
    },
  };
}
