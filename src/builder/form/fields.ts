import { LOSSES, OPTIMIZERS } from '../../rnn/models';

/** What can be typed or chosen. */
export type FieldType =
  | { kind: 'whole'; least: number }
  /** Empty: any number (`null`). */
  | { kind: 'wholeOrAny' }
  /** Empty: none (`undefined`). */
  | { kind: 'wholeOrNone' }
  | { kind: 'positive' }
  /** Empty: none (`undefined`). */
  | { kind: 'positiveOrNone' }
  /** From 0 to less than 1. */
  | { kind: 'rate' }
  /** One whole number or more, e.g. the units of each layer. */
  | { kind: 'sizes' }
  | { kind: 'flag' }
  | { kind: 'choice'; values: readonly string[] };

export const SECTIONS = ['input', 'layers', 'output', 'training'] as const;
export type Section = (typeof SECTIONS)[number];

interface FieldDefinition {
  section: Section;
  type: FieldType;
}

const whole = { kind: 'whole', least: 1 } as const;
const two = { kind: 'whole', least: 2 } as const;
const any = { kind: 'wholeOrAny' } as const;
const rate = { kind: 'rate' } as const;
const flag = { kind: 'flag' } as const;
const input = (type: FieldType) => ({ section: 'input' as const, type });
const layers = (type: FieldType) => ({ section: 'layers' as const, type });
const output = (type: FieldType) => ({ section: 'output' as const, type });
const training = (type: FieldType) => ({ section: 'training' as const, type });

/**
 * What is asked of a model, in the order in which it is shown. `reads`, `answers` and `depth` are no options of an
 * architecture: they choose which options there are.
 */
const DEFINITIONS = {
  reads: input({ kind: 'choice', values: ['numbers', 'tokens'] }),
  lookback: input(any),
  timesteps: input(any),
  length: input(any),
  inputLength: input(any),
  features: input(whole),
  inputFeatures: input(whole),
  vocabulary: input(two),
  inputVocabulary: input(two),
  embedding: input({ kind: 'wholeOrNone' }),
  cell: layers({ kind: 'choice', values: ['simpleRnn', 'lstm', 'gru'] }),
  depth: layers(whole),
  layers: layers(whole),
  units: layers(whole),
  latent: layers(whole),
  bidirectional: layers(flag),
  spatialDropout: layers(rate),
  inputDropout: layers(rate),
  recurrentDropout: layers(rate),
  denseUnits: layers(whole),
  dropout: layers(rate),
  batchNormalization: layers(flag),
  answers: output({ kind: 'choice', values: ['numbers', 'classes'] }),
  outputLength: output(any),
  outputFeatures: output(whole),
  outputVocabulary: output(two),
  horizon: output(whole),
  outputs: output(whole),
  classes: output(two),
  loss: training({ kind: 'choice', values: LOSSES }),
  optimizer: training({ kind: 'choice', values: OPTIMIZERS }),
  learningRate: training({ kind: 'positive' }),
  clipNorm: training({ kind: 'positiveOrNone' }),
} satisfies Record<string, FieldDefinition>;

export type FieldId = keyof typeof DEFINITIONS;

export const FIELDS: Readonly<Record<FieldId, FieldDefinition>> = DEFINITIONS;
export const FIELD_IDS = Object.keys(DEFINITIONS) as FieldId[];

export interface Field extends FieldDefinition {
  id: FieldId;
  value: unknown;
  /** What the field has before anything is changed. */
  initial: unknown;
}
