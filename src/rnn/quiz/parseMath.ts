import katex from 'katex';
import { MATH_ATTRIBUTES, MATH_TAGS } from '../display/math';
import type { MathNode } from '../display/views';

/**
 * A formula of LaTeX as MathML, read from what KaTeX writes.
 *
 * @throws KaTeX's error when it is no LaTeX that KaTeX knows, and for what would be more than a formula (links, pictures)
 */
export function parseMath(latex: string, block: boolean): MathNode {
  const xml = katex.renderToString(latex, { output: 'mathml', displayMode: block, strict: 'ignore' });
  const root: MathNode = { tag: 'mrow', children: [] };
  const open = [root];
  // around the formula stand <span>, <math>, <semantics>; behind it the annotation, its source
  const [formula = ''] = /(?<=<semantics>).*(?=<annotation )/s.exec(xml) ?? [];
  for (const [, close, tag, attributes, text] of formula.matchAll(/<(\/?)(\w+)([^>]*)>|([^<]+)/g)) {
    const inside = open.at(-1)!;
    if (text !== undefined) inside.text = (inside.text ?? '') + unescaped(text);
    else if (close) open.pop();
    else {
      const node = child(inside, tag!, attributes!);
      if (!attributes!.endsWith('/')) open.push(node);
    }
  }
  return root.children!.length === 1 ? root.children![0]! : root;
}

function child(inside: MathNode, tag: string, attributes: string): MathNode {
  const known = MATH_TAGS.find((name) => name === tag);
  if (!known) throw new Error(`it can't be shown here (<${tag}>)`);
  const kept = [...attributes.matchAll(/([\w-]+)="([^"]*)"/g)].filter(([, name]) =>
    MATH_ATTRIBUTES.some((known) => known === name),
  );
  const node: MathNode = { tag: known };
  if (kept.length > 0) node.attributes = Object.fromEntries(kept.map(([, name, value]) => [name, value]));
  (inside.children ??= []).push(node);
  return node;
}

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#x27': "'" };

function unescaped(text: string): string {
  return text.replaceAll(/&(#?\w+);/g, (whole, name: string) => ENTITIES[name] ?? whole);
}
