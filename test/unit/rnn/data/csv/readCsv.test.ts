import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MIME } from '../../../../../src/rnn/display/mime';
import { toBundle } from '../../../../../src/rnn/index';
import { golden, goldenFolder, rnn, tf } from '../../support';

interface Data {
  csv: {
    rows: number;
    types: Record<string, string>;
    missing: Record<string, number>;
    sums: Record<string, number>;
    days: string[];
  };
}

const expected = golden<Data>('data').csv;
const file = join(goldenFolder, 'table.csv');

describe('rnn.readCsv', () => {
  let folder: string;
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'rnnbook-csv-'))));
  afterEach(() => rmSync(folder, { recursive: true }));
  const read = (text: string, options?: { delimiter: string }) => {
    writeFileSync(join(folder, 'a.csv'), text);
    return rnn.readCsv(join(folder, 'a.csv'), options);
  };

  it('reads what pandas reads', async () => {
    const table = await rnn.readCsv(file);
    assert.equal(table.rows.length, expected.rows);
    assert.deepEqual(Object.fromEntries(table.columns.map(({ name, type }) => [name, type])), expected.types);
    assert.deepEqual(
      Object.fromEntries(table.columns.map(({ name, missing }) => [name, missing])),
      expected.missing,
    );
    for (const [name, sum] of Object.entries(expected.sums)) {
      const values = table.rows.map((row) => row[name] as number | null);
      assert.equal(values.reduce<number>((a, b) => a + (b ?? 0), 0), sum); // prettier-ignore
    }
    assert.deepEqual(table.dates('day').map((day) => day.toISOString()), expected.days); // prettier-ignore
    assert.deepEqual(table.texts('station'), ['Bogor, west', 'Jakarta', 'say "hi"', 'Depok']);
  });

  it('reads a Windows file with a mark in front, other delimiters, and times', async () => {
    const table = await read('\uFEFFtime;value\r\n2024/1/5 13:30;1\r\n2024-01-05T13:30:00+07:00;2\r\n\r\n', {
      delimiter: ';',
    });
    assert.deepEqual(
      table.dates('time').map((time) => time.toISOString()),
      ['2024-01-05T13:30:00.000Z', '2024-01-05T06:30:00.000Z'],
    );
    assert.deepEqual(table.numbers('value'), [1, 2]);
  });

  it('takes what only looks like a date as text', async () => {
    assert.equal((await read('a\n2023-02-29\n')).columns[0]?.type, 'text');
  });

  it('gives no column with holes, but says where the first is', async () => {
    const table = await rnn.readCsv(file);
    assert.throws(
      () => table.numbers('temperature'),
      /"temperature" has 1 missing values, the first in row 2/,
    );
    assert.throws(() => table.numbers('station'), /"station" holds values of type text, not number/);
    assert.throws(() => table.numbers('wind'), /no column "wind"; there are "day", "temperature"/);
  });

  it('shows its columns, what is missing, and the first rows', async () => {
    const text = toBundle(tf, await rnn.readCsv(file))?.[MIME.text] as string;
    assert.match(text, /^4 rows/);
    assert.match(text, /temperature: number, 1 missing/);
    assert.match(text, /2024-02-28 +3\.5 +0 +Bogor, west +12a/);
  });

  it('says what is wrong', async () => {
    await assert.rejects(rnn.readCsv('no-such.csv'), /There is no file .*no-such\.csv/);
    await assert.rejects(rnn.readCsv(folder), /cannot be read/);
    await assert.rejects(read(''), /a\.csv is empty/);
    await assert.rejects(read('\n<!DOCTYPE html>\n<html></html>'), /a\.csv is a web page \(HTML\).*download/);
    await assert.rejects(read('a\n1\n', { columns: 'a' } as never), /columns is a list of names, .* not "a"/);
    await assert.rejects(read('a,b\n1,2\n3\n'), /row 2 has 1 fields, the header has 2/);
    await assert.rejects(read('a,a\n1,2\n'), /two columns of the name "a"/);
  });
});
