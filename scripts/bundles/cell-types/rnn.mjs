import { dirname, join, posix, relative, sep } from 'node:path';
import ts from 'typescript';
import { ambientModule, visitSpecifiers } from './ambient.mjs';

/** The declarations of the library that cells see, with its docstrings, as one text of ambient modules. */
export function ambientRnn(root) {
  const source = join(root, 'src');
  const roots = [join(source, 'rnn', 'index.ts'), join(source, 'rnn', 'layers', 'resetAfter.ts')];
  const texts = emitDeclarations(root, [...roots, join(source, 'globals.d.ts')]);
  const nameOf = (path) => `rnnbook/${relative(source, path).split(sep).join(posix.sep).replace(/(\.d)?\.ts$/, '')}`;
  const fileOf = (specifier, from) => {
    if (!specifier.startsWith('.')) return undefined;
    const path = join(dirname(from), specifier);
    return [`${path}.d.ts`, join(path, 'index.d.ts')].find((file) => texts.has(file));
  };
  const reached = new Set();
  const reach = (path) => {
    if (path === undefined || reached.has(path)) return;
    reached.add(path);
    const file = ts.createSourceFile(path, texts.get(path), ts.ScriptTarget.Latest, true);
    visitSpecifiers(file, ({ text }) => reach(fileOf(text, path)));
  };
  roots.forEach((path) => reach(path.replace(/\.ts$/, '.d.ts')));
  return [...reached]
    .map((path) =>
      ambientModule(nameOf(path), texts.get(path), (specifier) => {
        if (!specifier.startsWith('.')) return specifier;
        const file = fileOf(specifier, path);
        return file && nameOf(file);
      }),
    )
    .join('');
}

/** By the path that the file would have beside its source. */
function emitDeclarations(root, files) {
  const { config } = ts.readConfigFile(join(root, 'tsconfig.json'), ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent({ ...config, include: [], files }, ts.sys, root);
  const program = ts.createProgram(files, { ...options, noEmit: false, declaration: true, emitDeclarationOnly: true });
  const texts = new Map();
  program.emit(undefined, (path, text) => texts.set(join(path), text));
  return texts;
}
