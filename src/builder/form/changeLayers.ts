import type { LayerKind } from '../../rnn/models';
import type { FieldValues, LayerChange, ModelChange, ReadModel } from '../reading';

/** Layers that can be put in; an embedding stands at the input and is there or not. */
export const NEW_LAYERS = [
  'lstm',
  'gru',
  'simpleRnn',
  'dropout',
  'batchNormalization',
  'dense',
  'timeDistributedDense',
  'spatialDropout',
  'repeatVector',
] as const satisfies LayerKind[];
export type NewLayer = (typeof NEW_LAYERS)[number];

const RECURRENT: (LayerKind | undefined)[] = ['simpleRnn', 'lstm', 'gru'];

/** @param at its place among the layers */
export function withNewLayer(read: ReadModel, at: number, kind: NewLayer): ModelChange {
  const layers = kept(read);
  layers.splice(at, 0, { fields: newFields(read, kind) });
  return fitting(read, layers);
}

export function withoutLayer(read: ReadModel, index: number): ModelChange {
  return fitting(
    read,
    kept(read).filter((_, i) => i !== index),
  );
}

/** @param by -1 towards the input, 1 towards the output */
export function withMovedLayer(read: ReadModel, index: number, by: -1 | 1): ModelChange {
  const layers = kept(read);
  const [layer] = layers.splice(index, 1);
  layers.splice(index + by, 0, layer!);
  return fitting(read, layers);
}

function kept(read: ReadModel): LayerChange[] {
  return read.layers.map((_, from) => ({ from, fields: {} }));
}

/**
 * A recurrent layer that stands below another one hands on every step; the uppermost does what the uppermost did
 * before.
 */
function fitting(read: ReadModel, layers: LayerChange[]): ModelChange {
  const kindOf = ({ from, fields }: LayerChange) =>
    from === undefined ? (fields.kind as LayerKind) : read.layers[from]!.kind;
  const uppermost = read.layers.findLast(({ kind }) => RECURRENT.includes(kind));
  const last = layers.findLastIndex((layer) => RECURRENT.includes(kindOf(layer)));
  return {
    layers: layers.map((layer, i) => {
      if (!RECURRENT.includes(kindOf(layer))) return layer;
      const returnSequences = i < last || uppermost?.values.returnSequences === true;
      const now = layer.from === undefined ? false : read.layers[layer.from]!.values.returnSequences;
      return now === returnSequences ? layer : { ...layer, fields: { ...layer.fields, returnSequences } };
    }),
  };
}

function newFields(read: ReadModel, kind: NewLayer): FieldValues {
  const name = freeName(read, NAMES[kind]);
  switch (kind) {
    case 'lstm':
    case 'gru':
    case 'simpleRnn': {
      const like = read.layers.findLast((layer) => RECURRENT.includes(layer.kind));
      return { kind, name, units: like?.values.units ?? 64 };
    }
    case 'dense':
      return { kind, name, units: 32, activation: 'relu' };
    case 'timeDistributedDense':
      return { kind, name, units: 1 };
    case 'dropout':
    case 'spatialDropout':
      return { kind, name, rate: 0.2 };
    case 'batchNormalization':
      return { kind, name };
    case 'repeatVector':
      return { kind, name, steps: 10 };
  }
}

const NAMES: Record<NewLayer, string> = {
  lstm: 'lstm',
  gru: 'gru',
  simpleRnn: 'simple_rnn',
  dropout: 'dropout',
  batchNormalization: 'batch_normalization',
  dense: 'dense',
  timeDistributedDense: 'time_distributed',
  spatialDropout: 'spatial_dropout',
  repeatVector: 'repeat_vector',
};

function freeName(read: ReadModel, base: string): string {
  const taken = new Set(read.layers.map(({ name }) => name));
  for (let n = 1; ; n++) if (!taken.has(`${base}_${n}`)) return `${base}_${n}`;
}
