import { SpecificationError } from '../../rnn/models';
import { say } from '../../say';
import { changeArchitecture } from './changeArchitecture';
import { changeEncoderDecoder } from './changeEncoderDecoder';
import { changeSequential } from './changeSequential';
import type { ModelChange } from './ModelChange';
import type { ReadModel } from './ReadModel';

/**
 * The cell's source with the model changed. All that the change does not ask for stays as it is written: comments, other
 * statements, names, expressions that are not understood. Without a change the source is the same.
 *
 * @throws SpecificationError for what does not fit, or stands in code that is not understood
 */
export function changeModelCell(read: ReadModel, change: ModelChange): string {
  switch (read.kind) {
    case 'sequential':
      return changeSequential(read, change);
    case 'encoderDecoder':
      return changeEncoderDecoder(read, change);
    case 'architecture':
      return changeArchitecture(read, change);
    case 'unreadable':
      throw new SpecificationError(
        say({
          en: 'The code of this cell is not understood: change it there.',
          id: 'Kode sel ini tidak dikenali: ubah di kodenya.',
        }),
      );
  }
}
