// npm run native:tensorflow: installs native TensorFlow for this user.
import { prepare, run } from './prepare.mjs';

prepare();
run(process.execPath, ['dist/cli.js', 'native', 'install']);
