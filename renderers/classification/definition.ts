import { MIME } from '../../src/rnn/display/mime';
import type { ClassificationView as Data } from '../../src/rnn/display/views';
import type { ViewDefinition } from '../shared/view';
import { ClassificationView } from './ClassificationView';
import { ClassificationPicture } from './Picture';
import { parseClassification } from './schema';

export const classification: ViewDefinition<Data> = {
  mime: MIME.classification,
  parse: parseClassification,
  View: ClassificationView,
  Picture: ClassificationPicture,
  tabular: true,
};
