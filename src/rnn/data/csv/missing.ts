/** What stands for a missing value: as other tools write it. */
const USUAL = ['', 'NA', 'N/A', '#N/A', 'NaN', 'nan', 'null', 'NULL', 'None', '?'];

export interface MissingTokens {
  isMissing(text: string): boolean;
  /** Those that are numbers, e.g. -999: also where the file writes `-999.0`. */
  numbers: ReadonlySet<number>;
}

/** @param own tokens of the file, beside the usual */
export function missingTokens(own: readonly string[], number: (text: string) => number): MissingTokens {
  const tokens = new Set([...USUAL, ...own.map((token) => token.trim())]);
  const numbers = new Set(own.map(number).filter((value) => !Number.isNaN(value)));
  return { isMissing: (text) => tokens.has(text.trim()), numbers };
}
