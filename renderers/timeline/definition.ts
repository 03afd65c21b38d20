import { MIME } from '../../src/rnn/display/mime';
import type { TimelineView as Data } from '../../src/rnn/display/views';
import type { ViewDefinition } from '../shared/view';
import { TimelinePicture } from './Picture';
import { parseTimeline } from './schema';
import { TimelineView } from './TimelineView';

export const timeline: ViewDefinition<Data> = {
  mime: MIME.timeline,
  parse: parseTimeline,
  View: TimelineView,
  Picture: TimelinePicture,
};
