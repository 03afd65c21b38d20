import { dirname, join, posix, relative, sep } from 'node:path';
import ts from 'typescript';
import { members, rnnType } from '../../face/rnn-type.mjs';
import { ambientModule, visitSpecifiers } from './ambient.mjs';
import { documentFace } from './document-face.mjs';

/** The declarations of the library that cells see, with its docstrings, as one text of ambient modules. */
export function ambientRnn(root) {
  const source = join(root, 'src');
  const roots = [join(source, 'rnn', 'index.ts'), join(source, 'rnn', 'layers', 'resetAfter.ts')];
  const files = [...roots, join(source, 'globals.d.ts')];
  const options = { noEmit: false, declaration: true, emitDeclarationOnly: true };
  const rnn = rnnType({ files, options });
  const texts = declarationsOf(rnn.program);
  const face = join(source, 'rnn', 'index.d.ts');
  texts.set(face, documentFace(texts.get(face), docsOfMembers(rnn)));
  const nameOf = (path) =>
    `rnnbook/${relative(source, path)
      .split(sep)
      .join(posix.sep)
      .replace(/(\.d)?\.ts$/, '')}`;
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

/** The comments that members of `rnn` have in the source, by their paths; inferred types are written without. */
function docsOfMembers(rnn) {
  const docs = new Map();
  for (const { name, property, signature } of members(rnn)) {
    const own = property.flags & ts.SymbolFlags.Alias ? rnn.checker.getAliasedSymbol(property) : property;
    const declarations = [signature?.declaration, ...(own.declarations ?? [])];
    const comment = declarations.map(commentOf).find((text) => text !== undefined);
    if (comment !== undefined) docs.set(name, comment);
  }
  return docs;
}

function commentOf(node) {
  for (let at = node; at && !ts.isSourceFile(at) && !ts.isObjectLiteralExpression(at); at = at.parent) {
    const comment = at.jsDoc?.at(-1);
    if (comment) return comment.getText();
    if (ts.isBlock(at)) return undefined;
  }
  return undefined;
}

/** By the path that the file would have beside its source. */
function declarationsOf(program) {
  const texts = new Map();
  program.emit(undefined, (path, text) => texts.set(join(path), text));
  return texts;
}
