import { MIME } from '../../src/rnn/display/mime';
import type { ViewDefinition } from '../shared/view';
import { GradientsPicture } from './Picture';
import { GradientsView } from './GradientsView';
import { type DecodedGradients, parseGradients } from './schema';

export const gradients: ViewDefinition<DecodedGradients> = {
  mime: MIME.gradients,
  parse: parseGradients,
  View: GradientsView,
  Picture: GradientsPicture,
};
