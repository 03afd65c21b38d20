// random-cases.mjs <address|thread> <number>: builds native/kernels/test/random.cc with sanitizers, by the system's own
// compiler, which has them, and runs that many cases. random-cases.mjs arm64 <number>: for ARM, by Zig's, in QEMU's emulation
// (Debian's qemu-user and libc6-arm64-cross).
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { arch, argv, env, platform } from 'node:process';
import { root } from '../prepare.mjs';
import { compile } from './compile.mjs';
import { FLAGS, TARGETS, units } from './targets.mjs';
import { zig } from './zig.mjs';

const [name, cases] = argv.slice(2);
const own = TARGETS[`${platform}-${arch}`];
const SYSTEM = { command: ['g++'], env };

const VARIANTS = {
  address: () => ({
    compiler: SYSTEM,
    // whether pointers are null shows by itself, and costs half of the time
    flags: [
      '-fsanitize=address,undefined',
      '-fno-sanitize=null,vptr,object-size',
      '-fno-sanitize-recover=all',
    ],
    sets: own.sets,
    start: [],
  }),
  // threads share the work alike on every set
  thread: () => ({
    compiler: SYSTEM,
    flags: ['-fsanitize=thread'],
    sets: own.sets.slice(-1),
    start: [],
  }),
  arm64: () => {
    const { triple, sets } = TARGETS['linux-arm64'];
    const { command, env: environment } = zig();
    return {
      compiler: { command: [...command, 'c++', '-target', triple], env: environment },
      flags: [],
      sets,
      start: ['qemu-aarch64', '-L', '/usr/aarch64-linux-gnu'],
    };
  },
};
const { compiler, flags, sets, start } = VARIANTS[name]();

const folder = join(root, 'native/kernels');
const out = join(root, '.cache/kernels', `random-${name}`);
const tested = [
  ...units({ sets }).map((unit) => ({ ...unit, source: `src/${unit.source}` })),
  { source: 'test/random.cc', flags: [], object: 'random.o' },
].map((unit) => ({ ...unit, flags: ['-O1', ...flags, ...unit.flags] }));
// without sanitizers, in which the reference would take most of the time
const reference = { source: 'test/reference.cc', flags: ['-O2'], object: 'reference.o' };
const objects = await compile(compiler, [...tested, reference], {
  ...{ folder, out },
  flags: [...FLAGS, '-g1', `-I${folder}/src`, `-I${folder}/test`],
});
const program = join(out, 'random');
const [linker, ...first] = compiler.command;
execFileSync(linker, [...first, ...flags, ...objects, '-lpthread', '-o', program], { env: compiler.env });
const [run, ...given] = [...start, program, cases, '1'];
execFileSync(run, given, { stdio: 'inherit', env: { ...env, TSAN_OPTIONS: 'halt_on_error=1' } });
