import { MIME } from '../../../src/rnn/display/mime';
import type { ProblemsView } from '../../../src/rnn/display/views';
import { sequenceProblems } from '../../../src/rnn/diagrams/sequenceProblems';
import type { ViewSample } from './ViewSample';

const all = sequenceProblems().bundle[MIME.problems] as ProblemsView;

const sample = (name: string, data: ProblemsView, pictured = false): ViewSample => ({
  name: `sequence problems, ${name}`,
  mime: MIME.problems,
  data,
  pictured,
});

export const problems: ViewSample[] = [
  sample('all', all),
  sample(
    'with a model',
    { ...all, model: { name: 'forecaster', kind: 'many-to-one', input: [null, 24, 1], output: [null, 1] } },
    true,
  ),
  sample('with a model of a long name', {
    ...all,
    model: {
      name: 'a_translator_with_attention_and_a_name_that_is_rather_long',
      kind: 'encoder-decoder',
      input: [null, null, 12000],
      output: [null, null, 12000],
    },
  }),
];
