// Writes each case's code and files for Keras, PyTorch, ONNX Runtime and TensorFlow, with inputs and outputs, for
// check_parity.py.
import type { LayersModel, Tensor } from '@tensorflow/tfjs';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { kerasCode } from '../../src/rnn/exchange/code/keras';
import { pytorchModel } from '../../src/rnn/exchange/code/pytorch';
import { rnn, useBackend } from '../unit/rnn/support';
import { checksum } from './checksum';
import { PARITY_CASES, type ParityCase } from './models';
import { ONNX_CASES } from './onnxModels';
import { runCase } from './runCase';

const valuesOf = (tensor: Tensor) => ({ shape: tensor.shape, values: Array.from(tensor.dataSync()) });

/** @returns whether Keras can have the model as a file: not with an activation of another name */
async function writeModelFile(model: LayersModel, path: string): Promise<boolean> {
  try {
    await rnn.exportModel(model, path);
    return true;
  } catch (error) {
    if (String(error).includes('hardSigmoid')) return false;
    throw error;
  }
}

async function writeCase(one: ParityCase, path: string): Promise<void> {
  const { model, inputs, outputs } = runCase(one);
  const hasModelFile = await writeModelFile(model, `${path}.keras`);
  await rnn.exportModel(model, `${path}.weights.h5`);
  await rnn.exportModel(model, `${path}.safetensors`);
  const written = {
    name: one.name,
    parameters: model.countParams(),
    keras: kerasCode(model),
    pytorch: pytorchModel(model).code,
    hasModelFile,
    inputs: inputs.map(valuesOf),
    outputs: outputs.map(valuesOf),
  };
  writeFileSync(`${path}.json`, JSON.stringify(written));
}

async function writeOnnx(one: ParityCase, path: string): Promise<void> {
  const { model, inputs, outputs } = runCase(one);
  const file = `${path}.onnx`;
  await rnn.exportModel(model, file);
  const written = {
    name: one.name,
    parameters: model.countParams(),
    checksum: checksum(readFileSync(file)),
    inputs: inputs.map(valuesOf),
    outputs: outputs.map(valuesOf),
  };
  writeFileSync(`${path}.json`, JSON.stringify(written));
}

/** Takes seconds each: a few. What is in them comes from `.keras` files, which are checked for every case. */
const SAVED = [
  'LSTM, encoder–decoder',
  'GRU, masked, padded pre',
  'rnn.models.simpleRnnClassifier',
  'rnn.models.bidirectionalClassifier',
  'rnn.models.stackedLstm, normalised',
  'rnn.models.encoderDecoder of embedded tokens',
];

async function writeSaved(one: ParityCase, path: string): Promise<void> {
  const { model, inputs, outputs } = runCase(one);
  await rnn.exportModel(model, `${path}.savedmodel`);
  const written = { name: one.name, inputs: inputs.map(valuesOf), outputs: outputs.map(valuesOf) };
  writeFileSync(`${path}.json`, JSON.stringify(written));
}

async function writeAll(
  cases: ParityCase[],
  folder: string,
  write: (one: ParityCase, path: string) => Promise<void>,
): Promise<void> {
  mkdirSync(folder, { recursive: true });
  for (const [i, one] of cases.entries()) await write(one, join(folder, String(i).padStart(3, '0')));
}

async function main(folder: string): Promise<void> {
  await useBackend('wasm');
  await writeAll(PARITY_CASES, join(folder, 'code'), writeCase);
  await writeAll(ONNX_CASES, join(folder, 'onnx'), writeOnnx);
  const saved = SAVED.map((name) => PARITY_CASES.find((one) => one.name === name)!);
  await writeAll(saved, join(folder, 'savedmodel'), writeSaved);
}

void main(process.argv[2]!);
