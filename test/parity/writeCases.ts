// Writes each case's code and files for Keras and PyTorch, with inputs and outputs, for check_parity.py.
import type { LayersModel, Tensor } from '@tensorflow/tfjs';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { kerasCode } from '../../src/rnn/exchange/code/keras';
import { pytorchModel } from '../../src/rnn/exchange/code/pytorch';
import { rnn, useBackend } from '../unit/rnn/support';
import { PARITY_CASES, type ParityCase } from './models';
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

async function main(folder: string): Promise<void> {
  await useBackend('wasm');
  mkdirSync(folder, { recursive: true });
  for (const [i, one] of PARITY_CASES.entries())
    await writeCase(one, join(folder, String(i).padStart(3, '0')));
}

void main(process.argv[2]!);
