// npm run bench:variables: what the Variables view costs a kernel.
import { prepare, run } from './prepare.mjs';

prepare();
run(process.execPath, ['--import', 'tsx', 'bench/variables.ts']);
