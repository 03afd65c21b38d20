import { MIME } from '../../src/rnn/display/mime';
import type { NextTokenView as Data } from '../../src/rnn/display/views';
import type { ViewDefinition } from '../shared/view';
import { NextTokenPicture } from './Picture';
import { parseNextToken } from './schema';
import { NextTokenView } from './NextTokenView';

export const nextToken: ViewDefinition<Data> = {
  mime: MIME.nextToken,
  parse: parseNextToken,
  View: NextTokenView,
  Picture: NextTokenPicture,
};
