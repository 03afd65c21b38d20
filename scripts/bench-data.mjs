// npm run bench:data: windows and features of a million steps beside NumPy and pandas; memory of the streaming dataset.
// --rounds <number>: 10 unless given.
import { argv } from 'node:process';
import { prepare, run } from './prepare.mjs';

prepare();
run(process.execPath, ['--import', 'tsx', 'bench/data/main.ts', ...argv.slice(2)]);
