// Builds native/<platform>/rnnbook-kernels.node: the native kernels as an addon for every Node and Electron with Node-API 8.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../prepare.mjs';
import { compile } from './compile.mjs';
import { ADDON, FLAGS, TARGETS, units } from './targets.mjs';
import { windowsHost } from './windowsHost.mjs';
import { zig } from './zig.mjs';

export const ADDON_FILE = 'rnnbook-kernels.node';
const folder = join(root, 'native/kernels/src');
const modules = join(root, 'node_modules');

/** @returns the addon's path */
export async function buildKernels(platform) {
  const target = TARGETS[platform];
  if (!target)
    throw new Error(`no native kernels for ${platform}; there are: ${Object.keys(TARGETS).join(', ')}`);
  const { command, env } = zig();
  const compiler = { command: [...command, 'c++', '-target', target.triple], env };
  const out = join(root, '.cache', 'kernels', platform);
  const flags = [
    ...FLAGS,
    ...['-O3', '-fPIC', '-fvisibility=hidden', `-I${folder}`, `-ffile-prefix-map=${root}=.`],
    ...['-DNAPI_VERSION=8', '-DNODE_ADDON_API_CPP_EXCEPTIONS', '-DNODE_ADDON_API_DISABLE_DEPRECATED'],
    ...[`-isystem${modules}/node-addon-api`, `-isystem${modules}/node-api-headers/include`],
  ];
  const addon = ADDON.map((source) => ({ source, flags: [], object: 'addon.o' }));
  const objects = await compile(compiler, [...units(target), ...addon], { folder, flags, out });
  const file = join(root, 'native', platform, ADDON_FILE);
  mkdirSync(join(root, 'native', platform), { recursive: true });
  const [program, ...first] = compiler.command;
  const link = [...first, '-shared', '-O2', '-s', ...objects, ...forSystem(target, platform, out)];
  // under another name until it is whole
  execFileSync(program, [...link, '-o', `${file}.new`], { stdio: 'inherit', env });
  renameSync(`${file}.new`, file);
  const bytes = readFileSync(file);
  console.log(
    `native/${platform}/${ADDON_FILE}: ${Math.round(bytes.length / 1024)} KB, SHA-256 ${createHash('sha256').update(bytes).digest('hex')}`,
  );
  return file;
}

/** What the linker of each system has to be told. */
function forSystem({ npm }, platform, out) {
  if (npm.os === 'linux') {
    // only Node's entry points are visible
    const exports = join(out, 'exports.map');
    writeFileSync(
      exports,
      '{ global: napi_register_module_v1; node_api_module_get_api_version_v1; local: *; };\n',
    );
    return [`-Wl,--version-script=${exports}`, '-Wl,--gc-sections', '-lpthread'];
  }
  if (npm.os === 'darwin') return ['-Wl,-undefined,dynamic_lookup'];
  const { assembly, cpp } = windowsHost(platform.endsWith('arm64') ? 'arm64' : 'x64');
  writeFileSync(join(out, 'nodeApi.S'), assembly);
  writeFileSync(join(out, 'nodeApi.cc'), cpp);
  return [join(out, 'nodeApi.S'), join(out, 'nodeApi.cc'), `-Wl,--out-implib,${join(out, 'nodeApi.lib')}`];
}
