// What the native kernels are built for. `triple` is Zig's name; glibc as old as that of RHEL 7.
const X64_SETS = [
  {
    set: 'avx512',
    name: 'AVX-512',
    lanes: 16,
    flags: [
      ...['-mavx512f', '-mavx512dq', '-mavx512vl', '-mavx512bw', '-mavx2', '-mfma'],
      '-mprefer-vector-width=512',
    ],
  },
  { set: 'avx2', name: 'AVX2', lanes: 8, flags: ['-mavx2', '-mfma'] },
  { set: 'sse2', name: 'SSE2', lanes: 4, flags: [] },
];
const ARM64_SETS = [{ set: 'neon', name: 'NEON', lanes: 4, flags: ['-ffp-contract=fast'] }];

export const TARGETS = {
  'linux-x64': {
    triple: 'x86_64-linux-gnu.2.17',
    sets: X64_SETS,
    npm: { os: 'linux', cpu: 'x64', libc: 'glibc' },
  },
  'linux-arm64': {
    triple: 'aarch64-linux-gnu.2.17',
    sets: ARM64_SETS,
    npm: { os: 'linux', cpu: 'arm64', libc: 'glibc' },
  },
  'darwin-x64': { triple: 'x86_64-macos.11.0', sets: X64_SETS, npm: { os: 'darwin', cpu: 'x64' } },
  'darwin-arm64': { triple: 'aarch64-macos.11.0', sets: ARM64_SETS, npm: { os: 'darwin', cpu: 'arm64' } },
  'win32-x64': { triple: 'x86_64-windows-gnu', sets: X64_SETS, npm: { os: 'win32', cpu: 'x64' } },
  'win32-arm64': { triple: 'aarch64-windows-gnu', sets: ARM64_SETS, npm: { os: 'win32', cpu: 'arm64' } },
};

/** Compiled once for each instruction set; the rest once. */
export const OF_EACH_SET = [
  ...['simpleRnn', 'lstm', 'gru', 'gruResetAfter'].map((cell) => `sets/cells/${cell}.cc`),
  ...['packing', 'weightGradients', 'inputGradients', 'table'].map((name) => `sets/${name}.cc`),
];
/** The same, in whose results every rounding counts. */
export const EXACT = ['sets/optimizers.cc'];
export const ENGINE = ['instructions', 'memory', 'threads', 'engine'].map((name) => `engine/${name}.cc`);
export const ADDON = ['addon/addon.cc'];

export const FLAGS = ['-std=c++17', '-Wall', '-Wextra', '-fno-math-errno', '-fno-trapping-math'];

/** What to compile for a target: source, flags, and a name for the object file. */
export function units({ sets }) {
  const named = ({ set, name, lanes, flags }) => [
    ...[`-DKERNELS_SET=${set}`, `-DKERNELS_NAME="${name}"`, `-DKERNELS_LANES=${lanes}`],
    ...flags,
  ];
  const object = (source, set = '') =>
    `${set && `${set}-`}${source.replace(/^.*\//, '').replace('.cc', '.o')}`;
  return [
    ...sets.flatMap((one) => [
      ...OF_EACH_SET.map((source) => ({ source, flags: named(one), object: object(source, one.set) })),
      ...EXACT.map((source) => ({
        source,
        // last, so that it holds
        flags: [...named(one), '-ffp-contract=off'],
        object: object(source, one.set),
      })),
    ]),
    ...ENGINE.map((source) => ({
      source,
      flags: [`-DKERNELS_SETS(X)=${sets.map(({ set }) => `X(${set})`).join(' ')}`],
      object: object(source),
    })),
  ];
}
