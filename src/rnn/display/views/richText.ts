import type { MATH_TAGS } from '../math';

/** Text with emphasis, code, lists and formulas, parsed before it is saved: a renderer draws it, and trusts none of it. */
export type RichText = RichBlock[];

export type RichBlock =
  | { kind: 'paragraph'; content: RichInline[] }
  | { kind: 'formula'; math: MathNode }
  | { kind: 'code'; text: string }
  | { kind: 'list'; ordered: boolean; items: RichText[] };

export type RichInline =
  | { kind: 'text'; text: string }
  | { kind: 'code'; text: string }
  | { kind: 'strong'; content: RichInline[] }
  | { kind: 'emphasis'; content: RichInline[] }
  | { kind: 'formula'; math: MathNode };

/** An element of MathML: a token with its text, or one with others inside. */
export interface MathNode {
  tag: (typeof MATH_TAGS)[number];
  text?: string;
  children?: MathNode[];
  /** Of those in `MATH_ATTRIBUTES`. */
  attributes?: Record<string, string>;
}
