import { MIME } from '../../../src/rnn/display/mime';
import * as fixtures from '../fixtures';
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
      ],
    },
    pictured: true,
  },
];
