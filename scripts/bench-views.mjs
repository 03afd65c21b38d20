// npm run bench:views: how quickly the views draw and follow the pointer in headless Chromium.
import { prepareSystem } from './editor/system.mjs';
import { prepare, run } from './prepare.mjs';

prepare();
process.env.CHROMIUM ??= await prepareSystem();
run(process.execPath, ['--import', 'tsx', 'bench/views/main.ts']);
