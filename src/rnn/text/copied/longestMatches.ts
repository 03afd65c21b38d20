export interface Match {
  /** Of the longest part of the corpus that the text ends with here. */
  length: number;
  /** Where that part starts in the corpus. */
  corpusStart: number;
}

/**
 * For each place of a text the longest part of the corpus that ends there, in time that grows with both lengths, not with
 * their product: a suffix automaton of the text (Blumer et al. 1985), through which the corpus goes once.
 */
export function longestMatches(text: string[], corpus: Iterable<string>): Match[] {
  const automaton = new SuffixAutomaton();
  const prefixes = text.map((character) => automaton.extend(character));
  automaton.read(corpus);
  return prefixes.map((state) => automaton.longest(state));
}

const ROOT = 0;

/** A state stands for the substrings of the text that end at the same places. */
class SuffixAutomaton {
  readonly #next: Map<string, number>[] = [new Map()];
  /** The state of the longest suffix that ends elsewhere too. */
  readonly #link: number[] = [-1];
  readonly #length: number[] = [0];
  /** The longest part of the corpus that belongs to the state, and where it starts there. */
  readonly #found: (Match | undefined)[] = [];
  #last = ROOT;

  /** @returns the state of the whole text so far */
  extend(character: string): number {
    const state = this.#add(this.#length[this.#last]! + 1, new Map());
    let from = this.#last;
    for (; from >= 0 && !this.#next[from]!.has(character); from = this.#link[from]!)
      this.#next[from]!.set(character, state);
    this.#link[state] = from < 0 ? ROOT : this.#split(from, character);
    this.#last = state;
    return state;
  }

  /** The state behind `from`, with no longer suffixes than come through there. */
  #split(from: number, character: string): number {
    const target = this.#next[from]!.get(character)!;
    const length = this.#length[from]! + 1;
    if (this.#length[target] === length) return target;
    const copy = this.#add(length, new Map(this.#next[target]));
    this.#link[copy] = this.#link[target]!;
    this.#link[target] = copy;
    for (
      let state = from;
      state >= 0 && this.#next[state]!.get(character) === target;
      state = this.#link[state]!
    )
      this.#next[state]!.set(character, copy);
    return copy;
  }

  #add(length: number, next: Map<string, number>): number {
    this.#length.push(length);
    this.#link.push(ROOT);
    return this.#next.push(next) - 1;
  }

  /** Marks the states that the corpus comes through. */
  read(corpus: Iterable<string>): void {
    let state = ROOT;
    let length = 0;
    let end = 0;
    for (const character of corpus) {
      end++;
      while (state !== ROOT && !this.#next[state]!.has(character)) {
        state = this.#link[state]!;
        length = this.#length[state]!;
      }
      const next = this.#next[state]!.get(character);
      if (next === undefined) continue;
      state = next;
      length++;
      if (length > (this.#found[state]?.length ?? 0))
        this.#found[state] = { length, corpusStart: end - length };
    }
    this.#markSuffixes();
  }

  /** With a substring its suffixes are in the corpus too. */
  #markSuffixes(): void {
    const longestFirst = [...this.#length.keys()].sort((a, b) => this.#length[b]! - this.#length[a]!);
    for (const state of longestFirst) {
      const found = this.#found[state];
      const link = this.#link[state]!;
      if (!found || link <= ROOT) continue;
      const length = this.#length[link]!;
      if (length > (this.#found[link]?.length ?? 0))
        this.#found[link] = { length, corpusStart: found.corpusStart + found.length - length };
    }
  }

  longest(state: number): Match {
    for (let at = state; at > ROOT; at = this.#link[at]!) {
      const found = this.#found[at];
      if (found) return found;
    }
    return { length: 0, corpusStart: 0 };
  }
}
