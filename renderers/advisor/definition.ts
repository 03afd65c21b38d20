import { MIME } from '../../src/rnn/display/mime';
import type { AdvisorView as Data } from '../../src/rnn/display/views';
import type { ViewDefinition } from '../shared/view';
import { AdvisorView } from './AdvisorView';
import { AdvisorPicture } from './Picture';
import { parseAdvisor } from './schema';

export const advisor: ViewDefinition<Data> = {
  mime: MIME.advisor,
  parse: parseAdvisor,
  View: AdvisorView,
  Picture: AdvisorPicture,
};
