import type { Shape } from '../description/describeModel';

/** Numbers as ONNX files hold them, row by row. */
export type OnnxTensor =
  | { type: 'float'; shape: readonly number[]; values: Float32Array }
  | { type: 'int64'; shape: readonly number[]; values: BigInt64Array };

/** An option of a node; ONNX says with each what kind it is. */
export type Attribute =
  | { type: 'float'; value: number }
  | { type: 'int'; value: number }
  | { type: 'string'; value: string }
  | { type: 'tensor'; value: OnnxTensor }
  | { type: 'graph'; value: GraphMessage }
  | { type: 'floats'; value: number[] }
  | { type: 'ints'; value: number[] }
  | { type: 'strings'; value: string[] };

export interface NodeMessage {
  operator: string;
  /** Names of values; an empty one leaves an optional input or output out. */
  inputs: string[];
  outputs: string[];
  attributes: Record<string, Attribute>;
}

/** What goes in or out: `N` is the number of examples, other sizes that are not known have a name too. */
export interface ValueMessage {
  name: string;
  type: ValueType;
  shape: (number | string)[];
}

export type ValueType = 'float' | 'int32' | 'bool';

export interface GraphMessage {
  name: string;
  nodes: NodeMessage[];
  /** By name. */
  weights: Map<string, OnnxTensor>;
  inputs: ValueMessage[];
  outputs: ValueMessage[];
}

export const int = (value: number): Attribute => ({ type: 'int', value });
export const ints = (...value: number[]): Attribute => ({ type: 'ints', value });
export const float = (value: number): Attribute => ({ type: 'float', value });
export const text = (value: string): Attribute => ({ type: 'string', value });

export function floats(shape: readonly number[], values: ArrayLike<number>): OnnxTensor {
  return { type: 'float', shape, values: Float32Array.from(values) };
}

/** A list of whole numbers, such as a shape or axes. */
export function wholeNumbers(...values: (number | bigint)[]): OnnxTensor {
  return { type: 'int64', shape: [values.length], values: BigInt64Array.from(values.map(BigInt)) };
}

/** Sizes of a value of that name; the first is that of the batch. */
export function sizes(name: string, shape: Shape): ValueMessage['shape'] {
  return shape.map(
    (size, axis) => size ?? (axis === 0 ? 'N' : axis === 1 ? `${name}_steps` : `${name}_axis_${axis}`),
  );
}
