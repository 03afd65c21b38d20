import { MIME } from '../../src/rnn/display/mime';
import type { SearchView as Data } from '../../src/rnn/display/views';
import type { ViewDefinition } from '../shared/view';
import { SearchPicture } from './Picture';
import { parseSearch } from './schema';
import { SearchView } from './SearchView';

export const search: ViewDefinition<Data> = {
  mime: MIME.search,
  parse: parseSearch,
  View: SearchView,
  Picture: SearchPicture,
};
