import type { LayersModel } from '@tensorflow/tfjs';
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { checkModel } from '../checkModel';
import { described } from '../described';
import { decodeTensors, encodeTensors } from '../files/safetensors';
import type { Tf } from '../tf';
import { pytorchModel } from './code/pytorch';
import { readKerasArchive, writeKerasArchive } from './keras/archive';
import { readKerasH5 } from './keras/h5Model';
import { readKerasWeights, writeKerasWeights } from './keras/weightsFile';
import { onnxModel } from './onnx/onnxModel';
import { setTorchWeights } from './pytorch/setTorchWeights';
import type { TorchTensor } from './pytorch/TorchLayer';
import { writeSavedModel } from './savedModel/writeSavedModel';
import { write, writing } from './writing';

/** What a file is, by its name. */
const ENDINGS = ['.weights.h5', '.keras', '.safetensors', '.onnx', '.savedmodel', '.h5', '.json'] as const;
type Ending = (typeof ENDINGS)[number];
const EXPORTED: Ending[] = ['.keras', '.weights.h5', '.safetensors', '.onnx', '.savedmodel', '.json'];

export interface ImportWeightsOptions {
  /** Of PyTorch: which module of the file is which layer, where names and sizes do not tell. */
  names?: Readonly<Record<string, string>>;
}

/** See `Rnn.exportModel`. */
export async function exportModel(model: LayersModel, path: string): Promise<void> {
  checkModel(model, 'exportModel');
  switch (endingOf(path, EXPORTED)) {
    case '.keras':
      return write(path, await writeKerasArchive(model));
    case '.weights.h5':
      return write(path, await writeKerasWeights(model));
    case '.safetensors':
      return write(path, encodeStateDict(pytorchModel(model).weights));
    case '.onnx':
      return write(path, onnxModel(model));
    case '.savedmodel':
      return writing(path, () => writeSavedModel(model, path));
    default:
      return writing(path, async () => {
        await model.save(`file://${resolve(path).replace(/[\\/]?model\.json$/, '')}`);
      });
  }
}

/** See `Rnn.importModel`. */
export async function importModel(tf: Tf, path: string): Promise<LayersModel> {
  const ending = endingOf(path, ['.keras', '.h5', '.json']);
  if (ending === '.json') return tf.loadLayersModel(`file://${resolve(path)}`);
  return reading(path, (bytes) =>
    ending === '.keras' ? readKerasArchive(tf, bytes) : readKerasH5(tf, bytes),
  );
}

/** See `Rnn.importWeights`. */
export async function importWeights(
  tf: Tf,
  model: LayersModel,
  path: string,
  options: ImportWeightsOptions = {},
): Promise<LayersModel> {
  checkModel(model, 'importWeights');
  const ending = endingOf(path, ['.safetensors', '.weights.h5']);
  await reading(path, async (bytes) => {
    if (ending === '.weights.h5') await readKerasWeights(tf, model, bytes);
    else setTorchWeights(tf, model, decodeStateDict(bytes), options.names);
  });
  return model;
}

function encodeStateDict(weights: Record<string, TorchTensor>): Uint8Array {
  const tensors = Object.entries(weights).map(
    ([name, tensor]) => [name, { type: 'F32', ...tensor }] as const,
  );
  return encodeTensors({ tensors: Object.fromEntries(tensors), metadata: { format: 'pt' } });
}

function decodeStateDict(bytes: Uint8Array): Record<string, TorchTensor> {
  const { tensors } = decodeTensors(bytes);
  return Object.fromEntries(
    Object.entries(tensors).map(([name, { shape, values }]) => [
      name,
      { shape, values: Float32Array.from(values) },
    ]),
  );
}

function endingOf(path: string, allowed: Ending[]): Ending {
  if (typeof path !== 'string' || path === '')
    throw new Error(`path is the path of a file, not ${described(path)}.`);
  const ending = ENDINGS.find((one) => path.endsWith(one));
  if (ending && allowed.includes(ending)) return ending;
  throw new Error(`The name of ${path} is to end in ${allowed.join(', ')}: that says what the file is.`);
}

async function reading<T>(path: string, read: (bytes: Uint8Array) => Promise<T>): Promise<T> {
  let bytes: Uint8Array;
  try {
    bytes = await readFile(path);
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    throw new Error(
      code === 'ENOENT' ? `There is no file ${resolve(path)}.` : `${path} cannot be read: ${message}`,
      {
        cause: error,
      },
    );
  }
  try {
    return await read(bytes);
  } catch (error) {
    throw new Error(`${path} cannot be read: ${(error as Error).message}.`, { cause: error });
  }
}
