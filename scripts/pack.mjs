// npm run pack: what is published, into out/packages/: the extension for this platform with its native kernels, and those as
// an npm package of their own. --target <platform>: for another one; --all: for every one, and the extension without any.
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { arch, platform } from 'node:process';
import { parseArgs } from 'node:util';
import { ADDON_FILE, buildKernels } from './kernels/build.mjs';
import { TARGETS } from './kernels/targets.mjs';
import { prepare, root, run } from './prepare.mjs';

const { values } = parseArgs({
  options: { target: { type: 'string', multiple: true }, all: { type: 'boolean' } },
});
const out = join(root, 'out', 'packages');
const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

prepare();
mkdirSync(out, { recursive: true });
const targets = values.all ? Object.keys(TARGETS) : (values.target ?? [`${platform}-${arch}`]);
for (const target of targets) {
  await buildKernels(target);
  packKernels(target);
  packExtension(target);
}
if (values.all) packExtension();

/** @param target none: the extension that runs on every platform, on WebAssembly alone */
function packExtension(target) {
  // everything of the native folder's, but only of this platform
  const packed = readFileSync(join(root, '.vscodeignore'), 'utf8').replace(/^!native\/linux-x64\/.*\n/gm, '');
  const ignore = join(root, '.cache', `vscodeignore-${target}`);
  writeFileSync(ignore, target ? `${packed}!native/${target}/*\n` : packed);
  const file = join(out, `rnnbook-${target ?? 'universal'}.vsix`);
  run('npx', [
    ...['--no-install', 'vsce', 'package', '--ignoreFile', ignore, '--out', file],
    ...(target ? ['--target', target] : []),
  ]);
}

/** `@rnnbook/kernels-<platform>`, an optional dependency of whoever uses the library outside of the editor. */
function packKernels(target) {
  const folder = join(root, '.cache', 'npm', `kernels-${target}`);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  cpSync(join(root, 'native', target, ADDON_FILE), join(folder, ADDON_FILE));
  if (existsSync(join(root, 'LICENSE'))) cpSync(join(root, 'LICENSE'), join(folder, 'LICENSE'));
  const { os, cpu, libc } = TARGETS[target].npm;
  const own = {
    name: `@rnnbook/kernels-${target}`,
    version: manifest.version,
    description: `The native kernels of rnnbook for ${target}: recurrent layers in machine code`,
    license: manifest.license,
    repository: manifest.repository,
    main: ADDON_FILE,
    files: [ADDON_FILE],
    os: [os],
    cpu: [cpu],
    ...(libc && { libc: [libc] }),
  };
  writeFileSync(join(folder, 'package.json'), `${JSON.stringify(own, null, 2)}\n`);
  writeFileSync(
    join(folder, 'README.md'),
    `# ${own.name}\n\n${own.description}. rnnbook uses it where it is installed, and needs it nowhere.\n`,
  );
  execFileSync('npm', ['pack', '--silent', '--pack-destination', out], { cwd: folder, stdio: 'inherit' });
}
