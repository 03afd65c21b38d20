import { MIME } from '../../../src/rnn/display/mime';
import * as fixtures from '../fixtures';
import type { ViewSample } from './ViewSample';

const sample = (name: string, data: unknown, pictured = false): ViewSample => ({
  name,
  mime: MIME.unrolled,
  data,
  pictured,
});

export const unrolled: ViewSample[] = [
  ...[1, 2, 5, 8, 9, 12, 17, 24, 50, 365, 1000].map((steps) =>
    sample(`forecaster, ${steps} steps`, fixtures.forecaster(steps, 4), steps === 50),
  ),
  sample('forecaster, 512 units', fixtures.forecaster(20, 512)),
  sample('GRU', fixtures.gruClassifier()),
  sample('stacked', fixtures.stacked(), true),
  sample('bidirectional, sequences', fixtures.bidirectional(), true),
  sample('bidirectional, vector', fixtures.bidirectional(false)),
  ...[1, 3, 10, 60, null].map((steps) =>
    sample(`encoder–decoder, ${steps} steps`, fixtures.encoderDecoder(steps), steps === 10),
  ),
  sample('repeated', fixtures.repeated()),
  sample('any length', fixtures.anyLength()),
];
