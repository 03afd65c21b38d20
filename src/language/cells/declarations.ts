import * as ts from 'typescript';

export type DeclarationKind = 'const' | 'let' | 'function' | 'class' | 'import' | 'type';

/** A name that a cell gives to the cells below it. */
export interface Declaration {
  name: string;
  kind: DeclarationKind;
  /** Where the name stands in the cell; of overloads the first. */
  start: number;
  /** A `let x` whose type TypeScript finds from what is assigned to it. */
  untyped: boolean;
  /** By an `export` of its own. */
  exported: boolean;
}

/** What a cell says to others: found without types, so that it is as quick as reading the cell. */
export interface CellNames {
  declarations: Declaration[];
  /** Names that code outside functions assigns to, which may narrow their types. */
  assigned: Set<string>;
}

export function namesOf(source: string, fileName: string): CellNames {
  const file = ts.createSourceFile(fileName, source, ts.ScriptTarget.ESNext, true);
  const found = new Map<string, Declaration>();
  const assigned = new Set<string>();
  const add = (node: ts.Identifier | undefined, kind: DeclarationKind, exported = false, untyped = false) => {
    if (!node || node.text === '' || found.has(node.text)) return;
    found.set(node.text, { name: node.text, kind, start: node.getStart(file), untyped, exported });
  };
  const addVariables = (list: ts.VariableDeclarationList, exported: boolean) => {
    const kind = list.flags & ts.NodeFlags.Const ? 'const' : 'let';
    for (const { name, type, initializer } of list.declarations) {
      const untyped = kind === 'let' && !type && !initializer && !isLoopHead(list);
      for (const identifier of identifiersIn(name)) add(identifier, kind, exported, untyped);
    }
  };

  for (const statement of file.statements) {
    const exported = isExported(statement);
    if (ts.isVariableStatement(statement)) addVariables(statement.declarationList, exported);
    else if (ts.isFunctionDeclaration(statement)) add(statement.name, 'function', exported);
    else if (ts.isClassDeclaration(statement)) add(statement.name, 'class', exported);
    else if (ts.isEnumDeclaration(statement)) add(statement.name, 'class', exported);
    else if (ts.isInterfaceDeclaration(statement) || ts.isTypeAliasDeclaration(statement))
      add(statement.name, 'type', exported);
    else if (ts.isModuleDeclaration(statement) && ts.isIdentifier(statement.name))
      add(statement.name, 'class', exported);
    else if (ts.isImportDeclaration(statement))
      for (const identifier of importedNames(statement)) add(identifier, 'import');
  }
  visitOutsideFunctions(file, (node) => {
    if (ts.isVariableDeclarationList(node) && !(node.flags & ts.NodeFlags.BlockScoped))
      addVariables(node, false);
    for (const target of assignedTo(node)) assigned.add(target);
  });
  return { declarations: [...found.values()], assigned };
}

function isExported(statement: ts.Statement): boolean {
  if (!ts.canHaveModifiers(statement)) return false;
  const kinds = ts.getModifiers(statement)?.map(({ kind }) => kind) ?? [];
  // a default export has another name
  return kinds.includes(ts.SyntaxKind.ExportKeyword) && !kinds.includes(ts.SyntaxKind.DefaultKeyword);
}

const isLoopHead = ({ parent }: ts.Node) => ts.isForInStatement(parent) || ts.isForOfStatement(parent);

function identifiersIn(name: ts.BindingName): ts.Identifier[] {
  if (ts.isIdentifier(name)) return [name];
  return name.elements.flatMap((element) =>
    ts.isOmittedExpression(element) ? [] : identifiersIn(element.name),
  );
}

function importedNames({ importClause }: ts.ImportDeclaration): ts.Identifier[] {
  const { name, namedBindings } = importClause ?? {};
  const named = !namedBindings
    ? []
    : ts.isNamespaceImport(namedBindings)
      ? [namedBindings.name]
      : namedBindings.elements.map((element) => element.name);
  return [...(name ? [name] : []), ...named];
}

function visitOutsideFunctions(node: ts.Node, visit: (node: ts.Node) => void): void {
  ts.forEachChild(node, (child) => {
    if (ts.isFunctionLike(child) || ts.isClassLike(child)) return;
    visit(child);
    visitOutsideFunctions(child, visit);
  });
}

function assignedTo(node: ts.Node): string[] {
  if (!ts.isBinaryExpression(node)) return [];
  const { operatorToken, left } = node;
  const isAssignment =
    operatorToken.kind >= ts.SyntaxKind.FirstAssignment && operatorToken.kind <= ts.SyntaxKind.LastAssignment;
  return isAssignment ? targetNames(left) : [];
}

/** `x = …`, `[a, b] = …` and `({ a, b: c } = …)`. */
function targetNames(target: ts.Expression): string[] {
  if (ts.isIdentifier(target)) return [target.text];
  if (ts.isParenthesizedExpression(target)) return targetNames(target.expression);
  if (ts.isArrayLiteralExpression(target)) return target.elements.flatMap(targetNames);
  if (!ts.isObjectLiteralExpression(target)) return [];
  return target.properties.flatMap((property) => {
    if (ts.isShorthandPropertyAssignment(property)) return [property.name.text];
    return ts.isPropertyAssignment(property) ? targetNames(property.initializer) : [];
  });
}
