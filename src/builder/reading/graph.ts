import type { CallExpression, Expression, Node } from 'acorn';
import type { Cell } from './Cell';
import { type Call, type Value, valueOf } from './value';

/** A tensor of a functional model: an input, or what a layer makes of others. */
export type GraphTensor =
  | { kind: 'input'; call: Call }
  | {
      kind: 'applied';
      /** The layer's call. */
      layer: Value;
      input: GraphTensor;
      initialState: GraphTensor[];
      /** Which of the layer's outputs; a lone one is 0. */
      item: number;
      /** Of the application, for comparisons. */
      start: number;
    };

/** @returns `undefined` for what is not made by `tf.input` and `layer.apply` */
export function tensorOf(cell: Cell, node: Node, depth = 0): GraphTensor | undefined {
  const expression = node as Expression;
  // far more than an encoder–decoder has, and an end for what names itself
  if (depth > 50) return undefined;
  if (expression.type === 'Identifier') {
    const constant = cell.constant(expression.name);
    const tensor = constant && tensorOf(cell, constant.init, depth + 1);
    return tensor?.kind === 'applied' ? { ...tensor, item: constant?.item ?? 0 } : tensor;
  }
  if (expression.type !== 'CallExpression') return undefined;
  return inputOf(cell, expression) ?? appliedOf(cell, expression, depth);
}

function inputOf(cell: Cell, node: CallExpression): GraphTensor | undefined {
  const call = valueOf(cell, node);
  return call.kind === 'call' && call.callee === 'tf.input' ? { kind: 'input', call } : undefined;
}

function appliedOf(cell: Cell, node: CallExpression, depth: number): GraphTensor | undefined {
  const { callee, arguments: given, start } = node;
  const [read, options] = given;
  if (callee.type !== 'MemberExpression' || callee.computed || !read) return undefined;
  if (callee.property.type !== 'Identifier' || callee.property.name !== 'apply') return undefined;
  const layer = valueOf(cell, callee.object);
  const input = tensorOf(cell, read, depth + 1);
  const initialState = options ? statesOf(cell, options, depth) : [];
  return input && initialState && { kind: 'applied', layer, input, initialState, item: 0, start };
}

/** Of `{ initialState: [h, c] }`. */
function statesOf(cell: Cell, options: Node, depth: number): GraphTensor[] | undefined {
  const object = options as Expression;
  if (object.type !== 'ObjectExpression' || object.properties.length !== 1) return undefined;
  const [property] = object.properties;
  if (property?.type !== 'Property' || property.key.type !== 'Identifier') return undefined;
  if (property.key.name !== 'initialState') return undefined;
  return tensorsOf(cell, property.value, depth);
}

/** Of a tensor, or a list of tensors. */
export function tensorsOf(cell: Cell, node: Node, depth = 0): GraphTensor[] | undefined {
  const expression = node as Expression;
  const nodes = expression.type === 'ArrayExpression' ? expression.elements : [expression];
  const tensors = nodes.map((item) => (item ? tensorOf(cell, item, depth + 1) : undefined));
  return tensors.includes(undefined) ? undefined : (tensors as GraphTensor[]);
}
