export interface Temperature {
  temperature: number;
  /** Of the shown tokens, in their order. */
  probabilities: number[];
  /** Of all other tokens together. */
  others: number;
  /** In bits. */
  entropy: number;
  /** 2 to the entropy: among how many equally likely tokens a choice would be as open. */
  perplexity: number;
}

/** What may come next, as likely as it is at several temperatures. */
export interface NextTokenView {
  version: 1;
  name: string;
  /** What the model has read; the last tokens where it is long. */
  prefix: string[];
  /** Tokens of the prefix that are not among those. */
  omitted: number;
  /** Most likely first: the order is the same at every temperature. */
  tokens: string[];
  /** How many tokens there are in all. */
  candidates: number;
  temperatures: Temperature[];
}
