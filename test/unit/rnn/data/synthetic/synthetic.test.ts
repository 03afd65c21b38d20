import assert from 'node:assert/strict';
import { MIME } from '../../../../../src/rnn/display/mime';
import { toBundle, type Table } from '../../../../../src/rnn/index';
import { randomNumbers } from '../../../../../src/rnn/data/random';
import { assertClose, golden, rnn, tf } from '../../support';

const { sineMix, randomWalk, trendAndSeason, energyLoad } = rnn.synthetic;

const mean = (values: number[]) => values.reduce((a, b) => a + b, 0) / values.length;
function deviation(values: number[]): number {
  const centre = mean(values);
  return Math.sqrt(mean(values.map((value) => (value - centre) ** 2)));
}
const differences = (values: number[]) => values.slice(1).map((value, i) => value - values[i]!);

function autocorrelation(values: number[], lag: number): number {
  const centre = mean(values);
  const pairs = values.slice(lag).map((value, i) => (value - centre) * (values[i]! - centre));
  return pairs.reduce((a, b) => a + b, 0) / (deviation(values) ** 2 * values.length);
}

const GENERATORS: Record<string, (seed: number) => Table> = {
  sineMix: (seed) => sineMix({ seed }),
  randomWalk: (seed) => randomWalk({ seed }),
  trendAndSeason: (seed) => trendAndSeason({ seed }),
  energyLoad: (seed) => energyLoad({ seed, hours: 500 }),
};

describe('rnn.synthetic', () => {
  for (const [name, generate] of Object.entries(GENERATORS)) {
    it(`${name}: the same seed gives the same series, another seed another one, and Math.random has no part in it`, () => {
      rnn.seed(1);
      const expected = Math.random();
      rnn.seed(1);
      assert.deepEqual(generate(5).rows, generate(5).rows);
      assert.notDeepEqual(generate(5).rows, generate(6).rows);
      assert.equal(Math.random(), expected);
      assert.deepEqual(generate(5).columns.map(({ missing }) => missing).filter(Boolean), []); // prettier-ignore
    });

    it(`${name} is called synthetic in every form, also when it was cut and filled`, () => {
      const last = generate(5).columns.at(-1)!.name;
      for (const table of [
        generate(5),
        generate(5)
          .select([last])
          .slice(3)
          .fillMissing({ [last]: 0 }),
      ]) {
        const bundle = toBundle(tf, table)!;
        assert.match(bundle[MIME.text] as string, /^Synthetic: .*seed 5\n/);
        assert.match(bundle[MIME.html] as string, /<p>Synthetic: .*seed 5<\/p>/);
        assert.match(table.description!, /^Synthetic: /);
      }
    });
  }

  it('draws what every machine draws from the seed', () => {
    // from the documentation of seedrandom
    const random = randomNumbers('hello.');
    assert.deepEqual([random(), random()], [0.9282578795792454, 0.3752569768646784]);
  });

  it("sineMix is the chapter's sine, with noise of the standard deviation that it is given", () => {
    const sine = golden<{ sine: number[] }>('datasets').sine;
    assertClose(sineMix({ noise: 0 }).numbers('value'), sine, 1e-9);
    const noise = sineMix().numbers('value').map((value, i) => value - sine[i]!); // prettier-ignore
    assertClose([mean(noise), deviation(noise)], [0, 0.1], 0.01);
    const inside = noise.filter((value) => Math.abs(value) < 0.1).length / noise.length;
    assertClose([inside], 0.683, 0.05); // of a normal distribution
  });

  it('sineMix adds sines up', () => {
    const sines = [{ period: 24 }, { period: 168, amplitude: 2, phase: Math.PI / 2 }];
    const values = sineMix({ steps: 337, sines, noise: 0 }).numbers('value');
    assertClose(
      [values[0]!, values[6]!, values[168]!],
      [2, 1 + 2 * Math.cos((2 * Math.PI * 6) / 168), 2],
      1e-8,
    );
  });

  it('randomWalk adds drift and noise to the last value', () => {
    const values = randomWalk({ steps: 20_000, start: 100, drift: 0.5, deviation: 2 }).numbers('value');
    assert.equal(values[0], 100);
    const steps = differences(values);
    assertClose([mean(steps)], 0.5, 0.05);
    assertClose([deviation(steps)], 2, 0.05);
    assertClose([autocorrelation(steps, 1)], 0, 0.03);
    assertClose(randomWalk({ steps: 3, drift: 1, deviation: 0 }).numbers('value'), [0, 1, 2], 0);
  });

  it('trendAndSeason is the sum of what it tells that it is made of', () => {
    const table = trendAndSeason({ steps: 1400, slope: 0.5, period: 7, amplitude: 10, noise: 2 });
    const [trend, season, noise] = ['trend', 'season', 'noise'].map((name) => table.numbers(name));
    assertClose(table.numbers('value'), trend!.map((t, i) => t + season![i]! + noise![i]!), 1e-8); // prettier-ignore
    assertClose(differences(trend!), trend!.slice(1).map(() => 0.5), 1e-8); // prettier-ignore
    assertClose(season!.slice(7), season!.slice(0, -7), 1e-8);
    assertClose([Math.max(...season!)], 10, 0.3);
    assertClose([deviation(noise!)], 2, 0.15);
    assert.deepEqual(table.dates('time').slice(0, 2), [new Date('2024-01-01'), new Date('2024-01-02')]);
  });

  describe('energyLoad', () => {
    const table = energyLoad();
    const load = table.numbers('load');

    it('has an hour a row for two years, in the unit that it names', () => {
      assert.equal(table.length, 17_520);
      assert.ok(differences(table.dates('time').map(Number)).every((step) => step === 3_600_000));
      assert.match(table.description!, /energy load in MW/);
      const house = energyLoad({ unit: 'kW' });
      assert.match(house.description!, /in kW/);
      assertClose(house.numbers('load'), load.map((value) => value / 1000), 1e-8); // prettier-ignore
      assert.ok(load.every((value) => value > 0));
    });

    it('has the season of a day, a week and a year', () => {
      const at = (lag: number) => autocorrelation(load, lag);
      assert.ok(at(24) > Math.max(at(22), at(23), at(25), at(26)) && at(24) > 0.7, 'a day');
      assert.ok(at(168) > Math.max(at(120), at(144), at(192), at(216), at(167), at(169)), 'a week');
      const months = energyLoad({ hours: 4 * 8766, noise: 0, climate: 'temperate', start: '2021-01-01' })
        .resample({ time: 'time', every: 'month' })
        .numbers('load');
      assert.ok(
        autocorrelation(months, 12) > Math.max(autocorrelation(months, 6), autocorrelation(months, 9)),
        'a year',
      );
    });

    it('is lower on holidays than on the same days of other weeks', () => {
      const on = (keep: (time: Date) => boolean) =>
        mean(table.filter(({ time }) => keep(time as Date)).numbers('load'));
      const day = (text: string) => on((time) => time.toISOString().startsWith(text));
      assert.ok(day('2025-08-17') < day('2025-08-24')); // both Sundays
      assert.ok(day('2024-05-01') < 0.85 * day('2024-05-08')); // both Wednesdays
      const holidays = table.filter(({ holiday }) => holiday === 1);
      assert.deepEqual(
        [...new Set(holidays.dates('time').map((time) => time.toISOString().slice(0, 10)))],
        ['2024', '2025'].flatMap((year) =>
          ['01-01', '05-01', '06-01', '08-17', '12-25'].map((day) => `${year}-${day}`),
        ),
      );
      const own = energyLoad({ holidays: ['2024-03-11', new Date('2024-03-12')], hours: 24 * 100 });
      assert.equal(own.numbers('holiday').reduce((a, b) => a + b), 48); // prettier-ignore
      assert.equal(Math.max(...energyLoad({ holidays: [], hours: 24 }).numbers('holiday')), 0);
    });

    it('responds to heat, and where it is cold to cold, but not between', () => {
      const steady = { noise: 0, hours: 3 * 8760, holidays: [] };
      const slope = (climate: 'tropical' | 'temperate', inRange: (temperature: number) => boolean) => {
        // the same hour of working days only, so that nothing but the weather and the year differ
        const rows = energyLoad({ ...steady, climate }).filter(({ time, temperature }) => {
          const [hour, day] = [(time as Date).getUTCHours(), (time as Date).getUTCDay()];
          return hour === 13 && day >= 2 && day <= 4 && inRange(temperature as number);
        });
        const [x, y] = [rows.numbers('temperature'), rows.numbers('load')];
        const covariance = mean(x.map((value, i) => (value - mean(x)) * (y[i]! - mean(y))));
        return covariance / deviation(x) ** 2;
      };
      assert.ok(slope('tropical', (t) => t > 25) > 15, 'cooling');
      assert.ok(slope('temperate', (t) => t < 15) < -5, 'heating');
      assert.ok(Math.abs(slope('temperate', (t) => t > 17 && t < 23)) < 8, 'neither');
    });

    it('is warmest in the afternoon, and in a temperate summer', () => {
      const cold = energyLoad({ climate: 'temperate', hours: 8784 });
      const months = cold.resample({ time: 'time', every: 'month' }).numbers('temperature');
      assert.ok([6, 7].includes(months.indexOf(Math.max(...months))));
      const hours = Array.from({ length: 24 }, (_, hour) =>
        mean(table.filter(({ time }) => (time as Date).getUTCHours() === hour).numbers('temperature')),
      );
      assert.equal(hours.indexOf(Math.max(...hours)), 14);
    });

    it('keeps the weather of its seed, whatever else is chosen', () => {
      const other = energyLoad({ noise: 0.3, unit: 'kW', holidays: [] });
      assert.deepEqual(other.numbers('temperature'), table.numbers('temperature'));
    });
  });

  it('says what is wrong', () => {
    assert.throws(() => sineMix({ steps: 1.5 }), /steps is a whole number from 2, not 1\.5/);
    assert.throws(() => sineMix({ noise: -1 }), /noise is a number from 0, not -1/);
    assert.throws(() => sineMix({ sines: [{ period: 0 }] }), /sines\[0\]\.period is a number above 0, not 0/);
    assert.throws(() => sineMix({ seed: NaN }), /seed is a finite number or a text, not NaN/);
    assert.throws(() => randomWalk({ drift: Infinity }), /drift is a finite number, not Infinity/);
    assert.throws(() => trendAndSeason({ start: 'soon' }), /start is a date such as '2024-01-01', not soon/);
    assert.throws(
      () => trendAndSeason({ start: '2024-01-01T05:00Z' }),
      /start is at a whole day \(UTC\), not/,
    );
    assert.throws(() => energyLoad({ hours: 0 }), /hours is a whole number from 1, not 0/);
    assert.throws(() => energyLoad({ unit: 'GW' as never }), /unit is 'MW' or 'kW', not "GW"/);
    assert.throws(() => energyLoad({ climate: 'polar' as never }), /climate is .*, not "polar"/);
    assert.throws(
      () => energyLoad({ holidays: ['2023-02-29'] }),
      /holidays\[0\] is a day such as .* not 2023-02-29/,
    );
    assert.throws(() => energyLoad({ holidays: ['17 August'] }), /holidays\[0\] is a day/);
    assert.throws(() => energyLoad({ seed: NaN }), /seed is a finite number/);
  });
});
