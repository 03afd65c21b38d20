// npm run test:distributed: the training scripts that we write for Keras and PyTorch, really run, in one process and in two.
// Writes test/golden/distributed.json, which `npm test` holds the scripts to. `-- keras` or `-- pytorch` runs
// one of them. Its Python is a large download, made once.
import { prepare, run } from './prepare.mjs';

// as everyone has it, whatever was built here
process.env.RNNBOOK_NATIVE_KERNELS ??= 'off';

prepare();
run(process.execPath, ['--import', 'tsx', 'test/distributed/main.ts', ...process.argv.slice(2)]);
