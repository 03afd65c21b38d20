/** What a variable holds, as the editor tells it by an icon. */
export const VARIABLE_KINDS = [
  'tensor',
  'trainable',
  'model',
  'layer',
  'optimizer',
  'history',
  'table',
  'view',
  'array',
  'typedArray',
  'map',
  'set',
  'object',
  'string',
  'number',
  'boolean',
  'nothing',
  'function',
  'class',
  'date',
  'error',
  'promise',
  'module',
  /** Computed when it is read, so it is not read. */
  'getter',
  /** Answers by code of the cell, so it is not asked. */
  'proxy',
  'other',
] as const;

export type VariableKind = (typeof VARIABLE_KINDS)[number];

/** One variable, or a member of one, described without running any of the cells' code. */
export interface Variable {
  name: string;
  kind: VariableKind;
  /** In the field's terms: `Tensor`, `LSTM layer`, `number[][]`. */
  type: string;
  /** Of tensors, layers (their output) and regular arrays; `null` is any size. */
  shape?: (number | null)[];
  dtype?: string;
  /** Of its values. */
  bytes?: number;
  /** The value itself, or its beginning, in one short line; of functions what they take. */
  preview: string;
  /** Whether its memory was freed. */
  isDisposed?: boolean;
  hasMembers: boolean;
  /** Whether it has a view of its own: a tensor, a model, what `rnn` draws. */
  hasView: boolean;
}

/** A variable by its name, and then members by theirs: `['model', 'lstm_1', 'kernel']`. */
export type VariablePath = readonly string[];

export interface VariableList {
  variables: Variable[];
  /** How many more there are than are listed. */
  more: number;
}

export interface Amount {
  tensors: number;
  bytes: number;
}

/** What tensors hold of the memory. */
export interface TensorMemory extends Amount {
  /** Those to which nothing leads any more, and which were never disposed; with the shapes of some. Where it was counted. */
  lost?: Amount & { examples: string[] };
  /** Such ones that the kernel has freed since its start, when much of them had come together. */
  freed: Amount;
}

export interface VariablesSnapshot extends VariableList {
  memory: TensorMemory;
}

/** What a client asks of an idle kernel; `snapshot` and `members` run none of the cells' code. */
export type VariablesQuestion =
  /** Counting what is lost takes a garbage collection, some 20 ms. Default: not counted. */
  | { about: 'snapshot'; countLost?: boolean }
  | { about: 'members'; path: VariablePath }
  | { about: 'view'; path: VariablePath };
