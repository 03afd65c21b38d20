import { PbfWriter } from 'pbf';
import type { Attribute, GraphMessage, NodeMessage, OnnxTensor, ValueMessage, ValueType } from './messages';

/** Of 2022: what it has, every runtime of today reads. */
export const OPSET = 17;
/** The format of the file itself, in the version that came with this opset. */
const IR_VERSION = 8;

/** `TensorProto.DataType` */
export const DATA_TYPES: Record<ValueType | OnnxTensor['type'], number> = {
  float: 1,
  int32: 6,
  int64: 7,
  bool: 9,
};

/**
 * A graph as the bytes of an `.onnx` file. The numbers of the fields are those of `onnx.proto`
 * (https://github.com/onnx/onnx/blob/main/onnx/onnx.proto).
 */
export function encodeOnnx(graph: GraphMessage): Uint8Array {
  const file = new PbfWriter();
  file.writeVarintField(1, IR_VERSION);
  file.writeStringField(2, 'rnnbook');
  file.writeMessage(7, writeGraph, graph);
  file.writeMessage(8, writeOpset, OPSET);
  return file.finish();
}

function writeOpset(version: number, file: PbfWriter): void {
  file.writeStringField(1, ''); // ONNX's own operators
  file.writeVarintField(2, version);
}

function writeGraph({ name, nodes, weights, inputs, outputs }: GraphMessage, file: PbfWriter): void {
  for (const node of nodes) file.writeMessage(1, writeNode, node);
  file.writeStringField(2, name);
  for (const [weight, tensor] of weights) {
    file.writeMessage(5, writeTensor, { name: weight, tensor });
  }
  for (const input of inputs) file.writeMessage(11, writeValue, input);
  for (const output of outputs) file.writeMessage(12, writeValue, output);
}

function writeNode({ operator, inputs, outputs, attributes }: NodeMessage, file: PbfWriter): void {
  for (const input of inputs) file.writeStringField(1, input);
  for (const output of outputs) file.writeStringField(2, output);
  file.writeStringField(3, outputs.find((output) => output !== '') ?? '');
  file.writeStringField(4, operator);
  for (const attribute of Object.entries(attributes)) file.writeMessage(5, writeAttribute, attribute);
}

/** `AttributeProto.AttributeType` */
const ATTRIBUTE_TYPES: Record<Attribute['type'], number> = {
  float: 1,
  int: 2,
  string: 3,
  tensor: 4,
  graph: 5,
  floats: 6,
  ints: 7,
  strings: 8,
};

function writeAttribute([name, { type, value }]: [string, Attribute], file: PbfWriter): void {
  file.writeStringField(1, name);
  if (type === 'float') file.writeFloatField(2, value);
  else if (type === 'int') file.writeVarintField(3, value);
  else if (type === 'string') file.writeStringField(4, value);
  else if (type === 'tensor') file.writeMessage(5, writeTensor, { name: '', tensor: value });
  else if (type === 'graph') file.writeMessage(6, writeGraph, value);
  else if (type === 'floats') file.writePackedFloat(7, value);
  else if (type === 'ints') file.writePackedVarint(8, value);
  else for (const one of value) file.writeStringField(9, one);
  file.writeVarintField(20, ATTRIBUTE_TYPES[type]);
}

function writeTensor({ name, tensor }: { name: string; tensor: OnnxTensor }, file: PbfWriter): void {
  const { buffer, byteOffset, byteLength } = tensor.values;
  file.writePackedVarint(1, [...tensor.shape]);
  file.writeVarintField(2, DATA_TYPES[tensor.type]);
  file.writeStringField(8, name);
  file.writeBytesField(9, new Uint8Array(buffer, byteOffset, byteLength));
}

function writeValue({ name, type, shape }: ValueMessage, file: PbfWriter): void {
  file.writeStringField(1, name);
  file.writeMessage(2, writeType, { type, shape });
}

function writeType(value: Omit<ValueMessage, 'name'>, file: PbfWriter): void {
  file.writeMessage(1, writeTensorType, value);
}

function writeTensorType({ type, shape }: Omit<ValueMessage, 'name'>, file: PbfWriter): void {
  file.writeVarintField(1, DATA_TYPES[type]);
  file.writeMessage(2, writeShape, shape);
}

function writeShape(shape: ValueMessage['shape'], file: PbfWriter): void {
  for (const size of shape) file.writeMessage(1, writeSize, size);
}

function writeSize(size: number | string, file: PbfWriter): void {
  if (typeof size === 'number') file.writeVarintField(1, size);
  else file.writeStringField(2, size);
}
