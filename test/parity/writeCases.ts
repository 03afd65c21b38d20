// Writes each case's code for Keras and PyTorch, with weights, inputs and outputs, for check_parity.py.
import type { Tensor } from '@tensorflow/tfjs';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { kerasCode } from '../../src/rnn/exchange/code/keras';
import { pytorchModel } from '../../src/rnn/exchange/code/pytorch';
import { rnn, useBackend } from '../unit/rnn/support';
import { PARITY_CASES, type ParityCase } from './models';
import { runCase } from './runCase';

interface Values {
  shape: number[];
  values: number[];
}

const valuesOf = ({ shape, values }: { shape: number[]; values: ArrayLike<number> }): Values => ({
  shape,
  values: Array.from(values),
});

const tensorValues = (tensor: Tensor) => valuesOf({ shape: tensor.shape, values: tensor.dataSync() });

function caseText(one: ParityCase): string {
  const { model, inputs, outputs } = runCase(one);
  const torch = pytorchModel(model);
  return JSON.stringify({
    name: one.name,
    parameters: model.countParams(),
    keras: kerasCode(model),
    pytorch: torch.code,
    weights: Object.fromEntries(
      model.layers.map((layer) => [layer.name, layer.getWeights().map(tensorValues)]),
    ),
    stateDict: Object.fromEntries(
      Object.entries(torch.weights).map(([name, tensor]) => [name, valuesOf(tensor)]),
    ),
    inputs: inputs.map(tensorValues),
    outputs: outputs.map(tensorValues),
  });
}

async function main(folder: string): Promise<void> {
  await useBackend('wasm');
  if (!rnn) return; // installs the layers
  mkdirSync(folder, { recursive: true });
  PARITY_CASES.forEach((one, i) => {
    writeFileSync(join(folder, `${String(i).padStart(3, '0')}.json`), caseText(one));
  });
}

void main(process.argv[2]!);
