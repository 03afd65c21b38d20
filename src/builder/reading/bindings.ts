import type { Expression, Identifier, Node, Program, VariableDeclaration } from 'acorn';
import { full } from 'acorn-walk';

/** What a `const` holds: an expression, or one item of what it gives (`const [, h] = …`). */
export interface Constant {
  init: Expression;
  item?: number;
  /** Of the declaration. */
  end: number;
}

/** The names of a cell, wherever they are declared. */
export interface Bindings {
  constants: Map<string, Constant>;
  /** How often a name is declared or assigned. */
  declared: Map<string, number>;
  /** How often a name is read. */
  uses: Map<string, number>;
}

export function bindingsOf(program: Program): Bindings {
  const bindings: Bindings = { constants: new Map(), declared: new Map(), uses: new Map() };
  const count = (counts: Map<string, number>, name: string) => counts.set(name, (counts.get(name) ?? 0) + 1);
  // acorn-walk says by the type whether a name is read or given
  full(program, (node, _state, type) => {
    const { name } = node as Identifier;
    if (type === 'VariablePattern') count(bindings.declared, name);
    else if (node.type === 'Identifier') count(bindings.uses, name);
    else if (node.type === 'VariableDeclaration') addConstants(bindings, node as VariableDeclaration);
  });
  for (const statement of program.body)
    if (statement.type === 'ImportDeclaration')
      for (const { local } of statement.specifiers) count(bindings.declared, local.name);
  return bindings;
}

function addConstants({ constants }: Bindings, { kind, declarations }: VariableDeclaration): void {
  if (kind !== 'const') return;
  for (const { id, init, end } of declarations) {
    if (!init) continue;
    if (id.type === 'Identifier') constants.set(id.name, { init, end });
    if (id.type === 'ArrayPattern')
      id.elements.forEach((element: Node | null, item) => {
        if (element?.type === 'Identifier') constants.set((element as Identifier).name, { init, item, end });
      });
  }
}
