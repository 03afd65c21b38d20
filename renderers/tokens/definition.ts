import { MIME } from '../../src/rnn/display/mime';
import type { TokensView as Data } from '../../src/rnn/display/views';
import type { ViewDefinition } from '../shared/view';
import { TokensPicture } from './Picture';
import { parseTokens } from './schema';
import { TokensView } from './TokensView';

export const tokens: ViewDefinition<Data> = {
  mime: MIME.tokens,
  parse: parseTokens,
  View: TokensView,
  Picture: TokensPicture,
};
