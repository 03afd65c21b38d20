// Builds native/linux-x64/tfjs_binding.node, the addon between tfjs-node and TensorFlow's library, so that a user needs
// no compiler. Needs Python with pip (400 MB of downloads, kept in .cache/). The same inputs give the same bytes.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { env } from 'node:process';
import { fileURLToPath } from 'node:url';
import { tfjsNodePackage } from './tfjs-node-package.mjs';

const NODE_API_HEADERS = '1.9.0';
/** Zig's C++ compiler: against the glibc of 2012, with its C++ library inside, so that it runs on every Linux with glibc. */
const ZIG = '0.17.1';
const TARGET = 'x86_64-linux-gnu.2.17';

const root = fileURLToPath(new URL('..', import.meta.url));
const cache = join(root, '.cache', 'native-build');
const wheel = JSON.parse(readFileSync(join(root, 'src/native/wheels.json'), 'utf8'))['linux-x64'];
const output = join(root, 'native/linux-x64/tfjs_binding.node');

const run = (program, args, options) =>
  execFileSync(program, args, { cwd: cache, stdio: 'inherit', ...options });
const python = (args, options) => run('python3', args, options);
const sha256 = (file) => createHash('sha256').update(readFileSync(file)).digest('hex');

function once(name, make) {
  if (existsSync(join(cache, name))) return;
  console.log(`Fetching ${name}`);
  make();
}

mkdirSync(cache, { recursive: true });
once(wheel.file, () => {
  const from = ['--python-version', wheel.python, '--platform', wheel.platform, wheel.requirement];
  python(['-m', 'pip', 'download', '--no-deps', '--only-binary=:all:', '--dest', '.', ...from]);
});
if (sha256(join(cache, wheel.file)) !== wheel.sha256)
  throw new Error(`${wheel.file} is not the published file.`);
once('tensorflow', () => {
  const members = [
    ...Object.keys(wheel.libraries),
    ...['tensorflow', 'tsl', 'xla', 'absl'].map((name) => `tensorflow/include/${name}/`),
  ];
  const unpack = `import sys, zipfile
wheel = zipfile.ZipFile(sys.argv[1])
wheel.extractall('.', [name for name in wheel.namelist() if name.startswith(tuple(sys.argv[2:]))])`;
  python(['-c', unpack, wheel.file, ...members]);
});
once('node-api-headers', () => {
  run('npm', ['pack', '--silent', `node-api-headers@${NODE_API_HEADERS}`]);
  run('tar', [
    '-xzf',
    `node-api-headers-${NODE_API_HEADERS}.tgz`,
    '--transform',
    's/^package/node-api-headers/',
  ]);
});
once('zig', () =>
  python(['-m', 'pip', 'install', '--quiet', '--no-deps', '--target', 'zig', `ziglang==${ZIG}`]),
);

// Only Node's entry points are visible: no symbol of the C++ library inside may take the place of TensorFlow's.
const symbols = '{ global: napi_register_module_v1; node_api_module_get_api_version_v1; local: *; };\n';
writeFileSync(join(cache, 'exports.map'), symbols);
const binding = join(tfjsNodePackage(), 'binding');
const hide = [`-ffile-prefix-map=${binding}=binding`, `-ffile-prefix-map=${cache}=.`];
python(
  [
    ...[
      '-m',
      'ziglang',
      'c++',
      '-target',
      TARGET,
      '-shared',
      '-fPIC',
      '-O2',
      '-std=c++17',
      '-DNAPI_VERSION=8',
      ...hide,
    ],
    ...['-fvisibility=hidden', '-ffunction-sections', '-fdata-sections', '-Wl,--gc-sections', '-s'],
    ...['-Wl,--version-script=exports.map', '-Inode-api-headers/include', '-Itensorflow/include'],
    ...[join(binding, 'tfjs_backend.cc'), join(binding, 'tfjs_binding.cc')],
    ...['-Ltensorflow', '-l:libtensorflow_cc.so.2', '-l:libtensorflow_framework.so.2'],
    // The installer puts the libraries beside the addon.
    ...['-Wl,-rpath,$ORIGIN', '-o', output],
  ],
  { env: { ...env, PYTHONPATH: [join(cache, 'zig'), env.PYTHONPATH].filter(Boolean).join(delimiter) } },
);
console.log(`${sha256(output)}  native/linux-x64/tfjs_binding.node`);
