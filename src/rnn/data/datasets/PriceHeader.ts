/** The columns of prices, under the names that they get, in their order. */
const PRICES: [string, RegExp][] = [
  ['Open', /^open/],
  ['High', /^high/],
  ['Low', /^low/],
  ['Close', /^close/],
  ['Adj Close', /^adj/],
  ['Volume', /^volume/],
];

/**
 * The header of a price history: one row; or, as yfinance writes it, `Price`, `Ticker` and `Date` in three. What the
 * page adds to a name (`Close*`, `Close Close price adjusted for splits.`) does not matter.
 */
export class PriceHeader {
  complete = false;
  width = 0;
  /** The field of the date. */
  time = 0;
  columns: { name: string; field: number }[] = [];
  #names?: string[];
  #tickers?: string[];

  constructor(
    private readonly path: string,
    private readonly ticker?: string,
  ) {}

  add(fields: string[]): void {
    const row = fields.map((field) => field.trim());
    this.width = row.length;
    if (row[0] === 'Price') this.#names = row;
    else if (row[0] === 'Ticker') this.#tickers = row;
    else {
      this.#names ??= row;
      this.complete = true;
      this.#choose(this.#names, row);
    }
  }

  /** @throws when the file ended within the header */
  check(): void {
    if (!this.complete) throw this.#unknown(this.#names ?? this.#tickers ?? []);
  }

  #choose(names: string[], dates: string[]): void {
    this.time = dates.findIndex((name) => /^date/i.test(name));
    const ticker = this.#ticker();
    this.columns = PRICES.flatMap(([name, pattern]) => {
      const field = names.findIndex(
        (title, i) => pattern.test(title.toLowerCase()) && (!ticker || this.#tickers![i] === ticker),
      );
      return field < 0 ? [] : [{ name, field }];
    });
    if (this.time < 0 || !this.columns.some(({ name }) => name === 'Close')) throw this.#unknown(names);
  }

  #ticker(): string | undefined {
    const known = [...new Set(this.#tickers?.slice(1))].filter((name) => name !== '');
    if (this.ticker !== undefined && !known.includes(this.ticker))
      throw new Error(
        `ticker: ${this.path} has no stock ${JSON.stringify(this.ticker)}; it ${known.length > 0 ? `has ${known.join(', ')}` : 'does not say of which stock it is'}.`,
      );
    if (known.length > 1 && this.ticker === undefined)
      throw new Error(
        `${this.path} holds the stocks ${known.join(', ')}: choose one, e.g. { ticker: '${known[0]}' }.`,
      );
    return this.ticker ?? known[0];
  }

  #unknown(names: string[]): Error {
    return new Error(
      `${this.path} is no price history of Yahoo Finance: its header is ${JSON.stringify(names.join(',').slice(0, 80))}, without Date or Close. Other tables are read by rnn.readCsv.`,
    );
  }
}
