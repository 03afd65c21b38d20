import type { Feature } from '../../src/rnn/display/views';

/** The steps that a feature looks at, counted back from t: single ones, or all from one to another. */
export type ReachMarks = { points: number[]; joined: boolean } | { from: number; to: 0 };

export function reachMarks({ kind, n = 0 }: Feature): ReachMarks {
  switch (kind) {
    case 'lag':
      return { points: [n], joined: false };
    case 'difference':
      return { points: [n, 0], joined: true };
    case 'mean':
    case 'sd':
    case 'min':
    case 'max':
    case 'sma':
    case 'ema':
      return { from: n - 1, to: 0 };
    case 'rsi':
      return { from: n, to: 0 };
    default:
      return { points: [0], joined: false };
  }
}
