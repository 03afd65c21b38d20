import { MIME } from '../../src/rnn/display/mime';
import type { MetricsView as Data } from '../../src/rnn/display/views';
import { MetricsPicture } from './Picture';
import type { ViewDefinition } from '../shared/view';
import { MetricsView } from './MetricsView';
import { parseMetrics } from './schema';

export const metrics: ViewDefinition<Data> = {
  mime: MIME.metrics,
  parse: parseMetrics,
  View: MetricsView,
  Picture: MetricsPicture,
  tabular: true,
};
