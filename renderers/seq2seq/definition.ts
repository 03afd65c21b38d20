import { MIME } from '../../src/rnn/display/mime';
import type { Seq2SeqView as Data } from '../../src/rnn/display/views';
import type { ViewDefinition } from '../shared/view';
import { Seq2SeqPicture } from './Picture';
import { parseSeq2Seq } from './schema';
import { Seq2SeqView } from './Seq2SeqView';

export const seq2seq: ViewDefinition<Data> = {
  mime: MIME.seq2seq,
  parse: parseSeq2Seq,
  View: Seq2SeqView,
  Picture: Seq2SeqPicture,
};
