import type { Table } from '../table/Table';
import { checkWhole } from '../../wholeNumber';
import { checkSeed } from '../random';
import { say } from '../../../say';
import { checkedStart, checkNotNegative, checkPositive } from './checks';
import { MOST_STEPS, generated, numbers, times } from './generated';
import { type Holiday, holidayTest } from './holidays';
import { loadShape } from './loadShape';
import { normalNumbers, persistentNoise } from './noise';
import { type Climate, temperatures } from './temperatures';

export interface EnergyLoadOptions {
  /** Default: two years, 17,520. */
  hours?: number;
  /** The first hour; hours of the day are those of UTC. Default: `'2024-01-01'`. */
  start?: Date | string;
  /** `MW` of a city or `kW` of a household. Default: `'MW'`. */
  unit?: 'MW' | 'kW';
  /** The load of an average hour that is neither heated nor cooled. Default: 1000 MW, or 1 kW. */
  base?: number;
  /** `tropical`: 27 °C all year, hours of cooling; `temperate`: 11 °C, cold in January, also heating. Default: `'tropical'`. */
  climate?: Climate;
  /** Days when it is used as on a Sunday, and less: `'2024-03-11'`, or `'08-17'` for every year. Default: Indonesia's of fixed date. */
  holidays?: readonly Holiday[];
  /** Standard deviation of the noise, as a share of the load. Default: 0.02. */
  noise?: number;
  /** Default: 0. */
  seed?: number | string;
}

const HOUR = 3_600_000;
/** Between these (°C) it is neither heated nor cooled. */
const COMFORT = { from: 16, to: 24 };
/** What a degree beyond adds to the load, as a share. */
const PER_DEGREE = { heating: 0.02, cooling: 0.03 };

/** See `Rnn.synthetic.energyLoad`. */
export function energyLoad(options: EnergyLoadOptions = {}): Table {
  const { hours = 17_520, unit = 'MW', climate = 'tropical', noise = 0.02, seed = 0 } = options;
  if (unit !== 'MW' && unit !== 'kW') throw new Error(`unit is 'MW' or 'kW', not ${JSON.stringify(unit)}.`);
  const base = options.base ?? (unit === 'MW' ? 1000 : 1);
  checkSeed(seed);
  checkWhole(hours, 'hours', 1, MOST_STEPS);
  checkPositive('base', base);
  checkNotNegative({ noise });
  const start = checkedStart(options.start ?? '2024-01-01', HOUR, 'hour');
  const isHoliday = holidayTest(options.holidays);
  const timeAt = (i: number) => start + i * HOUR;

  // one generator each, so that the weather of a seed stays the same whatever else is chosen
  const weather = temperatures(climate, normalNumbers(`${seed} weather`));
  const temperature = numbers(hours, (i) => Math.round(weather(timeAt(i)) * 100) / 100);
  const holiday = numbers(hours, (i) => Number(isHoliday(timeAt(i))));
  const rest = persistentNoise(normalNumbers(`${seed} load`), 0.8, noise);
  const what = say({
    en: `hourly energy load in ${unit}, temperature in °C (${climate}), holidays`,
    id: `beban energi per jam dalam ${unit}, suhu dalam °C (${climate === 'tropical' ? 'tropis' : 'beriklim sedang'}), hari libur`,
  });
  return generated(what, seed, {
    time: times(hours, start, HOUR),
    load: numbers(hours, (i) => {
      const share =
        loadShape(timeAt(i), holiday.values[i] === 1) * weatherFactor(temperature.values[i] as number);
      return base * share * Math.max(0, 1 + rest());
    }),
    temperature,
    holiday,
  });
}

function weatherFactor(temperature: number): number {
  const cold = Math.max(0, COMFORT.from - temperature);
  const warm = Math.max(0, temperature - COMFORT.to);
  return 1 + PER_DEGREE.heating * cold + PER_DEGREE.cooling * warm;
}
