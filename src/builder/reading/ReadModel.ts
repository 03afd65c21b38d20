import type {
  CompileSpecification,
  LayerKind,
  LayerSpecification,
  ModelSpecification,
} from '../../rnn/models';
import type { Cell } from './Cell';
import type { ReadProblem } from './problem';
import type { Call, Value } from './value';

/** Values by their names; what is not understood is not there. */
export type FieldValues = Record<string, unknown>;

/** What is known of a layer, of an input, …, and what not. */
export interface ReadFields {
  /** With the defaults of what the code leaves out. */
  values: FieldValues;
  /** Fields that the code computes, or takes from elsewhere: they cannot be changed. */
  fixed: string[];
}

export interface ReadLayer extends ReadFields {
  /** From 1. */
  line: number;
  /** Its expression as it is written. */
  code: string;
  /** As in `['layers', 1]` or `['decoder', 'recurrent']`: its place in a specification. */
  path: (string | number)[];
  /** `undefined` for a layer that is not known: it can be moved and removed, not changed. */
  kind: LayerKind | undefined;
  /** As it is named, or would be called. */
  name: string;
  /** `undefined` when something in it is not understood. */
  specification: LayerSpecification | undefined;
  /** Where all this stands. */
  places: LayerPlaces;
}

export interface LayerPlaces {
  value: Value;
  /** Of a wrapper the one around. */
  call: Call | undefined;
  /** The layer within a wrapper. */
  inner: Call | undefined;
  /** Whether the code says the name. */
  named: boolean;
  inputShape: Value | undefined;
  /** Not all of its options are understood. */
  open: boolean;
}

export interface ReadInput extends ReadFields {
  /** `sequence` may also be `oneHot`: their code is the same. */
  kind: 'sequence' | 'vector' | 'tokens' | 'oneHot' | undefined;
  /** Its `inputShape`, `shape`, … */
  shape: Value | undefined;
}

export interface ReadCompile extends ReadFields {
  values: Partial<CompileSpecification>;
  places: {
    statement: { start: number; end: number };
    config: Value;
    /** In `rnn.clipGradients(…)`, or itself. */
    optimizer: Value | undefined;
    clip: Call | undefined;
  };
}

interface Read {
  /** What the code makes; `undefined` where something in it is not understood. */
  specification: ModelSpecification | undefined;
  /** The variable that holds the model, as `model`; empty when none does. */
  variable: string;
  /** Of all models in the cell, in order. */
  variables: string[];
  /** In order; of an encoder–decoder its parts. */
  layers: ReadLayer[];
  /** In the order of the code. */
  problems: ReadProblem[];
}

/** `tf.sequential` and what is added to it. */
export interface ReadSequential extends Read {
  kind: 'sequential';
  name: string;
  input: ReadInput;
  compile: ReadCompile | undefined;
  places: SequentialPlaces;
}
export interface SequentialPlaces {
  cell: Cell;
  /** `tf.sequential(…)` */
  made: Call;
  statement: { start: number; end: number };
  slots: Slot[];
}
/** Where a layer is added: a statement, or a place in `tf.sequential({ layers: [ … ] })`. */
export interface Slot {
  /** Of a statement; else the list has it. */
  statement: { start: number; end: number } | undefined;
  /** Of the variable that only this statement uses, directly above it. */
  declaration: { start: number; end: number } | undefined;
  /** The layer's expression, there or here. */
  argument: { start: number; end: number };
}

/** The functional code of an encoder–decoder. */
export interface ReadEncoderDecoder extends Read {
  kind: 'encoderDecoder';
  name: string;
  /** Of the encoder. */
  input: ReadInput;
  decoderInput: ReadInput;
  compile: ReadCompile | undefined;
  places: EncoderDecoderPlaces;
}
export interface EncoderDecoderPlaces {
  cell: Cell;
  /** `tf.model(…)` */
  made: Call;
  /** `tf.input(…)` of both sides */
  inputs: { encoder: Call; decoder: Call };
  /** `tf.input(…)` of the decoder for use: of a step, and of the state. */
  steps: Call[];
  states: Call[];
}

/** `rnn.models.lstmForecaster({ … })`: its options can be changed, its layers only by these. */
export interface ReadArchitecture extends Read {
  kind: 'architecture';
  /** As in `lstmForecaster`. */
  architecture: string;
  /** Those that the code gives. */
  options: ReadFields;
  places: { cell: Cell; made: Call };
}

/** Code that holds a model, but does not parse: there is only the problem. */
export interface UnreadModel extends Read {
  kind: 'unreadable';
}

export type ReadModel = ReadSequential | ReadEncoderDecoder | ReadArchitecture | UnreadModel;
