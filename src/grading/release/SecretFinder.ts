import type { Secret } from './secrets';

interface Branch {
  next: Map<string, Branch>;
  secrets: Secret[];
}

/** A longer text is found by its beginning, so that a search takes time in proportion to what is searched. */
const LONGEST = 60;

/** Finds many texts in a text at once, as sequences of tokens: a tree of their beginnings. */
export class SecretFinder {
  private readonly root: Branch = { next: new Map(), secrets: [] };

  constructor(
    secrets: readonly Secret[],
    private readonly tokensOf: (text: string) => string[],
  ) {
    for (const secret of secrets) {
      const tokens = tokensOf(secret.text).slice(0, LONGEST);
      if (tokens.length > 0) this.add(tokens, secret);
    }
  }

  /** Those secrets that stand in the text. */
  findIn(text: string): Set<Secret> {
    const found = new Set<Secret>();
    const tokens = this.tokensOf(text);
    for (let start = 0; start < tokens.length; start++) {
      let branch = this.root.next.get(tokens[start]!);
      for (let i = start + 1; branch; i++) {
        for (const secret of branch.secrets) found.add(secret);
        branch = branch.next.get(tokens[i]!);
      }
    }
    return found;
  }

  private add(tokens: readonly string[], secret: Secret): void {
    let branch = this.root;
    for (const token of tokens) {
      const next = branch.next.get(token) ?? { next: new Map<string, Branch>(), secrets: [] };
      branch.next.set(token, next);
      branch = next;
    }
    branch.secrets.push(secret);
  }
}
