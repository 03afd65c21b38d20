import { MIME } from '../../../src/rnn/display/mime';
import * as fixtures from '../fixtures';
import type { ViewSample } from './ViewSample';

const sample = (name: string, data: unknown, pictured = false): ViewSample => ({
  name: `gates, ${name}`,
  mime: MIME.gates,
  data,
  pictured,
});

export const gates: ViewSample[] = [
  ...[1, 2, 12, 50, 1000].map((steps) =>
    sample(
      `${steps} steps`,
      fixtures.gatesView('LSTM', steps, Math.min(64, Math.ceil(steps / 2))),
      steps === 50,
    ),
  ),
  sample('GRU', fixtures.gatesView('GRU', 24, 2, 3)),
  sample('SimpleRNN', fixtures.gatesView('SimpleRNN', 30, 16)),
  sample('before and after training', fixtures.trainedGates('LSTM', 24, 16), true),
  sample('before and after training of a GRU', fixtures.trainedGates('GRU', 30, 64)),
  sample('LSTM beside GRU', fixtures.comparedGates(24, 16), true),
  sample('of version 1', fixtures.gatesViewV1(16, 4), true),
  sample('masked', fixtures.maskedGates('LSTM', 20, 8, 7), true),
];
