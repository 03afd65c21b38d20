import { MIME } from '../../../src/rnn/display/mime';
import * as fixtures from '../fixtures';
import type { ViewSample } from './ViewSample';

export const model: ViewSample[] = [
  { name: 'model', mime: MIME.model, data: fixtures.modelView(), pictured: true },
];
