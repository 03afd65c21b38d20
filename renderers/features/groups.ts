import type { Feature } from '../../src/rnn/display/views';
import type { FeatureGroup } from './words';

/** Under which heading a feature stands. */
export function groupOf({ kind }: Feature): FeatureGroup {
  switch (kind) {
    case 'value':
    case 'lag':
      return 'past';
    case 'mean':
    case 'sd':
    case 'min':
    case 'max':
      return 'rolling';
    case 'difference':
      return 'differences';
    case 'sma':
    case 'ema':
    case 'rsi':
      return 'trading';
    default:
      return 'calendar';
  }
}
