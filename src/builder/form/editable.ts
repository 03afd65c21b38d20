import {
  ACTIVATIONS,
  LOSSES,
  OPTIMIZERS,
  optionsWithDefaults,
  type ArchitectureName,
  ARCHITECTURE_NAMES,
} from '../../rnn/models';
import type { FieldValues, ModelChange, ReadFields, ReadLayer, ReadModel } from '../reading';
import { FIELD_IDS, type FieldId, FIELDS, type FieldType } from './fields';

const whole = { kind: 'whole', least: 1 } as const;
const rate = { kind: 'rate' } as const;
const flag = { kind: 'flag' } as const;
const activation = { kind: 'choice', values: ACTIVATIONS } as const;

/** The fields of layers, in the order in which they are shown. */
const LAYER_FIELDS = {
  kind: { kind: 'choice', values: ['simpleRnn', 'lstm', 'gru'] },
  inputDim: whole,
  outputDim: whole,
  units: whole,
  activation,
  recurrentActivation: activation,
  returnSequences: flag,
  bidirectional: flag,
  mergeMode: { kind: 'choice', values: ['concat', 'sum', 'mul', 'ave'] },
  dropout: rate,
  recurrentDropout: rate,
  rate,
  steps: whole,
  maskZero: flag,
  resetAfter: flag,
  unitForgetBias: flag,
  useBias: flag,
  momentum: rate,
  epsilon: { kind: 'positive' },
} as const satisfies Record<string, FieldType>;

export type LayerFieldId = keyof typeof LAYER_FIELDS;
const LAYER_FIELD_IDS = Object.keys(LAYER_FIELDS) as LayerFieldId[];

/** A field of a model that was read, and the change that another value of it is. */
export interface EditableField {
  id: FieldId | LayerFieldId;
  type: FieldType;
  value: unknown;
  /** The code computes it, or takes it from elsewhere: it is only shown. */
  fixed: boolean;
  change(value: unknown): ModelChange;
}

/** What the model reads; of an encoder–decoder what the encoder does. */
export function inputFields(read: ReadModel): EditableField[] {
  if (read.kind !== 'sequential' && read.kind !== 'encoderDecoder') return [];
  return fieldsIn(read.input, ['timesteps', 'features', 'vocabulary'], (input) => ({ input }));
}

/** Of an encoder–decoder, what its decoder reads. */
export function decoderInputFields(read: ReadModel): EditableField[] {
  if (read.kind !== 'encoderDecoder') return [];
  return fieldsIn(read.decoderInput, ['timesteps', 'features', 'vocabulary'], (decoderInput) => ({
    decoderInput,
  }));
}

export function compileFields(read: ReadModel): EditableField[] {
  if ((read.kind !== 'sequential' && read.kind !== 'encoderDecoder') || !read.compile) return [];
  const { compile } = read;
  const fields = fieldsIn(compile, ['loss', 'optimizer', 'learningRate'], (changed) => ({
    compile: changed,
  }));
  const clipped: EditableField = {
    id: 'clipNorm',
    type: FIELDS.clipNorm.type,
    value: compile.values.clipNorm,
    fixed: compile.fixed.includes('clipNorm') || compile.fixed.includes('optimizer'),
    change: (value) => ({ compile: { clipNorm: value as number | undefined } }),
  };
  return [...fields, clipped];
}

/** The options of `rnn.models.…`, also those that the code leaves out. */
export function optionFields(read: ReadModel): EditableField[] {
  if (read.kind !== 'architecture') return [];
  const { values, fixed } = read.options;
  const name = ARCHITECTURE_NAMES.find((one) => one === read.architecture);
  if (!name) return [];
  const defaults = architectureDefaults(name);
  return FIELD_IDS.filter((id) => id in values || id in defaults).map((id) => ({
    id,
    type: Array.isArray(values[id] ?? defaults[id]) ? { kind: 'sizes' } : FIELDS[id].type,
    value: id in values ? values[id] : defaults[id],
    fixed: fixed.includes(id),
    change: (value) => ({ options: { [id]: value } }),
  }));
}

function architectureDefaults(name: ArchitectureName): FieldValues {
  const own = Object.entries(optionsWithDefaults(name)).filter(([, value]) => value !== undefined);
  return { ...Object.fromEntries(own), optimizer: 'adam', learningRate: 0.001, clipNorm: undefined };
}

export function layerFields(read: ReadModel, index: number): EditableField[] {
  const layer = read.layers[index]!;
  if (read.kind === 'architecture' || read.kind === 'unreadable' || !layer.kind) return [];
  return LAYER_FIELD_IDS.filter((id) => isShown(layer, id)).map((id) => ({
    id,
    type: LAYER_FIELDS[id],
    value: id === 'kind' ? layer.kind : layer.values[id],
    fixed: layer.fixed.includes(id),
    change: (value) => ({ layers: changedLayer(read, index, { [id]: value }) }),
  }));
}

function isShown({ kind, values, fixed }: ReadLayer, id: LayerFieldId): boolean {
  if (id === 'kind') return kind === 'simpleRnn' || kind === 'lstm' || kind === 'gru';
  if (id === 'mergeMode') return values.bidirectional === true;
  return id in values || fixed.includes(id);
}

function changedLayer(read: ReadModel, index: number, fields: FieldValues): ModelChange['layers'] {
  return read.layers.map((_, from) => ({ from, fields: from === index ? fields : {} }));
}

function fieldsIn(
  { values, fixed }: ReadFields,
  ids: FieldId[],
  change: (values: FieldValues) => ModelChange,
): EditableField[] {
  return ids
    .filter((id) => id in values || fixed.includes(id))
    .map((id) => ({
      id,
      type: typeOf(id),
      value: values[id],
      fixed: fixed.includes(id),
      change: (value) => change({ [id]: value }),
    }));
}

function typeOf(id: FieldId): FieldType {
  if (id === 'loss') return { kind: 'choice', values: LOSSES };
  return id === 'optimizer' ? { kind: 'choice', values: OPTIMIZERS } : FIELDS[id].type;
}
