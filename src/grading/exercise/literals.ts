import type { Node, TemplateLiteral, Literal, UnaryExpression } from 'acorn';

/** The text of a string, or of a template without `${…}`; `undefined` for all else. */
export function literalText(node: Node): string | undefined {
  if (node.type === 'Literal') {
    const { value } = node as Literal;
    return typeof value === 'string' ? value : undefined;
  }
  if (node.type !== 'TemplateLiteral') return undefined;
  const { quasis } = node as TemplateLiteral;
  return quasis.length === 1 ? (quasis[0]!.value.cooked ?? undefined) : undefined;
}

/** A number, also with a sign; `undefined` for all else. */
export function literalNumber(node: Node): number | undefined {
  if (node.type === 'UnaryExpression') {
    const { operator, argument } = node as UnaryExpression;
    const value = literalNumber(argument);
    if (value === undefined || (operator !== '-' && operator !== '+')) return undefined;
    return operator === '-' ? -value : value;
  }
  if (node.type !== 'Literal') return undefined;
  const { value } = node as Literal;
  return typeof value === 'number' ? value : undefined;
}
