// npm run test:native-backend: installs native TensorFlow (207 MB) into a temporary folder and computes with it.
import { prepare, run, say } from './prepare.mjs';

prepare();
say('testing native TensorFlow …');
run(process.execPath, [
  ...['--import', 'tsx', 'node_modules/mocha/bin/mocha.js'],
  ...['--reporter', 'scripts/reporter.cjs', '--timeout', '600000', '--exit', 'test/native/**/*.test.ts'],
]);
