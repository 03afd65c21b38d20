import { MIME } from '../../src/rnn/display/mime';
import type { TrainingView as Data } from '../../src/rnn/display/views';
import { TrainingPicture } from './Picture';
import type { ViewDefinition } from '../shared/view';
import { TrainingView } from './TrainingView';
import { parseTraining } from './schema';

export const training: ViewDefinition<Data> = {
  mime: MIME.training,
  parse: parseTraining,
  View: TrainingView,
  Picture: TrainingPicture,
};
