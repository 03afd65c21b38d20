import type { Node, Program } from 'acorn';
import { full } from 'acorn-walk';
import type { ImportProblem } from './importRemarks';

/** What a cell's code uses that another kernel gives, each with how it is called. */
export function foreignUses(program: Program): [ImportProblem, string][] {
  const uses: [ImportProblem, string][] = [];
  full(program, (node) => {
    const address = addressOf(node);
    if (address === 'tslab') uses.push(['tslab', 'tslab']);
    else if (address !== undefined && /^(npm|jsr|https?):/.test(address)) uses.push(['address', address]);
    const member = memberOf(node);
    if (member?.startsWith('Deno.')) uses.push(['deno', member]);
    if (member?.startsWith('$$.')) uses.push(['ijavascript', '$$']);
  });
  return uses;
}

/** What an import names, or a `require`. */
function addressOf(node: Node): string | undefined {
  switch (node.type) {
    case 'ImportDeclaration':
    case 'ImportExpression':
      return valueOf((node as unknown as { source: Node }).source);
    case 'CallExpression': {
      const { callee, arguments: given } = node as unknown as { callee: Node; arguments: Node[] };
      return nameOf(callee) === 'require' && given[0] ? valueOf(given[0]) : undefined;
    }
    default:
      return undefined;
  }
}

/** `Deno.jupyter` */
function memberOf(node: Node): string | undefined {
  if (node.type !== 'MemberExpression') return undefined;
  const { object, property } = node as unknown as { object: Node; property: Node };
  const [owner, member] = [nameOf(object), nameOf(property)];
  return owner && member && `${owner}.${member}`;
}

function nameOf(node: Node): string | undefined {
  return node.type === 'Identifier' ? (node as unknown as { name: string }).name : undefined;
}

function valueOf(node: Node): string | undefined {
  const value = node.type === 'Literal' ? (node as unknown as { value: unknown }).value : undefined;
  return typeof value === 'string' ? value : undefined;
}
