import type { Table } from '../table/Table';
import { energyLoad, type EnergyLoadOptions } from './energyLoad';
import { randomWalk, type RandomWalkOptions } from './randomWalk';
import { sineMix, type SineMixOptions } from './sineMix';
import { trendAndSeason, type TrendAndSeasonOptions } from './trendAndSeason';

/**
 * Series that are made, not measured, and say so wherever they are shown. The same seed gives the same series on every
 * machine; `Math.random` and `rnn.seed` have no part in it.
 */
export const syntheticFace = {
  /**
   * Sines, added up, with normal noise: columns `step` and `value`. By default the chapter's example (7.6), a sine over
   * `linspace(0, 100, 1000)` with noise of standard deviation 0.1.
   *
   * @throws when steps is no whole number from 2, a period is not above 0, or noise is negative
   */
  sineMix: (options?: SineMixOptions): Table => sineMix(options),

  /**
   * A random walk: value[t] = value[t−1] + drift + deviation · ε, ε normal; columns `step` and `value`. Good to see
   * whether a model claims to know what nobody can: the naive forecast is the best there is.
   *
   * @throws when steps is no whole number from 1, or deviation is negative
   */
  randomWalk: (options?: RandomWalkOptions): Table => randomWalk(options),

  /**
   * Days with a straight trend, a season and noise, added up: columns `time`, `value`, and what it is made of: `trend`,
   * `season`, `noise`.
   *
   * @throws when steps is no whole number from 1, the period is not above 0, or start is no day
   */
  trendAndSeason: (options?: TrendAndSeasonOptions): Table => trendAndSeason(options),

  /**
   * The hourly energy load of a city (MW) or a household (kW) with its season of a day, a week and a year, a temperature
   * to which heating and cooling respond (below 16 °C and above 24 °C), and holidays: columns `time`, `load`,
   * `temperature` (°C) and `holiday` (1 or 0). The curve and all shares are made up.
   *
   * @throws when hours is no whole number from 1, start is no whole hour, or a holiday is no day
   */
  energyLoad: (options?: EnergyLoadOptions): Table => energyLoad(options),
};
