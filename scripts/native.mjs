// npm run native: builds the native kernels of this machine into native/<platform>/, from where everything here takes them.
// --target <platform>: of another one, e.g. darwin-arm64; --all: of every platform.
import { arch, platform } from 'node:process';
import { parseArgs } from 'node:util';
import { buildKernels } from './kernels/build.mjs';
import { TARGETS } from './kernels/targets.mjs';
import { fail, prepare } from './prepare.mjs';

const { values } = parseArgs({
  options: { target: { type: 'string', multiple: true }, all: { type: 'boolean' } },
});
prepare();
const targets = values.all ? Object.keys(TARGETS) : (values.target ?? [`${platform}-${arch}`]);
for (const target of targets)
  await buildKernels(target).catch((error) => fail(`npm run native: ${error.message}`));
