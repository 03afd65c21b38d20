import { MIME } from '../../src/rnn/display/mime';
import type { TrainingRunsView as Data } from '../../src/rnn/display/views';
import type { ViewDefinition } from '../shared/view';
import { TrainingRunsPicture } from './Picture';
import { parseTrainingRuns } from './schema';
import { TrainingRunsView } from './TrainingRunsView';

export const trainingRuns: ViewDefinition<Data> = {
  mime: MIME.trainingRuns,
  parse: parseTrainingRuns,
  View: TrainingRunsView,
  Picture: TrainingRunsPicture,
};
