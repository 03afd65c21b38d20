import { MIME } from '../../src/rnn/display/mime';
import type { UnrolledView as Data } from '../../src/rnn/display/views';
import { UnrolledPicture } from './Picture';
import type { ViewDefinition } from '../shared/view';
import { parseUnrolled } from './schema';
import { UnrolledView } from './UnrolledView';

export const unrolled: ViewDefinition<Data> = {
  mime: MIME.unrolled,
  parse: parseUnrolled,
  View: UnrolledView,
  Picture: UnrolledPicture,
};
