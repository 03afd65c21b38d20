import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import type { CsvOptions } from '../../../../../src/rnn/index';
import { golden, goldenFolder, rnn } from '../../support';

interface Golden {
  csv: {
    tanggal: string[];
    suhu: (number | null)[];
    penduduk: (number | null)[];
    kota: string[];
    kode: (number | null)[];
    catatan: (string | null)[];
  };
}

const expected = golden<Golden>('tables').csv;
const europe: CsvOptions = {
  decimal: ',',
  thousands: '.',
  dates: 'DD/MM/YYYY',
  missing: ['-', 'n/a', '-999'],
};

describe('rnn.readCsv, its options', () => {
  let folder: string;
  let warnings: string[];
  const { warn } = console;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'rnnbook-csv-'));
    warnings = [];
    console.warn = (text: string) => warnings.push(text);
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
    console.warn = warn;
  });
  const write = (data: string | Uint8Array) => {
    writeFileSync(join(folder, 'a.csv'), data);
    return join(folder, 'a.csv');
  };
  const read = (data: string | Uint8Array, options?: CsvOptions) => rnn.readCsv(write(data), options);

  it('reads what pandas reads of decimal commas, points in thousands, days before months, quotes and own tokens', async () => {
    const table = await rnn.readCsv(join(goldenFolder, 'europe.csv'), europe);
    const column = (name: string) => table.rows.map((row) => row[name]);
    assert.deepEqual(table.dates('tanggal').map((day) => day.toISOString()), expected.tanggal); // prettier-ignore
    for (const name of ['suhu', 'penduduk', 'kota', 'kode', 'catatan'] as const)
      assert.deepEqual(column(name), expected[name], name);
  });

  it('reads chosen columns, with chosen types', async () => {
    const file = join(goldenFolder, 'europe.csv');
    const table = await rnn.readCsv(file, {
      ...europe,
      missing: [],
      columns: ['kode', 'kota'],
      types: { kode: 'text' },
    });
    assert.deepEqual(table.columns.map(({ name, type }) => [name, type]), [['kode', 'text'], ['kota', 'text']]); // prettier-ignore
    assert.deepEqual(table.texts('kode'), ['007', '12', '-999', '-999']);
    await assert.rejects(
      rnn.readCsv(file, { ...europe, missing: [], types: { suhu: 'number' } }),
      /"suhu", row 3, holds "n\/a", which is no number.*missing: \["n\/a"\]/,
    );
    await assert.rejects(
      rnn.readCsv(file, { columns: ['kotta'] }),
      /no column "kotta"; there are "tanggal", "suhu"/,
    );
    await assert.rejects(rnn.readCsv(file, { types: { kotta: 'text' } }), /types: .* no column "kotta"/);
    await assert.rejects(
      rnn.readCsv(file, { types: { kota: 'string' as never } }),
      /types are .*, not "string"/,
    );
  });

  it('takes a column of several types as text, warns, and says where', async () => {
    const rows = Array.from({ length: 3000 }, (_, i) => `${i}.50,2024-01-01`);
    rows[2500] = 'closed,tomorrow';
    const table = await read(`price,day\n${rows.join('\n')}\n`);
    assert.deepEqual(table.columns.map(({ type }) => type), ['text', 'text']); // prettier-ignore
    assert.deepEqual(table.texts('price').slice(2499, 2502), ['2499.50', 'closed', '2501.50']);
    assert.match(
      warnings[0]!,
      /"price" is read as text: row 2501 holds "closed", but the rows before it hold numbers/,
    );
    assert.match(warnings[1]!, /"day" .* row 2501 holds "tomorrow", but the rows before it hold dates/);
    assert.throws(
      () => table.numbers('price'),
      /holds values of type text, not number. .* row 2501 holds "closed"/,
    );
  });

  it('says how dates and numbers are read that it does not take for such', async () => {
    const table = await read('a;b;c\n16/12/2006;1,5;"1,234"\n');
    assert.match(table.notes[0]!, /"a" is read as text: row 1 holds "16\/12\/2006".*dates: 'DD\/MM\/YYYY'/);
    assert.match(table.notes[1]!, /"b" .*decimal: ','/);
    assert.match(table.notes[2]!, /"c" .*thousands: ','/);
  });

  it('says of long identifiers that they lose digits, and of a header that it may be none', async () => {
    const ids = await read('id,x\n12345678901234567890,1e300\n12,1\n');
    assert.equal(ids.notes.length, 1);
    assert.match(
      ids.notes[0]!,
      /"id" holds 12345678901234567890 in row 1, too large .*types: \{ "id": 'text' \}/,
    );
    assert.match(
      (await read('1,2.5\n3,4\n')).notes[0]!,
      /All names of columns are numbers \(1, 2\.5\): .*names: \[/,
    );
    assert.deepEqual((await read('1,2.5\n3,4\n', { names: ['a', 'b'] })).notes, []);
  });

  it('finds the delimiter where only one is possible, and asks where two are', async () => {
    for (const delimiter of [',', ';', '\t', '|'])
      assert.deepEqual((await read(`a${delimiter}b\n1${delimiter}2\n`)).rows, [{ a: 1, b: 2 }]);
    assert.deepEqual((await read('day;price (USD, real)\n1;"2"\n')).rows, [
      { day: 1, 'price (USD, real)': 2 },
    ]);
    assert.deepEqual((await read('a\n"x;y"\n')).rows, [{ a: 'x;y' }]);
    await assert.rejects(read('a,b;c\n1,2;3\n'), /both "," and ";" could separate .* \{ delimiter: "," \}/);
    assert.deepEqual((await read('a,b;c\n1,2;3\n', { delimiter: ';' })).columns.length, 2);
  });

  it('reads dates in their formats, and no others', async () => {
    const dates = async (text: string, format: string) =>
      (await read(`a\n"${text}"\n`, { dates: format, types: { a: 'date' } })).dates('a')[0]!.toISOString();
    assert.equal(await dates('5/3/2024', 'DD/MM/YYYY'), '2024-03-05T00:00:00.000Z');
    assert.equal(await dates('5/3/2024', 'MM/DD/YYYY'), '2024-05-03T00:00:00.000Z');
    assert.equal(await dates('05.03.2024 07:08:09.5', 'DD.MM.YYYY'), '2024-03-05T07:08:09.500Z');
    assert.equal(await dates('Nov 25, 2026', 'MMM D, YYYY'), '2026-11-25T00:00:00.000Z');
    assert.equal(await dates('25 September 2026', 'DD MMM YYYY'), '2026-09-25T00:00:00.000Z');
    assert.equal(await dates('202403', 'YYYYMM').catch((e: Error) => e.message.slice(0, 7)), 'dates i');
    assert.equal(await dates('20240305', 'YYYYMMDD'), '2024-03-05T00:00:00.000Z');
    assert.equal(await dates('0050-01-02', 'YYYY-MM-DD'), '0050-01-02T00:00:00.000Z');
    for (const wrong of ['31/04/2024', '0/1/2024', '1/13/2024', '1/1/24', '1/1/2024 25:00', '1-1-2024'])
      await assert.rejects(dates(wrong, 'DD/MM/YYYY'), /row 1, holds .* no date/);
    await assert.rejects(dates('1/1/2024', '%d/%m/%Y'), /dates is a format such as .* not "%d/);
    await assert.rejects(dates('Mai 1, 2024', 'MMM D, YYYY'), /no date/);
    const two = await read('a,b\n1/2/2024,1/2/2024\n', { dates: { a: 'DD/MM/YYYY', b: 'MM/DD/YYYY' } });
    assert.deepEqual([two.dates('a')[0]!.getUTCMonth(), two.dates('b')[0]!.getUTCMonth()], [1, 0]);
  });

  it('takes as numbers only what is written as one', async () => {
    for (const text of ['0x1F', ' 0b1', 'Infinity', '1_000', '1,000', '--1', '1 2'])
      assert.equal((await read(`a;b\n${text};1\n`)).columns[0]!.type, 'text', text);
    assert.deepEqual((await read('a\n 1\n+2.5e-1\n.5\n-0\n')).numbers('a'), [1, 0.25, 0.5, -0]);
    const grouped = await read('a;b\n1,000.5;1,00\n', { thousands: ',' });
    assert.deepEqual(grouped.rows, [{ a: 1000.5, b: '1,00' }]);
    await assert.rejects(read('a\n', { thousands: '.' }), /thousands is one character, .*it is "\."/);
    await assert.rejects(read('a\n', { decimal: ';' as never }), /decimal is '\.' or ',', not ";"/);
    await assert.rejects(read('a\n', { decimal: ',', delimiter: ',' }), /cannot both be ","/);
  });

  it('reads a file without a header, without names, and without rows', async () => {
    assert.deepEqual((await read('1,2\n3,4\n', { names: ['a', 'b'] })).matrix(), [[1, 2], [3, 4]]); // prettier-ignore
    assert.deepEqual((await read(',a\n0,1\n')).columns.map(({ name }) => name), ['column 1', 'a']); // prettier-ignore
    const none = await read('a,b\n');
    assert.equal(none.length, 0);
    assert.deepEqual(none.columns.map(({ name }) => name), ['a', 'b']); // prettier-ignore
  });

  it('reads other encodings by name, and UTF-16 by its mark', async () => {
    const latin = Uint8Array.of(97, 10, 0xe9, 10);
    await assert.rejects(read(latin), /a\.csv is not utf-8 text: see the place behind "a\\n".*windows-1252/);
    assert.deepEqual((await read(latin, { encoding: 'windows-1252' })).texts('a'), ['é']);
    assert.deepEqual((await read(Buffer.from('\uFEFFa\né\n', 'utf16le'))).texts('a'), ['é']);
    await assert.rejects(read('a\n', { encoding: 'utf-9' }), /encoding is a name such as .* not "utf-9"/);
  });

  it('keeps letters whole that are cut between two pieces of a file', async () => {
    const text = 'é'.repeat(200_000) + 'x' + '漢'.repeat(100_000);
    assert.equal((await read(`a\n${text}\n`)).texts('a')[0], text);
  });

  it('says what is wrong with a file', async () => {
    await assert.rejects(read(Uint8Array.of(0x1f, 0x8b, 8)), /is compressed \(gzip\): unpack it first/);
    await assert.rejects(read(Buffer.from('PK\x03\x04')), /zip archive or an Excel workbook/);
    await assert.rejects(read(Uint8Array.of(97, 44, 0, 1)), /is no text: byte 2 is 0/);
    await assert.rejects(read('a,b\n1,"2\n3,4\n'), /a quote \("\) that never ends/);
    await assert.rejects(read('a,b\n1,"2"3\n'), /something follows the quote that ends it/);
    await assert.rejects(read('\n\n'), /a\.csv is empty/);
    await assert.rejects(rnn.readCsv(folder), /it is a folder/);
    await assert.rejects(rnn.readCsv(''), /path is the path of a file, not ""/);
    await assert.rejects(read('a\n', { delimiter: ', ' }), /delimiter is one character/);
    await assert.rejects(read('a\n', { missing: '-' as never }), /missing is a list of texts/);
    const ragged = Array.from({ length: 50_000 }, (_, i) => (i === 49_998 ? '1,2,3' : '1,2')).join('\n');
    await assert.rejects(read(`a,b\n${ragged}`), /row 49999 has 3 fields, the header has 2/);
  });

  it('reads back whatever is written with quotes where they are needed', async () => {
    const field = fc.string({ unit: fc.constantFrom(...'ab1 ,;"\'\n\t|é漢🙂-.'), maxLength: 8 });
    const rows = fc.array(fc.tuple(field, field), { minLength: 1 });
    const forms = fc.record({
      delimiter: fc.constantFrom(',', ';', '\t', '|'),
      end: fc.constantFrom('\n', '\r\n', '\r'),
    });
    const missing = new Set(['']);
    await fc.assert(
      fc.asyncProperty(rows, forms, async (given, { delimiter, end }) => {
        const quoted = (text: string) =>
          /["\r\n]/.test(text) || text.includes(delimiter) ? `"${text.replaceAll('"', '""')}"` : text;
        const lines = [['first', 'second'], ...given].map((row) => row.map(quoted).join(delimiter) + end);
        const table = await read(lines.join(''), { delimiter, types: { first: 'text', second: 'text' } });
        assert.deepEqual(
          table.rows.map((row) => [row.first, row.second]),
          given.map((row) => row.map((text) => (missing.has(text.trim()) ? null : text))),
        );
      }),
    );
  });

  it('reads back every finite number exactly', async () => {
    const numbers = fc.array(fc.double({ noNaN: true, noDefaultInfinity: true }), { minLength: 1 });
    await fc.assert(
      fc.asyncProperty(numbers, async (given) => {
        assert.deepEqual((await read(`a\n${given.join('\n')}`)).numbers('a'), given.map((x) => x + 0)); // prettier-ignore
      }),
    );
  });
});
