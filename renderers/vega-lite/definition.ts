import { MIME } from '../../src/rnn/display/mime';
import type { ViewDefinition } from '../shared/view';
import { parseVegaLite } from './schema';
import { VegaLiteView } from './VegaLiteView';

export const vegaLite: ViewDefinition<object> = {
  mime: MIME.vegaLite,
  parse: parseVegaLite,
  View: VegaLiteView,
};
