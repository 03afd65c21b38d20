import type { Table } from '../table/Table';
import { checkWhole } from '../../wholeNumber';
import { say } from '../../../say';
import { checkFinite, checkNotNegative } from './checks';
import { MOST_STEPS, generated, numbers } from './generated';
import { normalNumbers } from './noise';

export interface RandomWalkOptions {
  /** Default: 1000. */
  steps?: number;
  /** The first value. Default: 0. */
  start?: number;
  /** What every step adds. Default: 0. */
  drift?: number;
  /** Standard deviation of what every step adds by chance. Default: 1. */
  deviation?: number;
  /** Default: 0. */
  seed?: number | string;
}

/** See `Rnn.synthetic.randomWalk`. */
export function randomWalk(options: RandomWalkOptions = {}): Table {
  const { steps = 1000, start = 0, drift = 0, deviation = 1, seed = 0 } = options;
  checkWhole(steps, 'steps', 1, MOST_STEPS);
  checkFinite({ start, drift });
  checkNotNegative({ deviation });
  const normal = normalNumbers(seed);
  let value = start;
  return generated(
    drift === 0
      ? say({
          en: 'a random walk, no step of which can be forecast better than by the last value',
          id: 'jalan acak; tidak ada prakiraan langkah yang lebih baik daripada nilai terakhir',
        })
      : say({
          en: 'a random walk, no step of which can be forecast better than by the last value and the drift',
          id: 'jalan acak; tidak ada prakiraan langkah yang lebih baik daripada nilai terakhir ditambah hanyutannya',
        }),
    seed,
    {
      step: numbers(steps, (i) => i),
      value: numbers(steps, (i) => {
        if (i > 0) value += drift + deviation * normal();
        return value;
      }),
    },
  );
}
