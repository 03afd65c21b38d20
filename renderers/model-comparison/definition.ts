import { MIME } from '../../src/rnn/display/mime';
import type { ModelComparisonView as Data } from '../../src/rnn/display/views';
import type { ViewDefinition } from '../shared/view';
import { ModelComparisonView } from './ModelComparisonView';
import { ModelComparisonPicture } from './Picture';
import { parseModelComparison } from './schema';

export const modelComparison: ViewDefinition<Data> = {
  mime: MIME.modelComparison,
  parse: parseModelComparison,
  View: ModelComparisonView,
  Picture: ModelComparisonPicture,
  tabular: true,
};
