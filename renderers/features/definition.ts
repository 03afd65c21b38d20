import { MIME } from '../../src/rnn/display/mime';
import type { ViewDefinition } from '../shared/view';
import { FeaturesView } from './FeaturesView';
import { FeaturesPicture } from './Picture';
import { type FeatureData, parseFeatures } from './schema';

export const features: ViewDefinition<FeatureData> = {
  mime: MIME.features,
  parse: parseFeatures,
  View: FeaturesView,
  Picture: FeaturesPicture,
};
