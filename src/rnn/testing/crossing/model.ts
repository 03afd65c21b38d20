import type { io, LayersModel } from '@tensorflow/tfjs';
import type { Tf } from '../../tf';
import { malformed, parseJson, tensorFromWire } from './decode';
import { base64 } from './encode';
import { CrossingError, MOST_CHARACTERS, type WireTensor } from './wire';

/** Layers, and what they are configured with. */
const MOST_CLASSES = 2_000;
const MOST_TOPOLOGY_DEPTH = 40;
/** No layer that a notebook trains has more units. */
const MOST_NUMBER = 1_000_000;

const ZEROS = { class_name: 'Zeros', config: {} };

/** A model as text: its topology and its weights. */
export async function encodeModel(tf: Tf, model: unknown): Promise<string> {
  if (!(model instanceof tf.LayersModel)) throw new CrossingError('is no model');
  let saved: io.ModelArtifacts | undefined;
  await model.save(
    tf.io.withSaveHandler(async (artifacts) => {
      saved = artifacts;
      return { modelArtifactsInfo: { dateSaved: new Date(), modelTopologyType: 'JSON' } };
    }),
  );
  const { modelTopology, weightSpecs = [], weightData = new ArrayBuffer(0) } = saved!;
  const bytes = new Uint8Array(tf.io.CompositeArrayBuffer.join(weightData));
  let offset = 0;
  const weights = weightSpecs.map(({ name, dtype, shape }) => {
    const length = shape.reduce((product, one) => product * one, 1) * (dtype === 'bool' ? 1 : 4);
    const data = base64(bytes.subarray(offset, (offset += length)));
    return { name, dtype: dtype as WireTensor['dtype'], shape, data };
  });
  const text = JSON.stringify({ $: 'model', topology: JSON.stringify(modelTopology), weights });
  if (text.length > MOST_CHARACTERS) throw new CrossingError('is too large to be read');
  return text;
}

/**
 * The model built anew from layers of this `tf` alone, with its weights; not its optimizer, and not its initializers, which
 * are all `Zeros`. The text may come from anybody.
 *
 * @throws CrossingError for a layer that this `tf` does not have, and for text that is no model
 */
export async function decodeModel(tf: Tf, text: string): Promise<LayersModel> {
  const wire = parseJson(text) as Record<string, unknown> | null;
  if (wire?.['$'] !== 'model' || typeof wire['topology'] !== 'string') throw malformed();
  const topology = checkedTopology(tf, parseJson(wire['topology']));
  if (!Array.isArray(wire['weights'])) throw malformed();
  const tensors = wire['weights'].map((weight: Record<string, unknown> | null) => {
    if (typeof weight?.['name'] !== 'string') throw malformed();
    return { name: weight['name'], tensor: tensorFromWire(tf, weight) };
  });
  try {
    const { data, specs } = await tf.io.encodeWeights(tensors);
    const artifacts = { modelTopology: topology, weightSpecs: specs, weightData: data };
    return await tf.loadLayersModel(tf.io.fromMemory(artifacts));
  } catch (error) {
    throw new CrossingError(
      `cannot be built anew: ${error instanceof Error ? error.message : String(error)}`,
    );
  } finally {
    for (const { tensor } of tensors) tensor.dispose();
  }
}

function checkedTopology(tf: Tf, topology: unknown): object {
  const known = tf.serialization.SerializationMap.getMap().classNameMap;
  let classes = 0;
  const check = (value: unknown, depth: number): unknown => {
    if (depth > MOST_TOPOLOGY_DEPTH) throw malformed();
    if (typeof value === 'number' && Math.abs(value) > MOST_NUMBER) {
      throw new CrossingError(`has an option of ${value}; tests read models with at most ${MOST_NUMBER}`);
    }
    if (typeof value !== 'object' || value === null) return value;
    if (Array.isArray(value)) return value.map((member) => check(member, depth + 1));
    const { class_name: name } = value as Record<string, unknown>;
    if (name !== undefined && (typeof name !== 'string' || !Object.hasOwn(known, name))) {
      throw new CrossingError(
        `has a layer that TensorFlow.js does not: ${JSON.stringify(name)}; tests read its own layers only`,
      );
    }
    if (name !== undefined && ++classes > MOST_CLASSES)
      throw new CrossingError('has too many layers to be read');
    return Object.fromEntries(
      Object.entries(value).map(([member, inner]) => [
        member,
        // what they would fill is replaced by the weights; only work, and memory for sizes that are a lie
        member.endsWith('_initializer') && inner !== null
          ? ZEROS
          : member === 'seed'
            ? inner
            : check(inner, depth + 1),
      ]),
    );
  };
  const checked = check(topology, 0);
  if (typeof checked !== 'object' || checked === null || Array.isArray(checked)) throw malformed();
  return checked;
}
