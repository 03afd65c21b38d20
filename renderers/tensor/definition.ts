import { MIME } from '../../src/rnn/display/mime';
import type { TensorView as Data } from '../../src/rnn/display/views';
import type { ViewDefinition } from '../shared/view';
import { TensorView } from './TensorView';
import { parseTensor } from './schema';

export const tensor: ViewDefinition<Data> = { mime: MIME.tensor, parse: parseTensor, View: TensorView };
