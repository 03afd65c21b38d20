import { MIME } from '../../src/rnn/display/mime';
import type { LinkedView as Data } from '../../src/rnn/display/views';
import type { ViewDefinition } from '../shared/view';
import { LinkedView } from './LinkedView';
import { parseLinked } from './schema';

/** Each part has a picture of its own. */
export const linked: ViewDefinition<Data> = { mime: MIME.linked, parse: parseLinked, View: LinkedView };
