import type { Expression, Identifier, Node, Program, Super } from 'acorn';
import { ancestor } from 'acorn-walk';

/** Methods that change what they are called on: of arrays, maps and sets; of models, variables and optimizers. */
const CHANGING_METHODS = new Set(
  (
    'copyWithin fill pop push reverse shift sort splice unshift set delete clear ' +
    'compile fit fitDataset trainOnBatch setWeights loadWeights resetStates assign dispose applyGradients minimize'
  ).split(' '),
);

/** Functions of `rnn` that change the model that is handed to them. */
const CHANGING_FUNCTIONS = new Set(['fit', 'fitSeq2Seq', 'importWeights']);

/**
 * The places where the value of a name is changed, and not the name itself: `list[0] = 1`, `model.compile(…)`. What
 * other functions do to what is handed to them cannot be seen.
 */
export function changedNames(program: Program): Set<Node> {
  const changed = new Set<Node>();
  const add = (node: Expression | Super | Node | undefined) => {
    const root = rootOf(node);
    if (root && !isGiven(root.name)) changed.add(root);
  };
  const addMember = (node: Node) => node.type === 'MemberExpression' && add(node);
  ancestor(program, {
    AssignmentExpression: ({ left }) => void addMember(left),
    UpdateExpression: ({ argument }) => void addMember(argument),
    UnaryExpression: ({ operator, argument }) => void (operator === 'delete' && addMember(argument)),
    CallExpression({ callee, arguments: given }, _, ancestors) {
      if (callee.type !== 'MemberExpression' || callee.property.type !== 'Identifier') return;
      const method = callee.property.name;
      const [first] = given;
      if (rootOf(callee.object)?.name === 'rnn') {
        if (CHANGING_FUNCTIONS.has(method) && first?.type === 'Identifier') add(first);
      } else if (CHANGING_METHODS.has(method) || (method === 'add' && isStatement(ancestors))) {
        add(callee.object);
      }
    },
  });
  return changed;
}

/** `model.add(layer);` changes the model, `a.add(b)` of tensors gives the sum. */
function isStatement(ancestors: readonly Node[]): boolean {
  return ancestors.at(-2)?.type === 'ExpressionStatement';
}

function rootOf(node: Node | undefined): Identifier | undefined {
  let root = node as { type: string; object?: Node } | undefined;
  while (root?.type === 'MemberExpression') root = root.object as typeof root;
  return root?.type === 'Identifier' ? (root as Identifier) : undefined;
}

/** What every cell has without any other. */
function isGiven(name: string): boolean {
  return name === 'tf' || name === 'rnn' || name in globalThis;
}
