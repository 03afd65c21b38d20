import type { ImportDeclaration, VariableDeclaration } from 'acorn';
import { type Bindings, declaredNames, findBindings } from './bindings';
import { applyEdits, type Edit, removal } from '../../sourceEdits';
import { importedNames, printSource } from './imports';
import { endOfType, type ParsedCell, withoutTypes } from './parseCell';

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
  // A class as a value can be neither abstract nor declared; and where types were not replaced by as many blanks
  // (with some characters they are not), places in the JavaScript are none in the source.
  const classes = bindings.classes.some(({ id }) => context.shared.has(id.name));
  if (!classes && cell.source.length === cell.code.length) return rewrite(cell, bindings, context);
  const bare = withoutTypes(cell);
  return rewrite(bare, findBindings(bare.program), context);
}

function rewrite(cell: ParsedCell, bindings: Bindings, context: ScriptContext): ScriptCell {
  const { shared, freeName } = context;
  const text = cell.source;
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
    edits.push(...assignment(variable, cell, bindings.loopHeads.has(variable)));
  }
  const body = applyEdits(text, edits).replace(/^\s*\n|\s+$/g, '');
  return { imports, body: [...first, ...(body === '' ? [] : [withSafeStart(cell, body)])].join('\n') };
}

/** `const { a }: A = f(), b = 1;` as `void ({ a } = f(), b = 1);`: the name has one type for all cells. */
function assignment(variable: VariableDeclaration, cell: ParsedCell, inLoopHead: boolean): Edit[] {
  const { kind, start, declarations } = variable;
  const head = declarations[0]!;
  const keyword: Edit = { start, end: head.start, text: '' };
  const edits = [keyword];
  for (const { id, init } of declarations) {
    // `let a;` makes `a` undefined; `var a;` does nothing to it.
    const reset = !init && kind !== 'var' && !inLoopHead;
    edits.push({ start: id.end, end: endOfType(cell, id.end), text: reset ? ' = undefined' : '' });
  }
  if (head.id.type === 'Identifier' || inLoopHead) return edits;
  // A statement cannot begin with a brace or a bracket: the one is a block, the other goes on with the line before.
  keyword.text = 'void (';
  const { end } = declarations.at(-1)!;
  const place = endOfType(cell, end);
  const closed = cell.code.slice(end, variable.end).includes(';');
  return [...edits, { start: place, end: place, text: closed ? ')' : ');' }];
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
