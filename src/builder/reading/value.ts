import type { Expression, Node, Property, SpreadElement } from 'acorn';
import type { Cell } from './Cell';

/** A place in the code; `label` is what has to stand before another value there (`{ units }`). */
export interface Place {
  start: number;
  end: number;
  label?: string;
}

interface Read {
  /** Where it is used. */
  here: Place;
  /** Where it is written: the same place, or in the constant that is named here. */
  origin: Place;
  /** Names of the constants between, the one that stands here first. */
  constants: string[];
}
export interface Literal extends Read {
  kind: 'literal';
  data: string | number | boolean | null | undefined;
}
export interface List extends Read {
  kind: 'list';
  items: Value[];
}
export interface Member {
  /** `undefined` for what may be any: `...options`, `[key]: 1`. */
  key: string | undefined;
  start: number;
  end: number;
  value: Value;
}
export interface ObjectValue extends Read {
  kind: 'object';
  members: Member[];
}
export interface Call extends Read {
  kind: 'call';
  /** As in `tf.layers.lstm`. */
  callee: string;
  /** Of the callee's last name. */
  name: Place;
  args: Value[];
}
/** What is not understood. */
export interface Computed extends Read {
  kind: 'computed';
}
/** An expression as data, as far as it can be told without running it, with its places. */
export type Value = Literal | List | ObjectValue | Call | Computed;

export function valueOf(cell: Cell, node: Node, label?: string): Value {
  return read(cell, node as Expression, label, []);
}

function read(cell: Cell, node: Expression, label: string | undefined, seen: string[]): Value {
  const here: Place = { start: node.start, end: node.end, ...(label !== undefined && { label }) };
  const at = { here, origin: here, constants: [] };
  const inner = (item: Node, itemLabel?: string) => read(cell, item as Expression, itemLabel, seen);
  switch (node.type) {
    case 'Literal': {
      const { value } = node;
      if (typeof value === 'bigint' || value instanceof RegExp) break;
      return { ...at, kind: 'literal', data: value };
    }
    case 'TemplateLiteral':
      if (node.expressions.length > 0) break;
      return { ...at, kind: 'literal', data: node.quasis[0]!.value.cooked ?? undefined };
    case 'UnaryExpression': {
      const { argument, operator } = node;
      if (argument.type !== 'Literal' || typeof argument.value !== 'number') break;
      if (operator !== '-' && operator !== '+') break;
      return { ...at, kind: 'literal', data: operator === '-' ? -argument.value : argument.value };
    }
    case 'Identifier': {
      if (node.name === 'undefined') return { ...at, kind: 'literal', data: undefined };
      const constant = cell.constant(node.name);
      if (!constant || constant.item !== undefined || seen.includes(node.name)) break;
      const held = read(cell, constant.init, undefined, [...seen, node.name]);
      if (held.kind === 'computed') break;
      return { ...held, here, constants: [node.name, ...held.constants] };
    }
    case 'ArrayExpression': {
      if (node.elements.includes(null)) break;
      return { ...at, kind: 'list', items: node.elements.map((item) => inner(item!)) };
    }
    case 'ObjectExpression':
      return { ...at, kind: 'object', members: node.properties.map((item) => member(cell, item, inner)) };
    case 'CallExpression': {
      const callee = nameOf(node.callee);
      if (callee === undefined || node.optional) break;
      const [start, end] = [node.callee.end - callee.split('.').at(-1)!.length, node.callee.end];
      return {
        ...at,
        kind: 'call',
        callee,
        name: { start, end },
        args: node.arguments.map((item) => inner(item)),
      };
    }
  }
  return { ...at, kind: 'computed' };
}

function member(
  cell: Cell,
  item: Property | SpreadElement,
  inner: (node: Node, label?: string) => Value,
): Member {
  const { start, end } = item;
  if (item.type === 'SpreadElement') return { key: undefined, start, end, value: inner(item.argument) };
  const { key: name, computed, shorthand } = item;
  const key =
    name.type === 'Literal' ? String(name.value) : name.type === 'Identifier' ? name.name : undefined;
  const label = shorthand ? `${key}: ` : undefined;
  return { key: computed ? undefined : key, start, end, value: inner(item.value, label) };
}

/** `tf.layers.lstm` of the expression that says so. */
export function nameOf(node: Node): string | undefined {
  const expression = node as Expression;
  if (expression.type === 'Identifier') return expression.name;
  if (expression.type !== 'MemberExpression' || expression.computed || expression.optional) return undefined;
  const object = nameOf(expression.object);
  return object !== undefined && expression.property.type === 'Identifier'
    ? `${object}.${expression.property.name}`
    : undefined;
}

/** @returns `undefined` where a part is computed */
export function dataOf(value: Value): { data: unknown } | undefined {
  switch (value.kind) {
    case 'literal':
      return { data: value.data };
    case 'list': {
      const items = value.items.map(dataOf);
      return items.includes(undefined) ? undefined : { data: items.map((item) => item!.data) };
    }
    case 'object': {
      const members = value.members.map(({ key, value }) => [key, dataOf(value)] as const);
      return members.some(([key, data]) => key === undefined || !data)
        ? undefined
        : { data: Object.fromEntries(members.map(([key, data]) => [key, data!.data])) };
    }
    default:
      return undefined;
  }
}
