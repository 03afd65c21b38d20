import ts from 'typescript';

/**
 * A declaration file that is a module, as `declare module "name" { … }`, so that many can stand in one file. Augmentations
 * of other modules come behind it as blocks of their own, with the imports that they use.
 *
 * @param name of the module of a file
 * @param resolve the name of the module that a specifier in it means; undefined for one that is left out
 */
export function ambientModule(name, text, resolve) {
  const file = ts.createSourceFile('module.d.ts', text, ts.ScriptTarget.Latest, true);
  const edits = [];
  const imports = [];
  const augmentations = [];
  const cut = ({ start, end }, by = '') => edits.push({ start, end, by });
  const rangeOf = (node) => ({ start: node.getStart(file), end: node.end });

  for (const { pos, end } of ts.getLeadingCommentRanges(text, 0) ?? []) {
    if (/@license|^\/\/\/\s*<|^\/\*\* *amd|=====/.test(text.slice(pos, end))) cut({ start: pos, end });
  }
  for (const statement of file.statements) {
    const specifier = statement.moduleSpecifier?.text;
    if (specifier !== undefined && resolve(specifier) === undefined) {
      cut(rangeOf(statement));
      continue;
    }
    if (ts.isImportDeclaration(statement)) imports.push(statement);
    if (ts.isModuleDeclaration(statement) && ts.isStringLiteral(statement.name)) {
      augmentations.push(statement);
      cut(rangeOf(statement));
    } else if (!isGlobal(statement)) {
      const declare = statement.modifiers?.find(({ kind }) => kind === ts.SyntaxKind.DeclareKeyword);
      if (declare) cut({ start: declare.getStart(file), end: declare.end + 1 });
    }
  }
  visitSpecifiers(file, (literal) => {
    const resolved = resolve(literal.text);
    if (resolved !== undefined) cut(rangeOf(literal), JSON.stringify(resolved));
  });

  const edited = (range) => applyEdits(text, edits, range);
  const blocks = augmentations.map((statement) => {
    const target = resolve(statement.name.text);
    const used = imports.filter(({ moduleSpecifier }) => resolve(moduleSpecifier.text) !== target);
    const body = { start: statement.body.getStart(file) + 1, end: statement.body.end - 1 };
    return block(target, [...used.map((node) => edited(rangeOf(node))), edited(body)].join('\n'));
  });
  return [block(name, edited({ start: 0, end: text.length })), ...blocks].join('');
}

const block = (name, body) => `declare module ${JSON.stringify(name)} {\n${body.trim()}\n}\n`;

const isGlobal = (statement) =>
  ts.isModuleDeclaration(statement) && (statement.flags & ts.NodeFlags.GlobalAugmentation) !== 0;

/** The module names in imports, exports and types; not those of augmentations. */
export function visitSpecifiers(file, visit) {
  const walk = (node) => {
    const literal = ts.isImportTypeNode(node)
      ? node.argument.literal
      : ts.isExternalModuleReference(node)
        ? node.expression
        : ts.isImportDeclaration(node) || ts.isExportDeclaration(node)
          ? node.moduleSpecifier
          : undefined;
    if (literal) visit(literal);
    ts.forEachChild(node, walk);
  };
  walk(file);
}

/** Of edits within others, and of those that cross the range's bounds, none is made. */
function applyEdits(text, edits, { start, end }) {
  const inside = edits
    .filter((edit) => edit.start >= start && edit.end <= end)
    .filter((edit) => !(edit.start === start && edit.end === end))
    .sort((a, b) => a.start - b.start || b.end - a.end);
  let result = '';
  let at = start;
  for (const edit of inside) {
    if (edit.start < at) continue;
    result += text.slice(at, edit.start) + edit.by;
    at = edit.end;
  }
  return result + text.slice(at, end);
}
