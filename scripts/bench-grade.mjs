// npm run bench:grade: submissions a minute beside nbgrader, which is installed into .cache/bench-python unless
// RNNBOOK_BENCH_PYTHON names a Python that has it; into out/bench-grade.md. --rounds <number>: 5 unless given.
import { argv } from 'node:process';
import { installPackages, onPath } from './editor/system.mjs';
import { prepare, run } from './prepare.mjs';

prepare();
if (process.platform === 'linux' && !onPath('bwrap'))
  await installPackages(['bubblewrap'], 'The sandbox needs');
run(process.execPath, ['--import', 'tsx', 'bench/grade/main.ts', ...argv.slice(2)]);
