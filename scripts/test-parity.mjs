// npm run test:parity: the code that we write for Keras and PyTorch, run there with the same weights. Writes
// test/golden/parity.json, which `npm test` holds the code to. Its Python is a large download, made once.
import { prepare, run } from './prepare.mjs';

prepare();
run(process.execPath, ['--import', 'tsx', 'test/parity/main.ts']);
