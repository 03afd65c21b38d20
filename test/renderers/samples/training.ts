import { MIME } from '../../../src/rnn/display/mime';
import * as fixtures from '../fixtures';
import type { ViewSample } from './ViewSample';

export const training: ViewSample[] = [0, 1, 2, 12, 50].map((epoch) => ({
  name: `training, ${epoch} epochs`,
  mime: MIME.training,
  data: fixtures.trainingView(epoch),
  pictured: epoch === 12,
}));
