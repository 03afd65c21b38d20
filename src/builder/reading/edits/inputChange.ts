import { isDeepStrictEqual } from 'node:util';
import { type InputSpecification, SpecificationError } from '../../../rnn/models';
import { Name } from '../../../rnn/models/code/print';
import { checked } from '../../../rnn/models/specification/problem';
import { input as inputSchema } from '../../../rnn/models/specification/input';
import type { Cell } from '../Cell';
import { SHAPE_FIELDS } from '../readInput';
import type { FieldValues, ReadInput } from '../ReadModel';
import { say } from '../../../say';
import { checkNotFixed } from './layerEdits';

export interface ChangedInput {
  /** The shape as data, where its items are understood; else as they are written. */
  from: unknown;
  to: unknown;
  kind: ReadInput['kind'];
  values: FieldValues;
  /** Whether all is understood. */
  whole: boolean;
}

/** @throws SpecificationError for what cannot be */
export function inputChange(
  cell: Cell,
  read: ReadInput,
  fields: FieldValues | undefined,
  what = 'input',
): ChangedInput {
  const shape = read.shape?.kind === 'list' ? read.shape : undefined;
  const written = shape?.items.map((item) =>
    item.kind === 'literal' ? item.data : new Name(cell.text(item.here)),
  );
  const asIs = read.shape && !shape ? new Name(cell.text(read.shape.here)) : written;
  const kind = (fields?.kind as ReadInput['kind']) ?? read.kind;
  const values: FieldValues = { ...read.values };
  for (const [field, value] of Object.entries(fields ?? {}))
    if (field !== 'kind' && value !== undefined) values[field] = value;
  const changed = kind !== read.kind || !isDeepStrictEqual(values, read.values);
  if (!changed || !kind)
    return { from: asIs, to: asIs, kind, values, whole: Boolean(kind) && read.fixed.length === 0 };
  checkNotFixed(read.fixed, fields ?? {}, what);
  if (!(kind in SHAPE_FIELDS)) checked(inputSchema, { kind }, what);
  const { inputName } = values;
  const names: readonly string[] = [...SHAPE_FIELDS[kind], ...(kind === 'tokens' ? ['vocabulary'] : [])];
  const own = Object.fromEntries(names.map((field) => [field, values[field]]));
  const stand = Object.fromEntries(read.fixed.map((field) => [field, 1]));
  const data = checked(
    inputSchema,
    { kind, ...stand, ...own, ...onlyOf(stand, own) },
    what,
  ) as InputSpecification;
  const to = SHAPE_FIELDS[kind].map((field, i) => {
    if (!read.fixed.includes(field)) return (data as unknown as FieldValues)[field];
    if (kind !== read.kind)
      throw new SpecificationError(
        say({
          en: `${what}: ${field} is computed by the code: change it there.`,
          id: `${what}: ${field} dihitung oleh kode: ubah di sana.`,
        }),
        [field],
      );
    return written?.[i];
  });
  const whole = read.fixed.length === 0;
  return { from: asIs, to, kind, values: { ...own, ...(inputName !== undefined && { inputName }) }, whole };
}

/** Stand-ins for the fields that are asked for but not known. */
function onlyOf(stand: FieldValues, own: FieldValues): FieldValues {
  return Object.fromEntries(
    Object.keys(own)
      .filter((field) => own[field] === undefined && field in stand)
      .map((field) => [field, stand[field]]),
  );
}
