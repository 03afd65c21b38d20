import { dateParser, isoDate, type ParseDate } from './dateFormat';
import { type MissingTokens, missingTokens } from './missing';
import { numberParser, type NumberFormat } from './numberFormat';

export interface ValueOptions extends NumberFormat {
  /**
   * How dates are written, where not as `2012-01-31`: of YYYY, MM, MMM (`Jan`), DD, HH, mm and ss, e.g. `'DD/MM/YYYY'`;
   * a time may follow. By column name where they differ.
   */
  dates?: string | Readonly<Record<string, string>>;
  /** What stands for a missing value, beside the usual: an empty field, `NA`, `N/A`, `#N/A`, `NaN`, `null`, `None` and `?`. */
  missing?: readonly string[];
}

/** How the texts of a file are read. Numbers and dates: NaN for a text that is none. */
export interface ValueFormat {
  missing: MissingTokens;
  number(text: string): number;
  date: ParseDate;
}

/** @returns how the texts of each column are read */
export function valueFormats({ dates, missing, ...numbers }: ValueOptions): (column: string) => ValueFormat {
  if (missing !== undefined && !Array.isArray(missing))
    throw new Error(`missing is a list of texts, e.g. ['-', 'n/a'], not ${JSON.stringify(missing)}.`);
  const number = numberParser(numbers);
  const shared = { missing: missingTokens(missing ?? [], number), number };
  const one = typeof dates === 'string' ? dateParser(dates) : isoDate();
  const own = new Map(
    Object.entries(typeof dates === 'object' ? dates : {}).map(([name, format]) => [
      name,
      dateParser(format),
    ]),
  );
  return (column) => ({ ...shared, date: own.get(column) ?? one });
}
