// npm run test:native: the native kernels. Random passes against a slow reference under the address, undefined-behaviour
// and thread sanitizers; then the addon, and all tests of layers on it, on each instruction set that this processor has.
// On Debian as root it installs g++; the addon's compiler comes from PyPI. --cases <number>: 20,000 unless given.
import { execFileSync } from 'node:child_process';
import { arch, platform } from 'node:process';
import { parseArgs } from 'node:util';
import { runCounted } from './counted.mjs';
import { installPackages, onPath } from './editor/system.mjs';
import { buildKernels } from './kernels/build.mjs';
import { prepare, root, say } from './prepare.mjs';

const { values } = parseArgs({ options: { cases: { type: 'string', default: '20000' } } });

/** Of those below the best, which is `on`. */
const FURTHER_SETS = ['AVX2', 'SSE2'];
/** Half a minute each, and alike on every set. */
const ONCE = ['test/unit/rnn/layers/sameAsStock.test.ts', 'test/unit/rnn/layers/largeLayers.test.ts'];

prepare();
if (platform === 'linux' && !onPath('g++'))
  await installPackages(['g++'], 'The sanitizers of native kernels need');
say('building the native kernels …');
await buildKernels(`${platform}-${arch}`);
say('testing native kernels …');
const layers = 'test/unit/rnn/layers/**/*.test.ts';
runCounted([
  { args: ['test/native-kernels/sanitizers.test.ts'], env: { RNNBOOK_CASES: values.cases } },
  { args: ['test/native-kernels/addon.test.ts'], node: ['--expose-gc'] },
  { args: [layers], env: { RNNBOOK_NATIVE_KERNELS: 'on' } },
  ...FURTHER_SETS.filter(hasSet).map((set) => ({
    args: [layers, ...ONCE.flatMap((spec) => ['--ignore', spec])],
    env: { RNNBOOK_NATIVE_KERNELS: set },
  })),
]);

function hasSet(set) {
  const script = `require('./native/${platform}-${arch}/rnnbook-kernels.node').createEngine('${set}', 1)`;
  try {
    execFileSync(process.execPath, ['-e', script], { cwd: root, stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
