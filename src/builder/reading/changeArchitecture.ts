import { applyEdits } from '../../notebook/sourceEdits';
import { SpecificationError } from '../../rnn/models';
import { say } from '../../say';
import { Edits } from './edits/Edits';
import { checkNotFixed } from './edits/layerEdits';
import { writeOptions } from './edits/write';
import type { ModelChange } from './ModelChange';
import { makeArchitecture } from './readArchitecture';
import type { FieldValues, ReadArchitecture } from './ReadModel';

/** @throws SpecificationError */
export function changeArchitecture(read: ReadArchitecture, change: ModelChange): string {
  const { cell, made } = read.places;
  const { architecture, options: was } = read;
  const other = Object.entries(change).find(([key, value]) => key !== 'options' && value !== undefined);
  if (other)
    throw new SpecificationError(
      say({
        en: `rnn.models.${architecture} makes its layers itself: change its options, or write it out as layers.`,
        id: `rnn.models.${architecture} membuat lapisannya sendiri: ubah opsinya, atau tuliskan sebagai lapisan.`,
      }),
      [other[0]],
    );
  const options = change.options ?? {};
  checkNotFixed(was.fixed, options, architecture);
  const next: FieldValues = { ...was.values, ...options };
  const given = Object.entries(next).filter(([, value]) => value !== undefined);
  makeArchitecture(architecture, Object.fromEntries(given));
  const edits = new Edits(cell);
  writeOptions(edits, made, options);
  return applyEdits(cell.source, edits.all());
}
