import { PbfReader } from 'pbf';

/** What an `.onnx` file says, by `onnx.proto`: as much as tests ask for. */
export interface OnnxFile {
  irVersion: number;
  opset: number;
  graph: OnnxGraph;
}

export interface OnnxGraph {
  nodes: OnnxNode[];
  weights: { name: string; shape: number[]; type: number; bytes: number }[];
  inputs: OnnxValue[];
  outputs: OnnxValue[];
}

export interface OnnxNode {
  operator: string;
  inputs: string[];
  outputs: string[];
  /** Whole numbers and texts by name; a graph within the node. */
  options: Record<string, number | number[] | string | string[]>;
  body?: OnnxGraph;
}

export interface OnnxValue {
  name: string;
  /** 1 float, 6 int32, 9 bool */
  type: number;
  shape: (number | string)[];
}

export function readOnnx(bytes: Uint8Array): OnnxFile {
  const file: OnnxFile = { irVersion: 0, opset: 0, graph: emptyGraph() };
  return new PbfReader(bytes).readFields((tag, result, pbf) => {
    if (tag === 1) result.irVersion = pbf.readVarint();
    if (tag === 7) pbf.readMessage(graphField, result.graph);
    if (tag === 8) {
      pbf.readMessage((field, _, opset) => {
        if (field === 2) result.opset = opset.readVarint();
      }, null);
    }
  }, file);
}

const emptyGraph = (): OnnxGraph => ({ nodes: [], weights: [], inputs: [], outputs: [] });

function graphField(tag: number, graph: OnnxGraph, pbf: PbfReader): void {
  if (tag === 1)
    graph.nodes.push(pbf.readMessage(nodeField, { operator: '', inputs: [], outputs: [], options: {} }));
  if (tag === 5) graph.weights.push(pbf.readMessage(tensorField, { name: '', shape: [], type: 0, bytes: 0 }));
  if (tag === 11) graph.inputs.push(value(pbf));
  if (tag === 12) graph.outputs.push(value(pbf));
}

function nodeField(tag: number, node: OnnxNode, pbf: PbfReader): void {
  if (tag === 1) node.inputs.push(pbf.readString());
  if (tag === 2) node.outputs.push(pbf.readString());
  if (tag === 4) node.operator = pbf.readString();
  if (tag === 5) {
    const found: { name: string; value?: OnnxNode['options'][string] } = { name: '' };
    pbf.readMessage((field, option, attribute) => {
      if (field === 1) option.name = attribute.readString();
      if (field === 3) option.value = attribute.readVarint(true);
      if (field === 4) option.value = attribute.readString();
      if (field === 6) node.body = attribute.readMessage(graphField, emptyGraph());
      if (field === 8) option.value = attribute.readPackedVarint([], true);
      if (field === 9) option.value = [...((option.value as string[]) ?? []), attribute.readString()];
    }, found);
    if (found.value !== undefined) node.options[found.name] = found.value;
  }
}

function tensorField(tag: number, tensor: OnnxGraph['weights'][number], pbf: PbfReader): void {
  if (tag === 1) pbf.readPackedVarint(tensor.shape);
  if (tag === 2) tensor.type = pbf.readVarint();
  if (tag === 8) tensor.name = pbf.readString();
  if (tag === 9) tensor.bytes = pbf.readBytes().length;
}

function value(outer: PbfReader): OnnxValue {
  const found: OnnxValue = { name: '', type: 0, shape: [] };
  return outer.readMessage((tag, result, pbf) => {
    if (tag === 1) result.name = pbf.readString();
    // TypeProto, in it tensor_type, in it the shape, in it a size each
    if (tag === 2) pbf.readMessage((_type, __, tensor) => tensor.readMessage(tensorTypeField, result), null);
  }, found);
}

function tensorTypeField(tag: number, found: OnnxValue, pbf: PbfReader): void {
  if (tag === 1) found.type = pbf.readVarint();
  if (tag === 2)
    pbf.readMessage((_, __, shape) => {
      shape.readMessage((field, ___, size) => {
        found.shape.push(field === 1 ? size.readVarint() : size.readString());
      }, null);
    }, null);
}
