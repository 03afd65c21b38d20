import { MIME } from '../../src/rnn/display/mime';
import type { ReadingView as Data } from '../../src/rnn/display/views';
import type { ViewDefinition } from '../shared/view';
import { ReadingPicture } from './Picture';
import { parseReading } from './schema';
import { ReadingView } from './ReadingView';

export const reading: ViewDefinition<Data> = {
  mime: MIME.reading,
  parse: parseReading,
  View: ReadingView,
  Picture: ReadingPicture,
};
