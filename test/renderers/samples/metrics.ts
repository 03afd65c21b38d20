import { MIME } from '../../../src/rnn/display/mime';
import * as fixtures from '../fixtures';
import type { ViewSample } from './ViewSample';

export const metrics: ViewSample[] = [
  { name: 'metrics', mime: MIME.metrics, data: fixtures.metricsView(), pictured: true },
];
