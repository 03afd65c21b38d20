import { MIME } from '../../src/rnn/display/mime';
import type { ViewDefinition } from '../shared/view';
import { WindowsPicture } from './Picture';
import { parseWindows, type SlidingWindows } from './schema';
import { WindowsView } from './WindowsView';

export const windows: ViewDefinition<SlidingWindows> = {
  mime: MIME.windows,
  parse: parseWindows,
  View: WindowsView,
  Picture: WindowsPicture,
};
