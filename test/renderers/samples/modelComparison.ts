import { MIME } from '../../../src/rnn/display/mime';
import type { ComparedModel, ModelComparisonView } from '../../../src/rnn/display/views';
import type { ViewSample } from './ViewSample';

const lstm: ComparedModel = {
  name: 'LSTM',
  parameters: 16_961,
  weightBytes: 67_844,
  activationBytes: 77_060,
  epochs: 40,
  trainingMs: 41_300,
  predictionMs: 0.72,
  finalLoss: 0.0112,
  best: { epoch: 31, loss: 0.0121, validation: 0.0183 },
};
const gru: ComparedModel = {
  ...lstm,
  name: 'GRU',
  parameters: 12_929,
  weightBytes: 51_716,
  activationBytes: 51_460,
  epochs: 52,
  trainingMs: 39_800,
  predictionMs: 0.61,
  best: { epoch: 47, loss: 0.0118, validation: 0.0191 },
};
const bare = (name: string): ComparedModel => ({
  ...gru,
  name,
  activationBytes: null,
  epochs: null,
  trainingMs: null,
  predictionMs: null,
  finalLoss: null,
  best: null,
});
const sample = (name: string, models: ComparedModel[], pictured?: boolean): ViewSample => ({
  name: `model comparison, ${name}`,
  mime: MIME.modelComparison,
  data: { version: 1, models } satisfies ModelComparisonView,
  pictured,
});

export const modelComparison: ViewSample[] = [
  sample('LSTM against GRU', [lstm, gru], true),
  sample('one without a history', [bare('SimpleRNN')]),
  sample('many', [lstm, gru, bare('A model with a long name, of two layers'), bare('Bi-LSTM')]),
];
