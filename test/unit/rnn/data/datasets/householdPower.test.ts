import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { HouseholdPowerOptions } from '../../../../../src/rnn/index';
import { assertClose, golden, goldenFolder, rnn } from '../../support';

interface Golden {
  minutes: number;
  lacking: number;
}
type Bins = { time: string[] } & Record<string, (number | null)[] | string[]>;

const expected = golden<{ household: Golden & Record<string, Bins> }>('datasets').household;
const file = join(goldenFolder, '../fixtures/datasets/household_power_consumption.txt');
const HEADER = 'Date;Time;Global_active_power\n';

describe('rnn.readHouseholdPower', () => {
  let folder: string;
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'rnnbook-power-'))));
  afterEach(() => rmSync(folder, { recursive: true }));
  const read = (text: string, options?: HouseholdPowerOptions) => {
    writeFileSync(join(folder, 'power.txt'), text);
    return rnn.readHouseholdPower(join(folder, 'power.txt'), options);
  };

  for (const [name, wanted] of Object.entries(expected).filter(([key]) => key.includes(' '))) {
    it(`makes of the minutes by ${name} what pandas makes`, async () => {
      const [every, how] = name.split(' ') as [string, 'mean' | 'max'];
      const width = every === 'hour' || every === 'day' ? every : Number(every);
      const table = await rnn.readHouseholdPower(file, { every: width, how });
      assert.deepEqual(table.dates('time').map((time) => time.toISOString()), wanted.time); // prettier-ignore
      for (const [column, given] of Object.entries(wanted).filter(([key]) => key !== 'time')) {
        const values = given as (number | null)[];
        const present = values.filter((value) => value !== null);
        assert.deepEqual(table.rows.map((row) => row[column] === null), values.map((value) => value === null)); // prettier-ignore
        assertClose(table.select([column]).dropMissing().numbers(column), present, 1e-9, column);
      }
    });
  }

  it('reports missing minutes and hours, which are filled by choice', async () => {
    const table = await rnn.readHouseholdPower(file, { columns: ['Global_active_power'] });
    const { minutes, lacking } = expected;
    assert.deepEqual(table.columns.map(({ name, missing }) => [name, missing]), [['time', 0], ['Global_active_power', 2]]); // prettier-ignore
    assert.match(table.notes[0]!, new RegExp(`^${lacking} of ${minutes} minutes lack a value \\(\\?\\), 5 more are not in the file`)); // prettier-ignore
    assert.match(table.notes[1]!, /^2 of 8 rows have no minute with a value .*fillMissing\(\{ Global_active_power: 'linear' \}\)/); // prettier-ignore
    assert.throws(() => table.numbers('Global_active_power'), /2 missing values, the first in row 3/);
    const filled = table.fillMissing({ Global_active_power: 'linear' }).numbers('Global_active_power');
    assertClose(
      filled.slice(2, 4),
      [(2 * filled[1]! + filled[4]!) / 3, (filled[1]! + 2 * filled[4]!) / 3],
      1e-12,
    );
  });

  it('takes as long a file as there is, in pieces', async () => {
    const start = Date.UTC(2007, 0, 1);
    const lines = Array.from({ length: 60_000 }, (_, i) => {
      const [day, time] = new Date(start + i * 60_000).toISOString().split('T') as [string, string];
      return `${day.split('-').reverse().join('/')};${time.slice(0, 8)};${i}.000\n`;
    });
    const table = await read(HEADER + lines.join(''));
    assert.deepEqual(table.numbers('Global_active_power'), Array.from({ length: 1000 }, (_, hour) => hour * 60 + 29.5)); // prettier-ignore
  });

  it('says what is wrong', async () => {
    const row = '16/12/2006;17:24:00;1\n';
    await assert.rejects(read('a;b;c\n1;2;3\n'), /is not the UCI file .* its header is "a;b;c"/);
    await assert.rejects(
      read(`${HEADER}16/13/2006;17:24:00;1\n`),
      /row 1 holds "16\/13\/2006;17:24:00", no time/,
    );
    await assert.rejects(read(`${HEADER}16/12/2006;24:24:00;1\n`), /row 1 holds .* no time/);
    await assert.rejects(
      read(HEADER + row + row),
      /row 2, 16\/12\/2006 17:24:00, is not later than the row before/,
    );
    await assert.rejects(read(`${HEADER}16/12/2006;17:24:00;x\n`), /row 1 holds "x" as Global_active_power/);
    await assert.rejects(read(`${HEADER}16/12/2006;17:24:00\n`), /row 1 has 2 fields, the header has 3/);
    await assert.rejects(
      read(HEADER + row, { columns: ['Voltage'] }),
      /no column "Voltage"; there are Global_/,
    );
    await assert.rejects(read(HEADER + row, { every: 'minute' as never }), /every is .* not "minute"/);
    await assert.rejects(read(HEADER + row, { how: 'median' as never }), /how is .* not "median"/);
    assert.equal((await read(HEADER)).length, 0);
    const zip = join(folder, 'power.zip');
    writeFileSync(zip, Buffer.concat([Buffer.from('PK\x03\x04'), readFileSync(file)]));
    await assert.rejects(rnn.readHouseholdPower(zip), /zip archive .*: unpack it/);
  });
});
