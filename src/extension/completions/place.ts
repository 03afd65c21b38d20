import { type Token as AcornToken, tokenizer, tokTypes } from 'acorn';

/** What may be written at a place in a cell. */
export type Place =
  /** A member of `rnn` (path '') or of an object in it, such as `models`. */
  | { kind: 'member'; path: string }
  /** An option of a function of `rnn`, in the object that is its so many-th argument, from 0. */
  | { kind: 'option'; path: string; argument: number; given: string[] }
  /** An expression or a statement. */
  | { kind: 'expression' };

/** Names and strings have a value; acorn's types leave it out. */
interface Token extends AcornToken {
  value?: unknown;
}

/** What may be written at the end of a text, whose last word may be half typed; undefined where it is none of ours. */
export function placeAt(text: string): Place | undefined {
  const [typed] = /[\w$]*$/.exec(text)!;
  if (/^\d/.test(typed)) return undefined;
  const tokens = tokensOf(text.slice(0, text.length - typed.length));
  if (!tokens) return undefined;
  if (tokens.at(-1)?.type === tokTypes.dot) {
    const path = pathBefore(tokens, tokens.length - 1);
    return path?.[0] === 'rnn' ? { kind: 'member', path: path.slice(1).join('.') } : undefined;
  }
  return placeInBrackets(tokens);
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

/** Of names with dots between them that end before a token: `['rnn', 'models']` before the second dot of `rnn.models.`. */
function pathBefore(tokens: Token[], end: number): string[] | undefined {
  const names: string[] = [];
  for (let i = end - 1; tokens[i]?.type === tokTypes.name; i -= 2) {
    names.unshift(tokens[i]!.value as string);
    if (tokens[i - 1]?.type !== tokTypes.dot) return names;
  }
  return undefined;
}

const OPENING = new Set([tokTypes.parenL, tokTypes.braceL, tokTypes.bracketL, tokTypes.dollarBraceL]);
const CLOSING = new Set([tokTypes.parenR, tokTypes.braceR, tokTypes.bracketR]);
/** Before a brace that opens an object, not a block. */
const BEFORE_OBJECT = new Set([
  ...[tokTypes.parenL, tokTypes.bracketL, tokTypes.comma, tokTypes.colon, tokTypes.eq],
  ...[tokTypes.question, tokTypes._return, tokTypes.logicalOR, tokTypes.logicalAND, tokTypes.coalesce],
]);

interface Bracket {
  /** The place of its token. */
  at: number;
  commas: number;
}

function placeInBrackets(tokens: Token[]): Place | undefined {
  const open: Bracket[] = [];
  tokens.forEach(({ type }, at) => {
    if (OPENING.has(type)) open.push({ at, commas: 0 });
    else if (CLOSING.has(type)) open.pop();
    else if (type === tokTypes.comma && open.length > 0) open.at(-1)!.commas++;
  });
  const brace = open.at(-1);
  if (!brace || tokens[brace.at]!.type !== tokTypes.braceL || !isKey(tokens, brace.at))
    return { kind: 'expression' };
  const call = open.at(-2);
  if (!call || tokens[call.at]!.type !== tokTypes.parenL || !isArgument(tokens, brace.at)) return undefined;
  const path = pathBefore(tokens, call.at);
  if (path?.[0] !== 'rnn') return undefined;
  const given = keysOf(tokens, brace.at);
  return { kind: 'option', path: path.slice(1).join('.'), argument: call.commas, given };
}

/** Whether what follows the last token is the name of a property of the object that is open there. */
function isKey(tokens: Token[], brace: number): boolean {
  const last = tokens.length - 1;
  if (last === brace) return BEFORE_OBJECT.has(tokens[brace - 1]?.type ?? tokTypes.semi);
  return tokens[last]!.type === tokTypes.comma;
}

const isArgument = (tokens: Token[], brace: number): boolean => {
  const before = tokens[brace - 1]?.type;
  return before === tokTypes.parenL || before === tokTypes.comma;
};

/** The names of the properties of an object so far. */
function keysOf(tokens: Token[], brace: number): string[] {
  let depth = 0;
  return tokens.slice(brace).flatMap(({ type, value }, i) => {
    if (OPENING.has(type)) depth++;
    else if (CLOSING.has(type)) depth--;
    const before = tokens[brace + i - 1]?.type;
    const first = depth === 1 && (before === tokTypes.comma || before === tokTypes.braceL);
    return first && (type === tokTypes.name || type === tokTypes.string) ? [value as string] : [];
  });
}
