import type { Table } from '../table/Table';
import { checkWhole } from '../../wholeNumber';
import { say } from '../../../say';
import { checkFinite, checkNotNegative, checkPositive } from './checks';
import { MOST_STEPS, generated, numbers } from './generated';
import { normalNumbers } from './noise';

export interface Sine {
  /** Steps of one turn. */
  period: number;
  /** Default: 1. */
  amplitude?: number;
  /** Where in its turn it begins, in radians. Default: 0. */
  phase?: number;
}

export interface SineMixOptions {
  /** Default: 1000. */
  steps?: number;
  /** What is added up. Default: the chapter's one sine of almost 16 turns, `sin(linspace(0, 100, 1000))` at 1000 steps. */
  sines?: readonly Sine[];
  /** Standard deviation of the normal noise on top. Default: 0.1. */
  noise?: number;
  /** Default: 0. */
  seed?: number | string;
}

/** See `Rnn.synthetic.sineMix`. */
export function sineMix({ steps = 1000, sines, noise = 0.1, seed = 0 }: SineMixOptions = {}): Table {
  checkWhole(steps, 'steps', 2, MOST_STEPS);
  checkNotNegative({ noise });
  const mix = (sines ?? [{ period: (2 * Math.PI * (steps - 1)) / 100 }]).map(
    ({ period, amplitude = 1, phase = 0 }, i) => {
      checkPositive(`sines[${i}].period`, period);
      checkFinite({ [`sines[${i}].amplitude`]: amplitude, [`sines[${i}].phase`]: phase });
      return { turn: (2 * Math.PI) / period, amplitude, phase };
    },
  );
  const normal = normalNumbers(seed);
  return generated(
    say({
      en: `${mix.length === 1 ? 'a sine' : `${mix.length} sines`} with noise of standard deviation ${noise}`,
      id: `${mix.length === 1 ? 'sebuah sinus' : `${mix.length} sinus`} dengan derau bersimpangan baku ${noise}`,
    }),
    seed,
    {
      step: numbers(steps, (i) => i),
      value: numbers(
        steps,
        (i) =>
          mix.reduce((sum, { turn, amplitude, phase }) => sum + amplitude * Math.sin(turn * i + phase), 0) +
          noise * normal(),
      ),
    },
  );
}
