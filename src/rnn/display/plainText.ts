import type { MathNode, RichInline, RichText } from './views';

/** Rich text as lines of plain text, formulas on one line: `∂L/∂h_1 = ∏_(t=2)^T …`. */
export function plainLines(text: RichText): string[] {
  return text.flatMap((block) => {
    if (block.kind === 'paragraph') return plainInline(block.content).split('\n');
    if (block.kind === 'formula') return [`  ${plainMath(block.math)}`];
    if (block.kind === 'code') return block.text.split('\n').map((line) => `  ${line}`);
    return block.items.flatMap((item, i) => {
      const mark = block.ordered ? `${i + 1}. ` : '• ';
      return plainLines(item).map((line, k) => (k === 0 ? mark : ' '.repeat(mark.length)) + line);
    });
  });
}

/** Rich text on one line. */
export function plainText(text: RichText): string {
  return plainLines(text)
    .map((line) => line.trim())
    .join(' ');
}

function plainInline(content: RichInline[]): string {
  return content
    .map((part) => {
      if (part.kind === 'formula') return plainMath(part.math);
      return part.kind === 'text' || part.kind === 'code' ? part.text : plainInline(part.content);
    })
    .join('');
}

/** Accents above a letter, as characters that combine with it. */
const ACCENTS: Record<string, string> = { '^': '\u0302', '~': '\u0303', '¯': '\u0304', '˙': '\u0307' };
const INVISIBLE = /[\u2061-\u2064\u200b]/g;
/** Operators that stand apart from what is beside them. */
const APART = /^[=≠<>≤≥≈∝∼≪≫+−±→⇒⟹∈∑∏]$/;

/** A formula on one line. */
export function plainMath(node: MathNode): string {
  return written(node).replaceAll(INVISIBLE, '').replaceAll(/ +/g, ' ').trim();
}

function written({ tag, text, children = [], attributes }: MathNode): string {
  const part = (i: number) => (children[i] ? written(children[i]) : '');
  const script = (mark: string, i: number) => `${mark}${grouped(part(i))}`;
  switch (tag) {
    case 'mo':
      if (text !== undefined && APART.test(text)) return ` ${text} `;
      return `${text ?? ''}${attributes?.separator ? ' ' : ''}`;
    case 'mspace':
      return ' ';
    case 'msub':
    case 'munder':
      return part(0) + script('_', 1);
    case 'msup':
      return part(1) === '′' ? `${part(0)}′` : part(0) + script('^', 1);
    case 'mover':
      return Object.hasOwn(ACCENTS, part(1))
        ? (part(0) + ACCENTS[part(1)]!).normalize('NFC')
        : part(0) + script('^', 1);
    case 'msubsup':
    case 'munderover':
      return `${part(0).trimEnd()}${script('_', 1)}${script('^', 2)}${/ $/.test(part(0)) ? ' ' : ''}`;
    case 'mfrac':
      return `${grouped(part(0))}/${grouped(part(1))}`;
    case 'msqrt':
      return `√${grouped(joined(children))}`;
    case 'mroot':
      return `${part(1)}√${grouped(part(0))}`;
    case 'mtable':
      return children.map(written).join('; ');
    case 'mtr':
      return children.map(written).join(', ');
    default:
      return children.length > 0 ? joined(children) : (text ?? '');
  }
}

/** Side by side; what follows a fraction is no part of it. */
function joined(nodes: MathNode[]): string {
  return nodes
    .map((node, i) => {
      const before = nodes[i - 1]?.tag;
      return `${before === 'mfrac' && node.tag !== 'mo' ? ' ' : ''}${written(node)}`;
    })
    .join('');
}

/** In brackets, where it is more than one sign, word or fraction's side. */
function grouped(text: string): string {
  const tight = text
    .replaceAll(INVISIBLE, '')
    .trim()
    .replaceAll(/ ?([+−=]) ?/g, '$1');
  return /^[\p{L}\p{M}\p{N}∂∞⊤.]+(_[\p{L}\p{N}])?$/u.test(tight) ? tight : `(${tight})`;
}
