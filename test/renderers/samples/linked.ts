import { MIME } from '../../../src/rnn/display/mime';
import * as fixtures from '../fixtures';
import { gradients } from './gradients';
import type { ViewSample } from './ViewSample';

export const linked: ViewSample[] = [
  {
    name: 'linked',
    mime: MIME.linked,
    data: {
      version: 1,
      views: [
        { mime: MIME.unrolled, data: fixtures.forecaster(24, 8) },
        { mime: MIME.gates, data: fixtures.gatesView('LSTM', 24, 8) },
        { mime: MIME.gradients, data: gradients[0]!.data },
      ],
    },
    pictured: true,
  },
];
