// npm run bench:language: how quickly the language server answers in a notebook of 100 cells, and its memory.
import { prepare, run } from './prepare.mjs';

prepare();
run(process.execPath, ['--import', 'tsx', 'bench/language/main.ts']);
