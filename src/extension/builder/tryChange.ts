import { changeModelCell, type ModelChange, type ReadModel } from '../../builder/reading';
import { SpecificationError } from '../../rnn/models';

/** The cell's source with a change, or why that cannot be. */
export type Changed = { source: string } | { refused: string };

export function tryChange(read: ReadModel, change: ModelChange): Changed {
  try {
    return { source: changeModelCell(read, change) };
  } catch (error) {
    if (error instanceof SpecificationError) return { refused: error.message };
    throw error;
  }
}
