import { type CsvOptions, readCsv } from '../csv/readCsv';
import { syntheticFace } from '../synthetic/face';
import type { ColumnValues } from '../table/columnOf';
import type { Table } from '../table/Table';
import { tableOf } from '../table/tableOf';
import { corpusChunks, type CorpusOptions, readCorpus } from './corpus';
import { type HouseholdPowerOptions, readHouseholdPower } from './householdPower';
import { type ImdbOptions, readImdb } from './imdb';
import { readYahooFinance, type YahooFinanceOptions } from './yahooFinance';

/** Where data come from: `rnn.table`, `rnn.readCsv`, the chapter's data sets, `rnn.synthetic`. */
export function datasetsFace() {
  return {
    /**
     * A table of columns by name: numbers (also typed arrays), dates, texts, or booleans (kept as 1 and 0), with
     * `null` for a missing value. Each column is of one type.
     *
     * @throws when columns are of different lengths, a column holds several types, or a number is NaN or infinite
     */
    table: (columns: Readonly<Record<string, ColumnValues>>): Table => tableOf(columns),

    /**
     * Reads a CSV file with a header row, in pieces: millions of rows are fine. Each column is of one type: numbers,
     * dates (`2012-01-31`, also with `/` and with a time, UTC unless they name a zone; others by `dates`) or text.
     * Empty fields, `NA`, `NaN`, `null`, `?` and the like are missing values, `null` in `rows` and counted in `columns`.
     * A column that holds several types is read as text, with a warning that names the first row; with `types` it is an
     * error instead.
     *
     * @param path relative to the notebook's folder
     * @throws when there is no such file, it is no text, a row has more or fewer fields than the header, two columns have
     *   the same name, a quote does not end, or two delimiters are possible and none is given
     */
    readCsv: (path: string, options?: CsvOptions): Promise<Table> => readCsv(path, options),

    /**
     * Reads the daily prices of a stock from Yahoo Finance (chapter 7.10, exercise 2): a CSV file as the site gave it out,
     * as yfinance writes it (also with its three header rows), or a table copied from the page. The columns are `Date`,
     * `Open`, `High`, `Low`, `Close`, `Adj Close` where it is there, and `Volume`, from the earliest day on. Rows of
     * dividends and splits, and rows without any price, are left out and counted in `notes`.
     *
     * `Close` is adjusted for splits, `Adj Close` for dividends too.
     *
     * @param path relative to the notebook's folder
     * @throws when there is no such file, it is no price history, a value is no number, or a day comes twice
     */
    readYahooFinance: (path: string, options?: YahooFinanceOptions): Promise<Table> =>
      readYahooFinance(path, options),

    /**
     * Reads the household power consumption of the UCI Machine Learning Repository (chapter 7.10, exercise 5):
     * `household_power_consumption.txt`, one row a minute, into one row an hour, or other bins. Minutes marked `?` do not
     * count; an hour without any is missing, and `notes` count both. Memory does not grow with the minutes.
     *
     * The units are those of the file: kilowatts averaged over a minute, volts, amperes, and watt-hours a minute for the
     * submeterings. The mean `Global_active_power` of an hour in kW is its energy in kWh. Times are the file's, taken as UTC.
     *
     * @param path relative to the notebook's folder
     * @throws when there is no such file, it is another file, or its rows are not in order of time
     */
    readHouseholdPower: (path: string, options?: HouseholdPowerOptions): Promise<Table> =>
      readHouseholdPower(path, options),

    /**
     * Reads movie reviews for sentiment classification (chapter 7.10, exercise 3) from the folder `aclImdb`, or the one in
     * which it was unpacked: columns `text`, `label` (1 positive, 0 negative) and `rating` (1 to 10). The order is drawn
     * by the seed, so that both kinds are mixed; line breaks (`<br />`) become line feeds.
     *
     * @param folder relative to the notebook's folder
     * @throws when the folder is not there, not unpacked or another one
     */
    readImdb: (folder: string, options?: ImdbOptions): Promise<Table> => readImdb(folder, options),

    /**
     * Reads a plain text (chapter 7.10, exercise 4), with every line's end as one line feed.
     *
     * @param path relative to the notebook's folder
     * @throws when there is no such file, it is no text, or not in the encoding
     */
    readCorpus: (path: string, options?: CorpusOptions): Promise<string> => readCorpus(path, options),

    /**
     * The same text as of `readCorpus` piece by piece, for one that does not fit into memory:
     * `for await (const chunk of rnn.corpusChunks(path)) …`
     */
    corpusChunks: (path: string, options?: CorpusOptions): AsyncGenerator<string, void, undefined> =>
      corpusChunks(path, options),

    /** Series that are made, not measured: for trying things out. */
    synthetic: syntheticFace,
  };
}
