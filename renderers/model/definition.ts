import { MIME } from '../../src/rnn/display/mime';
import type { ModelView as Data } from '../../src/rnn/display/views';
import { ModelPicture } from './Picture';
import type { ViewDefinition } from '../shared/view';
import { ModelView } from './ModelView';
import { parseModel } from './schema';

export const model: ViewDefinition<Data> = {
  mime: MIME.model,
  parse: parseModel,
  View: ModelView,
  Picture: ModelPicture,
  tabular: true,
};
