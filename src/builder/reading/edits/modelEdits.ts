/** What is changed alike in a sequential model and an encoder–decoder. */
import { layerName } from '../../../rnn/models/specification/fields';
import { checked } from '../../../rnn/models/specification/problem';
import type { ModelChange } from '../ModelChange';
import type { ReadEncoderDecoder, ReadSequential } from '../ReadModel';
import { changeCompile } from './compileEdits';
import type { Edits } from './Edits';
import { writeOptions } from './write';

/**
 * @returns what they are then
 * @throws SpecificationError
 */
export function changeNameAndCompile(
  edits: Edits,
  read: ReadSequential | ReadEncoderDecoder,
  change: ModelChange,
) {
  const compile =
    change.compile && read.compile
      ? changeCompile(edits, read.compile, change.compile, read.variable)
      : read.compile;
  const name = change.name ?? read.name;
  if (name !== read.name) writeOptions(edits, read.places.made, { name: checked(layerName, name, 'name') });
  return { name, compile };
}

/** The comment that says a model's size, where it is still as a builder wrote it. */
export function changeHead(edits: Edits, from: string, to: string): void {
  if (from === to) return;
  const { cell } = edits;
  for (const comment of cell.comments()) if (cell.text(comment) === from) edits.replaceText(comment, to);
}
