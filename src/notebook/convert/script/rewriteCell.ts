import type { ImportDeclaration, VariableDeclaration } from 'acorn';
import { type Bindings, declaredNames, findBindings } from './bindings';
import { applyEdits, type Edit, removal } from './edits';
import { importedNames, printSource } from './imports';
import { type ParsedCell, withoutTypes } from './parseCell';

export interface ScriptContext {
  /** Names that are declared once, above all cells: declarations of them become assignments. */
  shared: ReadonlySet<string>;
  /** Keys of the imports that stand already; added to. */
  imported: Set<string>;
  /** A name like `name` that nothing else has. */
  freeName: (name: string) => string;
}

export interface ScriptCell {
  imports: string[];
  body: string;
}

/** A cell as a part of a module: imports apart, and nothing declared that another cell declares as well. */
export function rewriteCell(cell: ParsedCell, bindings: Bindings, context: ScriptContext): ScriptCell {
  if (![...allNames(bindings)].some((name) => context.shared.has(name))) {
    return rewrite(cell, bindings, context);
  }
  // Where something is put in the place of a declaration, its types go: the name has one type for all cells.
  const bare = withoutTypes(cell);
  return rewrite(bare, findBindings(bare.program), context);
}

function allNames({ imports, functions, classes, variables }: Bindings): Set<string> {
  return new Set([
    ...imports.flatMap(importedNames).map(({ local }) => local),
    ...[...functions, ...classes].map(({ id }) => id.name),
    ...variables.flatMap(declaredNames),
  ]);
}

function rewrite(cell: ParsedCell, bindings: Bindings, context: ScriptContext): ScriptCell {
  const { shared, freeName } = context;
  // Types were replaced by as many blanks, so places hold in both texts; with some characters they do not.
  const text = cell.source.length === cell.code.length ? cell.source : cell.code;
  const edits: Edit[] = [];
  const first: string[] = [];
  const imports = bindings.imports.flatMap((declaration) => {
    edits.push(removal(text, declaration.start, declaration.end));
    return rewriteImport(declaration, text, context, first);
  });
  for (const { start, declaration } of bindings.exports) {
    edits.push({ start, end: Math.min(start + 'export '.length, declaration!.start), text: '' });
  }
  for (const { id } of bindings.functions.filter(({ id }) => shared.has(id.name))) {
    const name = freeName(id.name);
    edits.push({ start: id.start, end: id.end, text: name });
    first.push(`${id.name} = ${name};`); // a function is there before its declaration
  }
  for (const { id, start, end } of bindings.classes.filter(({ id }) => shared.has(id.name))) {
    edits.push({ start, end: start, text: `${id.name} = ` }, { start: end, end, text: ';' });
  }
  for (const variable of bindings.variables.filter((v) =>
    declaredNames(v).some((name) => shared.has(name)),
  )) {
    edits.push(...assignment(variable, text, bindings.loopHeads.has(variable)));
  }
  const body = applyEdits(text, edits).replace(/^\s*\n|\s+$/g, '');
  return { imports, body: [...first, ...(body === '' ? [] : [withSafeStart(cell, body)])].join('\n') };
}

/** `const { a } = f(), b = 1;` as `void ({ a } = f(), b = 1);`. */
function assignment(variable: VariableDeclaration, text: string, inLoopHead: boolean): Edit[] {
  const { kind, start, declarations } = variable;
  const head = declarations[0]!;
  const keyword: Edit = { start, end: head.start, text: '' };
  if (inLoopHead) return [keyword];
  // `let a;` makes `a` undefined; `var a;` does nothing to it.
  const reset = kind === 'var' ? [] : declarations.filter(({ init }) => !init);
  const edits = [keyword, ...reset.map(({ end }) => ({ start: end, end, text: ' = undefined' }))];
  if (head.id.type === 'Identifier') return edits;
  // A statement cannot begin with a brace or a bracket: the one is a block, the other goes on with the line before.
  keyword.text = 'void (';
  const { end } = declarations.at(-1)!;
  return [...edits, { start: end, end, text: text.slice(end, variable.end).includes(';') ? ')' : ');' }];
}

/** @param first gets the statements that give imports their shared names. */
function rewriteImport(
  declaration: ImportDeclaration,
  text: string,
  { shared, imported, freeName }: ScriptContext,
  first: string[],
): string[] {
  const names = importedNames(declaration);
  const from = printSource(declaration, text);
  const fresh = names.filter(({ key }) => !imported.has(key));
  names.forEach(({ key }) => imported.add(key));
  if (fresh.length === names.length && !names.some(({ local }) => shared.has(local))) {
    return [`${text.slice(declaration.start, declaration.source.start)}${from};`];
  }
  return fresh.map(({ local, clause }) => {
    if (!shared.has(local)) return `import ${clause(local)} from ${from};`;
    const name = freeName(local);
    first.push(`${local} = ${name};`);
    return `import ${clause(name)} from ${from};`;
  });
}

/** A line that begins like this would go on with the last line of the cell before. */
function withSafeStart({ program, code }: ParsedCell, body: string): string {
  const statement = program.body.find(({ type }) => type !== 'ImportDeclaration');
  return statement && '([`+-/'.includes(code[statement.start]!) ? `;${body}` : body;
}
