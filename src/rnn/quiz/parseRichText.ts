import katexPlugin from '@vscode/markdown-it-katex';
import MarkdownIt, { type Token } from 'markdown-it';
import type { MathNode, RichBlock, RichInline, RichText } from '../display/views';
import { parseMath } from './parseMath';

// no links, pictures, headings or HTML: they stay text
const markdown = new MarkdownIt('zero')
  .use(katexPlugin)
  .enable(['list', 'fence', 'backticks', 'emphasis', 'balance_pairs', 'fragments_join', 'escape', 'newline']);

/**
 * Markdown with formulas (`$…$`, `$$…$$`), of which paragraphs, lists, code and emphasis are understood.
 *
 * @throws when a formula is no LaTeX, with the formula
 */
export function parseRichText(source: string): RichText {
  return blocks(markdown.parse(source, {}));
}

/** Consumes the tokens of one level, up to the one that closes it. */
function blocks(tokens: Token[]): RichText {
  const found: RichBlock[] = [];
  for (let token = tokens.shift(); token && token.nesting >= 0; token = tokens.shift()) {
    if (token.type === 'inline') found.push({ kind: 'paragraph', content: inlines([...token.children!]) });
    else if (token.type === 'paragraph_open') found.push(...blocks(tokens));
    else if (token.type === 'math_block') found.push({ kind: 'formula', math: formula(token.content, true) });
    else if (token.type.endsWith('_list_open')) {
      const items: RichText[] = [];
      while (tokens.shift()?.type === 'list_item_open') items.push(blocks(tokens));
      found.push({ kind: 'list', ordered: token.type === 'ordered_list_open', items });
    } else found.push({ kind: 'code', text: token.content.replace(/\n$/, '') });
  }
  return found;
}

function inlines(tokens: Token[]): RichInline[] {
  const found: RichInline[] = [];
  for (let token = tokens.shift(); token && token.nesting >= 0; token = tokens.shift()) {
    if (token.type === 'strong_open') found.push({ kind: 'strong', content: inlines(tokens) });
    else if (token.type === 'em_open') found.push({ kind: 'emphasis', content: inlines(tokens) });
    else if (token.type === 'code_inline') found.push({ kind: 'code', text: token.content });
    else if (token.tag === 'math') found.push({ kind: 'formula', math: formula(token.content, token.block) });
    else if (token.type === 'hardbreak') found.push({ kind: 'text', text: '\n' });
    else if (token.type === 'softbreak') found.push({ kind: 'text', text: ' ' });
    else if (token.content !== '') found.push({ kind: 'text', text: token.content });
  }
  return found;
}

function formula(latex: string, block: boolean): MathNode {
  try {
    return parseMath(latex, block);
  } catch (error) {
    // KaTeX underlines the place with characters of its own in `message`
    const { message, rawMessage } = error as Error & { rawMessage?: string };
    throw new Error(`the formula $${latex.trim()}$ is not understood: ${rawMessage ?? message}`, {
      cause: error,
    });
  }
}
