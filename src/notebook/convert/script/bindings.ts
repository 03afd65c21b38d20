import type {
  ClassDeclaration,
  ExportNamedDeclaration,
  FunctionDeclaration,
  ImportDeclaration,
  Node,
  Pattern,
  Program,
  VariableDeclaration,
} from 'acorn';
import { recursive, simple } from 'acorn-walk';

/** The nodes of a cell that give names to the whole notebook. */
export interface Bindings {
  imports: ImportDeclaration[];
  functions: FunctionDeclaration[];
  classes: ClassDeclaration[];
  /** Declarations at the top, and every `var` outside functions. */
  variables: VariableDeclaration[];
  /** Those of `variables` that stand in the head of a loop. */
  loopHeads: Set<Node>;
  /** `export` before a declaration means nothing in a script. */
  exports: ExportNamedDeclaration[];
}

export function findBindings(program: Program): Bindings {
  const found: Bindings = {
    imports: [],
    functions: [],
    classes: [],
    variables: [],
    loopHeads: new Set(),
    exports: [],
  };
  for (const statement of program.body) {
    if (statement.type === 'ImportDeclaration') found.imports.push(statement);
    if (statement.type === 'ExportNamedDeclaration' && statement.declaration) found.exports.push(statement);
    const node = statement.type === 'ExportNamedDeclaration' ? statement.declaration : statement;
    if (node?.type === 'FunctionDeclaration') found.functions.push(node as FunctionDeclaration);
    if (node?.type === 'ClassDeclaration') found.classes.push(node as ClassDeclaration);
    if (node?.type === 'VariableDeclaration' && node.kind !== 'var') found.variables.push(node);
  }
  recursive(program, null, {
    Function() {},
    Class() {},
    VariableDeclaration(node: VariableDeclaration) {
      if (node.kind === 'var') found.variables.push(node);
    },
  });
  const addHead = (head: Node | null | undefined) => head && found.loopHeads.add(head);
  simple(program, {
    ForStatement: ({ init }) => addHead(init),
    ForInStatement: ({ left }) => addHead(left),
    ForOfStatement: ({ left }) => addHead(left),
  });
  return found;
}

export function declaredNames(declaration: VariableDeclaration): string[] {
  return declaration.declarations.flatMap(({ id }) => patternNames(id));
}

/** The names that a pattern such as `{ a, b: [c], ...d }` gives. */
function patternNames(pattern: Pattern | null): string[] {
  switch (pattern?.type) {
    case 'Identifier':
      return [pattern.name];
    case 'ObjectPattern':
      return pattern.properties.flatMap((p) => patternNames(p.type === 'Property' ? p.value : p.argument));
    case 'ArrayPattern':
      return pattern.elements.flatMap(patternNames);
    case 'AssignmentPattern':
      return patternNames(pattern.left);
    case 'RestElement':
      return patternNames(pattern.argument);
    default:
      return [];
  }
}
