import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Table } from '../../../../../src/rnn/index';
import { golden, goldenFolder, rnn } from '../../support';

type Prices = { Date: string[] } & Record<string, (number | null)[] | string[]>;
const expected = golden<{ yahoo: { classic: Prices; all: Prices; page: Prices } }>('datasets').yahoo;
const fixtures = join(goldenFolder, '../fixtures/datasets');

function assertPrices(table: Table, prices: Prices, names: string[]): void {
  assert.deepEqual(table.columns.map(({ name }) => name), ['Date', ...names]); // prettier-ignore
  assert.deepEqual(table.dates('Date').map((day) => day.toISOString()), prices.Date); // prettier-ignore
  for (const name of names) assert.deepEqual(table.rows.map((row) => row[name]), prices[name], name); // prettier-ignore
}

describe('rnn.readYahooFinance', () => {
  let folder: string;
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'rnnbook-yahoo-'))));
  afterEach(() => rmSync(folder, { recursive: true }));
  const read = (text: string, options?: Parameters<typeof rnn.readYahooFinance>[1]) => {
    writeFileSync(join(folder, 'a.csv'), text);
    return rnn.readYahooFinance(join(folder, 'a.csv'), options);
  };
  const PRICES = ['Open', 'High', 'Low', 'Close', 'Adj Close', 'Volume'];
  const HEADER = 'Date,Open,High,Low,Close,Adj Close,Volume\n';
  const without = PRICES.filter((name) => name !== 'Adj Close');

  it('reads the file that the site gave out, without its rows of nulls, as pandas does', async () => {
    const table = await rnn.readYahooFinance(join(fixtures, 'yahoo.csv'));
    assertPrices(table, expected.classic, PRICES);
    assert.deepEqual(table.notes, ['Left out: rows without any price (1).']);
  });

  it('reads what yfinance writes: of several stocks, and of one with times at the exchange', async () => {
    const several = join(fixtures, 'yfinance.csv');
    assertPrices(await rnn.readYahooFinance(several, { ticker: 'MADE' }), expected.all, without);
    const up = await rnn.readYahooFinance(several, { ticker: 'UP' });
    assert.deepEqual(up.numbers('Close'), (expected.all.Close as number[]).map((price) => price * 2)); // prettier-ignore
    await assert.rejects(rnn.readYahooFinance(several), /holds the stocks MADE, UP: choose one, e\.g\. \{ ticker: 'MADE' \}/); // prettier-ignore
    await assert.rejects(rnn.readYahooFinance(several, { ticker: 'X' }), /no stock "X"; it has MADE, UP/);
    assertPrices(await rnn.readYahooFinance(join(fixtures, 'yfinance-history.csv')), expected.all, without);
    const lines = readFileSync(several, 'utf8').split('\n');
    const one = await read(lines.map((line) => line.split(',').filter((_, i) => i % 2 === 1 || i === 0).join(',')).join('\n')); // prettier-ignore
    assertPrices(one, expected.all, without);
  });

  it('reads a table copied from the page: latest day first, commas, dividends', async () => {
    const table = await rnn.readYahooFinance(join(fixtures, 'yahoo-page.txt'));
    assertPrices(table, expected.page, PRICES);
    assert.match(table.notes.join(), /Left out: rows that tell of a dividend or a split \(1\)\..*Sorted:/);
    const saved = await read(
      `Date,Open,High,Low,Close*,Adj Close**,Volume\n"Nov 25, 2026","1,234.50",2,1,"1,000",1,-\n"Nov 24, 2026",4:1 Stock Splits,,,,,\n`,
    );
    assert.deepEqual(saved.rows, [
      {
        Date: new Date('2026-11-25'),
        Open: 1234.5,
        High: 2,
        Low: 1,
        Close: 1000,
        'Adj Close': 1,
        Volume: null,
      },
    ]);
  });

  it('reads other dates where it is told how they are written', async () => {
    const text = `${HEADER}2/1/2024,1,1,1,1,1,1\n`;
    await assert.rejects(read(text), /row 1 holds "2\/1\/2024" as date, .*dates: 'MM\/DD\/YYYY'/);
    const table = await read(text, { dates: 'MM/DD/YYYY' });
    assert.deepEqual(table.dates('Date'), [new Date('2024-02-01')]);
  });

  it('says what is wrong', async () => {
    await assert.rejects(
      read('day,value\n1,2\n'),
      /no price history of Yahoo Finance: its header is "day,value"/,
    );
    await assert.rejects(read('Price,Close\nTicker,A\n'), /is no price history/);
    await assert.rejects(read(HEADER), /holds no prices/);
    await assert.rejects(read(`${HEADER}2024-01-01,1,1,1,one,1,1\n`), /row 1 holds "one" as Close/);
    await assert.rejects(read(`${HEADER}2024-01-01,1,1\n`), /row 1 has 3 fields, the header has 7/);
    const twice = '2024-01-02,1,1,1,1,1,1\n';
    await assert.rejects(read(HEADER + twice + twice), /rows 1 and 2 are both of 2024-01-02: remove one/);
    await assert.rejects(read(HEADER + twice, { ticker: 'A' }), /does not say of which stock it is/);
    await assert.rejects(rnn.readYahooFinance('no.csv'), /There is no file .*no\.csv/);
  });
});
