import type { CallExpression, Node, Program, Statement } from 'acorn';
import { ancestor } from 'acorn-walk';
import { nameOf } from './value';

/** A model's making: `NAME = call`, and the statements among which it stands. */
export interface Making {
  variable: string;
  call: CallExpression;
  statement: Node;
  /** Behind the statement, up to where the name is given to something else. */
  after: Node[];
}

/** Every call that a variable is given, in the order of the code. */
export function makingsOf(program: Program): Making[] {
  const found: Making[] = [];
  const add = (variable: string, call: Node, ancestors: Node[]) => {
    const at = ancestors.findLastIndex((node) => statementsOf(node) !== undefined);
    const list = statementsOf(ancestors[at]!)!;
    const index = list.indexOf(ancestors[at + 1]!);
    if (index < 0) return;
    const rest = list.slice(index + 1);
    const again = rest.findIndex((statement) => givenBy(statement) === variable);
    const after = again < 0 ? rest : rest.slice(0, again);
    found.push({ variable, call: call as CallExpression, statement: list[index]!, after });
  };
  ancestor(program, {
    VariableDeclarator({ id, init }, _state, ancestors) {
      if (id.type === 'Identifier' && init?.type === 'CallExpression') add(id.name, init, ancestors);
    },
    AssignmentExpression({ left, right, operator }, _state, ancestors) {
      if (operator === '=' && left.type === 'Identifier' && right.type === 'CallExpression')
        add(left.name, right, ancestors);
    },
  });
  return found.sort((a, b) => a.call.start - b.call.start);
}

/** Statement lists are those of blocks, functions and the cell itself. */
function statementsOf(node: Node): Node[] | undefined {
  return node.type === 'Program' || node.type === 'BlockStatement'
    ? (node as Node & { body: Node[] }).body
    : undefined;
}

/** `NAME` of `NAME = …;` */
function givenBy(node: Node): string | undefined {
  const statement = node as Statement;
  if (statement.type !== 'ExpressionStatement') return undefined;
  const { expression } = statement;
  return expression.type === 'AssignmentExpression' && expression.left.type === 'Identifier'
    ? expression.left.name
    : undefined;
}

/** The call of `NAME.method(…);`, when the statement is one. */
export function methodCall(node: Node, name: string): CallExpression | undefined {
  const statement = node as Statement;
  if (statement.type !== 'ExpressionStatement') return undefined;
  const { expression } = statement;
  return expression.type === 'CallExpression' && nameOf(expression.callee) === name ? expression : undefined;
}
