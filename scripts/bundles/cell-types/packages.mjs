import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, posix, relative, sep } from 'node:path';
import ts from 'typescript';
import { ambientModule, visitSpecifiers } from './ambient.mjs';

/** Zod's messages in fifty languages. */
const LEFT_OUT = /\/locales\//;

/**
 * The declarations of packages, and of all that they import from each other, as one text of ambient modules.
 *
 * @param packages names; of what others they import, nothing is left
 */
export function ambientPackages(root, packages) {
  const modules = join(root, 'node_modules');
  const nameOf = (path) =>
    relative(modules, path)
      .split(sep)
      .join(posix.sep)
      .replace(/\.d\.c?ts$/, '');
  const main = (name) => {
    const { types, typings } = JSON.parse(readFileSync(join(modules, name, 'package.json'), 'utf8'));
    return withExtension(join(modules, name, types ?? typings));
  };
  const fileOf = (specifier, from) => {
    if (LEFT_OUT.test(specifier)) return undefined;
    if (specifier.startsWith('.')) return withExtension(join(dirname(from), specifier));
    const name = packages.find((one) => specifier === one || specifier.startsWith(`${one}/`));
    if (name === undefined) return undefined;
    return specifier === name ? main(name) : withExtension(join(modules, specifier));
  };
  const resolveFrom = (from) => (specifier) => {
    const file = fileOf(specifier, from);
    if (file !== undefined) return nameOf(file);
    const known =
      specifier.startsWith('.') || packages.some((one) => one.split('/')[0] === specifier.split('/')[0]);
    return known ? undefined : specifier;
  };

  const texts = new Map();
  const add = (path) => {
    if (path === undefined || texts.has(path)) return;
    const text = readFileSync(path, 'utf8');
    texts.set(path, text);
    const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
    visitSpecifiers(file, ({ text: specifier }) => add(fileOf(specifier, path)));
  };
  packages.forEach((name) => add(main(name)));
  return [
    ...[...texts].map(([path, text]) => ambientModule(nameOf(path), text, resolveFrom(path))),
    ...packages.map((name) => `declare module "${name}" {\nexport * from "${nameOf(main(name))}";\n}\n`),
  ].join('');
}

function withExtension(path) {
  const stem = path.replace(/\.c?js$/, '');
  return [path, `${stem}.d.ts`, `${stem}.d.cts`, join(path, 'index.d.ts')].find(
    (file) => /\.d\.c?ts$/.test(file) && existsSync(file),
  );
}
