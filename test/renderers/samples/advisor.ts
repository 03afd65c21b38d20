import { MIME } from '../../../src/rnn/display/mime';
import { adviceView } from '../../../src/rnn/models/advisor/adviceView';
import { adviceFor } from '../../../src/rnn/models/advisor/advise';
import { advisedModel } from '../../../src/rnn/models/advisor/advisedModel';
import type { AdviseAnswers } from '../../../src/rnn/models';
import type { ViewSample } from './ViewSample';

const sample = (name: string, answers: AdviseAnswers, pictured = false): ViewSample => {
  const data = adviceFor(answers);
  const model = data.recommendation && advisedModel(data.recommendation, data.answers);
  return { name: `advisor, ${name}`, mime: MIME.advisor, data: adviceView(data, model), pictured };
};

export const advisor: ViewSample[] = [
  sample('no answers', {}, true),
  sample('a forecast', { dependency: 24, samples: 5000, futureKnown: false, task: 'forecasting' }, true),
  sample('long texts, many of them', {
    dependency: 1500,
    samples: 2_000_000,
    futureKnown: true,
    task: 'generation',
    streaming: true,
    limitedResources: true,
    interpretable: true,
  }),
  sample('no sequence', { ordered: false }),
  sample('the samples alone', { samples: 300_000 }),
];
