import type { LayersModel } from '@tensorflow/tfjs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import * as z from 'zod';
import type { Tf } from '../../tf';
import { kerasConfig } from './config';
import { modelFromConfig } from './modelFromConfig';
import { readKerasWeights, writeKerasWeights } from './weightsFile';

/** Written as this version: of all that Keras 3 has changed nothing of what we write. */
const KERAS_VERSION = '3.0.0';

/** A model with its weights as a `.keras` file of Keras 3. */
export async function writeKerasArchive(model: LayersModel): Promise<Uint8Array> {
  const config = JSON.stringify(kerasConfig(model));
  const saved = new Date().toISOString().replace('T', '@').slice(0, 19);
  return zipSync(
    {
      'metadata.json': strToU8(JSON.stringify({ keras_version: KERAS_VERSION, date_saved: saved })),
      'config.json': strToU8(config),
      'model.weights.h5': await writeKerasWeights(model),
    },
    { level: 0 }, // weights do not get smaller
  );
}

const metadataSchema = z.object({ keras_version: z.string() });

/** @throws for what is no such file, and for a model that TensorFlow.js cannot be */
export async function readKerasArchive(tf: Tf, bytes: Uint8Array): Promise<LayersModel> {
  const files = unzip(bytes);
  const [config, weights] = ['config.json', 'model.weights.h5'].map((name) => {
    const file = files[name];
    if (!file) throw new Error(`it is no .keras file: there is no ${name} in it`);
    return file;
  }) as [Uint8Array, Uint8Array];
  const metadata = files['metadata.json'];
  const version = metadata && metadataSchema.safeParse(JSON.parse(strFromU8(metadata))).data?.keras_version;
  const model = modelFromConfig(tf, JSON.parse(strFromU8(config)), Number.parseInt(version ?? '3', 10));
  await readKerasWeights(tf, model, weights);
  return model;
}

function unzip(bytes: Uint8Array): Record<string, Uint8Array | undefined> {
  try {
    return unzipSync(bytes);
  } catch (error) {
    throw new Error('it is no .keras file: it is no zip archive', { cause: error });
  }
}
