import { type Token, tokenizer, tokTypes } from 'acorn';

/** Whether an expression or a statement can stand at the end of a text, whose last word may be half typed. */
export function expectsExpression(text: string): boolean {
  const [typed] = /[\w$]*$/.exec(text)!;
  if (/^\d/.test(typed)) return false;
  const tokens = tokensOf(text.slice(0, text.length - typed.length));
  if (!tokens || tokens.at(-1)?.type === tokTypes.dot) return false;
  return !inTemplate(tokens) && !namesProperty(tokens);
}

/** In the text of a template, not in its expressions. */
function inTemplate(tokens: Token[]): boolean {
  const last = tokens.at(-1)?.type;
  const quotes = tokens.filter(({ type }) => type === tokTypes.backQuote).length;
  return quotes % 2 === 1 && (last === tokTypes.backQuote || last === tokTypes.template);
}

/** Undefined within a string, a comment, or what cannot be read: TypeScript's tokens are those of JavaScript. */
function tokensOf(text: string): Token[] | undefined {
  let inComment = false;
  const onComment = (isBlock: boolean, _text: string, _start: number, end: number) => {
    inComment = !isBlock && end === text.length;
  };
  try {
    const tokens = [...tokenizer(text, { ecmaVersion: 'latest', onComment })];
    return inComment ? undefined : tokens;
  } catch {
    return undefined;
  }
}

const OPENING = new Set([tokTypes.parenL, tokTypes.braceL, tokTypes.bracketL, tokTypes.dollarBraceL]);
const CLOSING = new Set([tokTypes.parenR, tokTypes.braceR, tokTypes.bracketR]);
/** Before a brace that opens an object, not a block. */
const BEFORE_OBJECT = new Set([
  ...[tokTypes.parenL, tokTypes.bracketL, tokTypes.comma, tokTypes.colon, tokTypes.eq],
  ...[tokTypes.question, tokTypes._return, tokTypes.logicalOR, tokTypes.logicalAND, tokTypes.coalesce],
]);

/** Whether the next word is the name of a property. */
function namesProperty(tokens: Token[]): boolean {
  const open: number[] = [];
  tokens.forEach(({ type }, at) => {
    if (OPENING.has(type)) open.push(at);
    else if (CLOSING.has(type)) open.pop();
  });
  const brace = open.at(-1);
  return brace !== undefined && tokens[brace]!.type === tokTypes.braceL && isKey(tokens, brace);
}

/** Whether what follows the last token is the name of a property of the object that is open there. */
function isKey(tokens: Token[], brace: number): boolean {
  const last = tokens.length - 1;
  if (last === brace) return BEFORE_OBJECT.has(tokens[brace - 1]?.type ?? tokTypes.semi);
  return tokens[last]!.type === tokTypes.comma;
}
