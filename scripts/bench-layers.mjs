// npm run bench:layers: recurrent layers beside stock TensorFlow.js, Keras and PyTorch.
// --quick: fewer rounds, small sizes; --only <part of a case's name>; --avx2: rnnbook's native kernels and PyTorch alone,
// both as on a processor without AVX-512.
import { argv } from 'node:process';
import { prepare, run } from './prepare.mjs';

prepare();
run(process.execPath, ['--import', 'tsx', 'bench/layers/main.ts', ...argv.slice(2)]);
