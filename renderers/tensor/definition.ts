import { MIME } from '../../src/rnn/display/mime';
import type { TensorView as Data } from '../../src/rnn/display/views';
import { TensorPicture } from './Picture';
import type { ViewDefinition } from '../shared/view';
import { TensorView } from './TensorView';
import { parseTensor } from './schema';

export const tensor: ViewDefinition<Data> = {
  mime: MIME.tensor,
  parse: parseTensor,
  View: TensorView,
  Picture: TensorPicture,
  tabular: true,
};
