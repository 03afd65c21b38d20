import { MIME } from '../../src/rnn/display/mime';
import type { QuizView as Data } from '../../src/rnn/display/views';
import type { ViewDefinition } from '../shared/view';
import { QuizPicture } from './Picture';
import { QuizView } from './QuizView';
import { parseQuiz } from './schema';

export const quiz: ViewDefinition<Data> = {
  mime: MIME.quiz,
  parse: parseQuiz,
  View: QuizView,
  Picture: QuizPicture,
  // without a script, hints and answers can still be unfolded
  tabular: true,
};
