import { persistentNoise } from './noise';

export type Climate = 'tropical' | 'temperate';

/** °C: the mean, half of what lies between night and day, half of what lies between winter and summer, weather. */
const CLIMATES = {
  tropical: { mean: 27, daily: 4, yearly: 1, weather: 1.2 },
  temperate: { mean: 11, daily: 5, yearly: 10, weather: 3 },
};
const HOUR = 3_600_000;
const YEAR = 365.25 * 24;
/** Hours: the warmest of the day, and of the year (late July; in the tropics south of the equator, October). */
const WARMEST = { hour: 14, tropical: 290 * 24, temperate: 205 * 24 };

/** @returns the temperature at a time: to be asked hour by hour, since weather lasts for days */
export function temperatures(climate: Climate, normal: () => number): (time: number) => number {
  if (!Object.hasOwn(CLIMATES, climate))
    throw new Error(`climate is 'tropical' or 'temperate', not ${JSON.stringify(climate)}.`);
  const { mean, daily, yearly, weather } = CLIMATES[climate];
  const now = persistentNoise(normal, 0.98, weather);
  return (time) => {
    const hour = time / HOUR;
    const day = Math.cos((2 * Math.PI * (hour - WARMEST.hour)) / 24);
    const year = Math.cos((2 * Math.PI * (hour - WARMEST[climate])) / YEAR);
    return mean + daily * day + yearly * year + now();
  };
}
