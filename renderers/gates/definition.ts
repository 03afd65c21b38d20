import { MIME } from '../../src/rnn/display/mime';
import { GatesPicture } from './Picture';
import type { ViewDefinition } from '../shared/view';
import { GatesView } from './GatesView';
import { parseGates, type DecodedGates } from './schema';

export const gates: ViewDefinition<DecodedGates> = {
  mime: MIME.gates,
  parse: parseGates,
  View: GatesView,
  Picture: GatesPicture,
};
