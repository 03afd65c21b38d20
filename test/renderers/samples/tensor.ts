import { MIME } from '../../../src/rnn/display/mime';
import * as fixtures from '../fixtures';
import type { ViewSample } from './ViewSample';

export const tensor: ViewSample[] = [
  { name: 'tensor', mime: MIME.tensor, data: fixtures.tensorView(), pictured: true },
  { name: 'tensor opened', mime: MIME.tensor, data: fixtures.openedTensorView() },
];
