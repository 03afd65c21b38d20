import { isDeepStrictEqual } from 'node:util';
import { type LayerKind, type LayerSpecification, SpecificationError } from '../../../rnn/models';
import { layerCall } from '../../../rnn/models/code/layerCall';
import { layer as layerSchema } from '../../../rnn/models/specification/layers';
import { checked } from '../../../rnn/models/specification/problem';
import { LAYER_FIELDS, shapeOf } from '../layerFields';
import type { FieldValues, ReadLayer } from '../ReadModel';
import { say } from '../../../say';
import { type CallChange, checkNotFixed } from './layerEdits';

/** Stands for values that are not understood, and for none of those that are to come. */
const STAND_INS: Record<string, [unknown, unknown]> = {
  activation: ['linear', 'relu'],
  recurrentActivation: ['linear', 'relu'],
  mergeMode: ['sum', 'mul'],
  name: ['a', 'b'],
};
const FLAGS = ['returnSequences', 'bidirectional', 'useBias', 'maskZero', 'unitForgetBias', 'resetAfter'];
const SHARES = ['dropout', 'recurrentDropout', 'rate', 'momentum', 'epsilon'];

function standIn(field: string, to: unknown): unknown {
  const [one, other] = STAND_INS[field] ?? (FLAGS.includes(field) ? [false, true] : SHARES.includes(field) ? [0.5, 0.25] : [1, 2]); // prettier-ignore
  return one === to ? other : one;
}

const FAMILIES: LayerKind[][] = [
  ['simpleRnn', 'lstm', 'gru'],
  ['dense', 'timeDistributedDense'],
  ['dropout', 'spatialDropout'],
];

/** What a layer becomes. */
export interface ChangedLayer {
  change: CallChange;
  /** `undefined` where something in it is still not understood. */
  specification: LayerSpecification | undefined;
}

/**
 * @param inputShape of the first layer, as it is and as it shall be
 * @throws SpecificationError for what cannot be
 */
export function layerChange(
  layer: ReadLayer,
  fields: FieldValues,
  inputShape: { from?: unknown; to?: unknown },
): ChangedLayer | undefined {
  const { kind: was, values, fixed, places } = layer;
  const changed = Object.keys(fields).some((field) => fields[field] !== undefined);
  if (!was) {
    if (!changed) return undefined;
    throw new SpecificationError(
      say({
        en: `\`${layer.code}\` is no layer that is known here: change it in the code.`,
        id: `\`${layer.code}\` bukan lapisan yang dikenal di sini: ubah di kode.`,
      }),
    );
  }
  const kind = (fields.kind as LayerKind | undefined) ?? was;
  if (!(kind in LAYER_FIELDS)) checked(layerSchema, { kind }, say({ en: 'The layer', id: 'Lapisan' }));
  checkNotFixed(fixed, fields, `"${layer.name}"`);
  const gone = fixed.find((field) => !(field in shapeOf(kind)));
  if (gone) checkNotFixed(fixed, { [gone]: true }, `"${layer.name}"`);
  const alike = kind === was || FAMILIES.some((family) => family.includes(kind) && family.includes(was));
  const [from, to]: [FieldValues, FieldValues] = [{ kind: was }, { kind }];
  for (const field of Object.keys(shapeOf(was)))
    if (field !== 'kind') from[field] = values[field] ?? standIn(field, fields[field]);
  for (const field of Object.keys(shapeOf(kind))) {
    if (field === 'kind') continue;
    const kept = alike || fixed.includes(field) || field === 'name' || field === 'units';
    to[field] = fields[field] ?? (kept ? from[field] : undefined);
  }
  // what the kind does not have is an error that the check tells
  for (const field of Object.keys(fields)) if (!(field in shapeOf(kind))) to[field] = fields[field];
  const old = checked(layerSchema, from, `"${layer.name}"`);
  const next = checked(layerSchema, to, `"${layer.name}"`);
  const unclear = Object.keys(shapeOf(kind)).some(
    (field) =>
      field !== 'kind' && values[field] === undefined && fields[field] === undefined && field in from,
  );
  return {
    change: {
      from: named(layerCall(old, shapeOption(inputShape.from)), places.named),
      to: named(
        layerCall(next, shapeOption(inputShape.to)),
        places.named || (fields.name !== undefined && next.name !== layer.name),
      ),
      stale: staleOptions(old, next),
    },
    specification: unclear || places.open ? undefined : next,
  };
}

const shapeOption = (inputShape: unknown) => (inputShape === undefined ? {} : { inputShape });

function named(call: CallChange['from'], says: boolean): CallChange['from'] {
  if (says) return call;
  const { name: _, ...config } = call.config;
  return { ...call, config };
}

/** Options that may be written although they are defaults, and that mean something else now, or nothing. */
function staleOptions(old: LayerSpecification, next: LayerSpecification): string[] {
  const said = layerCall(next);
  const config = (said.config.layer as CallChange['to'] | undefined)?.config ?? said.config;
  const [before, after] = [LAYER_FIELDS[old.kind], LAYER_FIELDS[next.kind]];
  return Object.entries(before)
    .filter(([field, { key, default: given }]) => {
      if (key in config) return false;
      const kept = field in after && after[field]!.default === given;
      const values = [old, next].map((layer) => (layer as unknown as FieldValues)[field]);
      return !kept || !isDeepStrictEqual(values[0], values[1]);
    })
    .map(([, { key }]) => key);
}
