// npm run bench: speed, with Jupyter beside it in the same run.
import { prepare, run } from './prepare.mjs';

prepare();
run(process.execPath, ['--import', 'tsx', 'bench/main.ts']);
