/** A token by its name, or its index. */
export type Token = string | number;

const NAMED = 12;

/** @throws when there is no such token, with the tokens that there are */
export function tokenIndex(tokens: string[], token: Token, what: string): number {
  const index = typeof token === 'number' ? token : tokens.indexOf(token);
  if (Number.isInteger(index) && index >= 0 && index < tokens.length) return index;
  const named = tokens
    .slice(0, NAMED)
    .map((name) => JSON.stringify(name))
    .join(', ');
  throw new Error(
    `${what} has ${typeof token === 'number' ? `index ${token}` : JSON.stringify(token)}, which is none of its ${tokens.length} tokens (${named}${tokens.length > NAMED ? ', …' : ''}).`,
  );
}

/** Token indices as one example for an input: indices for an Embedding, one-hot vectors for features. */
export function tokenExample(
  indices: number[],
  shape: readonly (number | null)[],
  tokens: string[],
  what: string,
): number[] | number[][] {
  if (shape.length === 2) return indices;
  const features = shape[2];
  if (shape.length !== 3 || features !== tokens.length)
    throw new Error(
      `${what} takes ${features ?? 'no'} features a step, but there are ${tokens.length} tokens: name one token a feature.`,
    );
  return indices.map((index) => tokens.map((_, i) => Number(i === index)));
}
