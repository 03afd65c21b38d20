import type { UnitOrder } from '../../src/rnn/display/views';
import type { TimeWindow } from './timeWindow';

export type Tab = 'activations' | 'weights';

/** How the reader has arranged the view. */
export interface PictureState {
  tab: Tab;
  order: UnitOrder;
  window: TimeWindow;
}
