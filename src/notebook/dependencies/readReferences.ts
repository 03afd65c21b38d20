import type { ClassDeclaration, FunctionDeclaration, Node, Program, VariableDeclarator } from 'acorn';
import { analyze, type Scope } from 'eslint-scope';
import { changedNames } from './changedNames';

/** A place in a cell where a name of the notebook stands: one that the cell declares at its top, or that it lacks. */
export interface Reference {
  name: string;
  reads: boolean;
  writes: boolean;
  when: When;
}

/** When a reference counts. In a function without a name at the cell's top: at once, and in calls of what is declared. */
interface When {
  /** When the cell runs. */
  atOnce: boolean;
  /** When a function or class of the cell's top is called. */
  calling?: string | typeof ANY;
}

export const ANY = Symbol('any name that the cell declares');

export function readReferences(program: Program): { declared: Set<string>; references: Reference[] } {
  const manager = analyze(program as Parameters<typeof analyze>[0], {
    ecmaVersion: 2022,
    sourceType: 'module',
  });
  const top = manager.scopes.find(({ type }) => type === 'module')!;
  const changed = changedNames(program);
  const named = namedFunctions(program);
  const references = manager.scopes.flatMap((scope) =>
    scope.references
      .filter(({ resolved }) => !resolved || resolved.scope === top)
      .map((reference): Reference => {
        const identifier = reference.identifier as unknown as Node & { name: string };
        const changes = changed.has(identifier);
        return {
          name: identifier.name,
          reads: reference.isRead() || changes,
          writes: reference.isWrite() || changes,
          when: whenOf(scope, top, named),
        };
      }),
  );
  return { declared: new Set(top.variables.map(({ name }) => name)), references };
}

/** The functions and classes that have a name at the top of a cell, by their nodes. */
function namedFunctions({ body }: Program): Map<Node, string> {
  const named = new Map<Node, string>();
  for (const statement of body) {
    const node = statement.type === 'ExportNamedDeclaration' ? statement.declaration : statement;
    if (node?.type === 'FunctionDeclaration' || node?.type === 'ClassDeclaration') {
      named.set(node, (node as FunctionDeclaration | ClassDeclaration).id.name);
    }
    if (node?.type !== 'VariableDeclaration') continue;
    for (const { id, init } of node.declarations as VariableDeclarator[]) {
      if (id.type === 'Identifier' && init && /Function|Class/.test(init.type)) named.set(init, id.name);
    }
  }
  return named;
}

function whenOf(scope: Scope, top: Scope, named: ReadonlyMap<Node, string>): When {
  let when: When = { atOnce: true };
  for (let at: Scope | null = scope; at && at !== top; at = at.upper) {
    const name = named.get(at.block as unknown as Node);
    // what a class extends, and computes for its static members, is read at once
    const isOfClass = at.type === 'class' && (at === scope || scope.type.startsWith('class-'));
    if (name !== undefined) return { atOnce: isOfClass, calling: name };
    if (at.type === 'function') when = { atOnce: true, calling: ANY };
  }
  return when;
}
