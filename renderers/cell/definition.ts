import { MIME } from '../../src/rnn/display/mime';
import type { ViewDefinition } from '../shared/view';
import { CellView } from './CellView';
import { CellPicture } from './Picture';
import { parseCell, type DecodedCell } from './schema';

export const cell: ViewDefinition<DecodedCell> = {
  mime: MIME.cell,
  parse: parseCell,
  View: CellView,
  Picture: CellPicture,
};
