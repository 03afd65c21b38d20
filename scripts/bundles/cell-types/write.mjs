import { createHash } from 'node:crypto';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { ambientPackages } from './packages.mjs';
import { ambientRnn } from './rnn.mjs';

const TFJS = ['tfjs', 'tfjs-core', 'tfjs-layers', 'tfjs-converter', 'tfjs-data'].map(
  (name) => `@tensorflow/${name}`,
);

/** The folders of the packages whose declarations are written: what the notices name. */
export const TYPE_PACKAGES = [...TFJS, '@types/node', 'typescript', 'undici-types', 'zod'].map(
  (name) => `node_modules/${name}`,
);

const REFERENCE = /^\/\/\/\s*<reference .*$/gm;

/**
 * Writes the types that cells have, without a network and in few files, into a folder of `dist/`. What was made of the same
 * sources before is taken from a cache, since TypeScript needs ten seconds for it.
 */
export function writeCellTypes(root, folder) {
  const cached = join(root, '.cache', 'cell-types');
  const key = keyOf(root);
  if (!existsSync(join(cached, key))) {
    rmSync(cached, { recursive: true, force: true });
    make(root, cached);
    writeFileSync(join(cached, key), '');
  }
  mkdirSync(folder, { recursive: true });
  const names = readdirSync(cached).filter((name) => name.endsWith('.d.ts'));
  for (const name of names) copyFileSync(join(cached, name), join(folder, name));
}

function keyOf(root) {
  const hash = createHash('sha256');
  for (const folder of ['src/rnn', 'scripts/bundles/cell-types', 'scripts/face']) {
    for (const name of readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).sort()) {
      if (/\.(ts|mjs)$/.test(name)) hash.update(name).update(readFileSync(join(root, folder, name)));
    }
  }
  return hash.update(readFileSync(join(root, 'package-lock.json'))).digest('hex');
}

function make(root, folder) {
  mkdirSync(folder, { recursive: true });
  const write = (name, text) => writeFileSync(join(folder, name), text);
  write('lib.d.ts', languageLibrary(root));
  write('tensorflow.d.ts', ambientPackages(root, TFJS));
  write('rnn.d.ts', ambientRnn(root) + ambientPackages(root, ['zod']));
  const node = nodeTypes(root);
  write('node.d.ts', node.script);
  node.modules.forEach((text, i) => write(`node-${i + 1}.d.ts`, text));
  write('undici.d.ts', ambientPackages(root, ['undici-types']));
  for (const name of ['cell.d.ts', 'tf.d.ts']) {
    copyFileSync(join(root, 'scripts', 'bundles', 'cell-types', 'globals', name), join(folder, name));
  }
}

/** ECMAScript 2023, without a browser's DOM: cells run in Node. */
function languageLibrary(root) {
  const folder = join(root, 'node_modules', 'typescript', 'lib');
  const seen = new Set();
  const texts = [];
  const add = (name) => {
    if (seen.has(name)) return;
    seen.add(name);
    const whole = readFileSync(join(folder, `lib.${name}.d.ts`), 'utf8');
    // what `using` needs; the classes beside it are newer than the oldest Node
    const [text] = name === 'esnext.disposable' ? whole.split('interface SuppressedError ') : [whole];
    for (const [, other] of text.matchAll(/^\/\/\/ <reference lib="([^"]+)"/gm)) add(other);
    texts.push(
      text
        .replace(REFERENCE, '')
        .replace(/\/\*!.*?\*\//s, '')
        .trim(),
    );
  };
  add('es2023');
  add('esnext.disposable');
  return `${texts.join('\n')}\n`;
}

/** What only a CommonJS file has; cells have `require`. */
const NOT_IN_CELLS = /^ *(declare )?var (__filename|__dirname|module|exports): [^;]+;$/gm;

/** Scripts can stand in one file; a module that says what is global has to stay one. */
function nodeTypes(root) {
  const folder = join(root, 'node_modules', '@types', 'node');
  const names = readFileSync(join(folder, 'index.d.ts'), 'utf8').matchAll(/<reference path="([^"]+)"/g);
  const texts = [...names]
    .map(([, name]) => readFileSync(join(folder, name), 'utf8'))
    .map((text) => text.replace(REFERENCE, '').replace(NOT_IN_CELLS, ''));
  const isModule = (text) =>
    ts.isExternalModule(ts.createSourceFile('node.d.ts', text, ts.ScriptTarget.Latest));
  return {
    script: texts.filter((text) => !isModule(text)).join('\n'),
    modules: texts.filter(isModule),
  };
}
