import type { LayerCall } from '../description/describeModel';
import type { GraphWriter } from './GraphWriter';

/** One application of a layer, with the values that it is applied to. */
export interface OnnxCall {
  call: LayerCall;
  /** Their names in the graph. */
  inputs: string[];
  /** Of its first input, where that has one: [batch, steps], of booleans. */
  mask: string | undefined;
}

/** Adds the nodes of a layer. @returns its outputs @throws where ONNX has no such layer, named */
export type Translate = (graph: GraphWriter, call: OnnxCall) => string[];
