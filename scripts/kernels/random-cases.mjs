// random-cases.mjs <address|thread> <number>: builds native/kernels/test/random.cc with sanitizers, by the system's own
// compiler, which has them, and runs that many cases.
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { arch, argv, env, platform } from 'node:process';
import { root } from '../prepare.mjs';
import { compile } from './compile.mjs';
import { FLAGS, TARGETS, units } from './targets.mjs';

const target = TARGETS[`${platform}-${arch}`];
const SANITIZERS = {
  // whether pointers are null shows by itself, and costs half of the time
  address: {
    sanitize: ['-fsanitize=address,undefined', '-fno-sanitize=null,vptr,object-size'],
    sets: target.sets,
  },
  // threads share the work alike on every set
  thread: { sanitize: ['-fsanitize=thread'], sets: target.sets.slice(-1) },
};
const [name, cases] = argv.slice(2);
const { sanitize, sets } = SANITIZERS[name];

const folder = join(root, 'native/kernels');
const out = join(root, '.cache/kernels', `random-${name}`);
const flags = [...FLAGS, '-O1', '-g1', ...sanitize, '-fno-sanitize-recover=all'];
const sources = units({ sets }).map((unit) => ({ ...unit, source: `src/${unit.source}` }));
const test = ['reference', 'random'].map((file) => ({
  source: `test/${file}.cc`,
  flags: [],
  object: `${file}.o`,
}));
const objects = await compile({ command: ['g++'], env }, [...sources, ...test], {
  ...{ folder, out },
  flags: [...flags, `-I${folder}/src`, `-I${folder}/test`],
});
execFileSync('g++', [...sanitize, ...objects, '-lpthread', '-o', join(out, 'random')]);
execFileSync(join(out, 'random'), [cases, '1'], {
  stdio: 'inherit',
  env: { ...env, TSAN_OPTIONS: 'halt_on_error=1' },
});
