import { MIME } from '../../src/rnn/display/mime';
import type { ProblemsView as Data } from '../../src/rnn/display/views';
import type { ViewDefinition } from '../shared/view';
import { ProblemsPicture } from './Picture';
import { ProblemsView } from './ProblemsView';
import { parseProblems } from './schema';

export const problems: ViewDefinition<Data> = {
  mime: MIME.problems,
  parse: parseProblems,
  View: ProblemsView,
  Picture: ProblemsPicture,
};
