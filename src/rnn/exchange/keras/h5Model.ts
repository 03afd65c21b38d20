import type { LayersModel, Variable } from '@tensorflow/tfjs';
import type { Tf } from '../../tf';
import { formatShape } from '../../display/formatNumber';
import { findGroup, type Hdf5Group, readHdf5 } from '../formats/hdf5';
import { modelFromConfig } from './modelFromConfig';

/**
 * A whole model as `model.save('….h5')` writes it, in Keras 2 and 3.
 *
 * @throws for a file of weights alone, and for a model that TensorFlow.js cannot be
 */
export async function readKerasH5(tf: Tf, bytes: Uint8Array): Promise<LayersModel> {
  const root = await readHdf5(bytes);
  const { model_config: config, keras_version: version } = root.attributes;
  if (typeof config !== 'string')
    throw new Error(
      'it holds weights, but no model: build the model, and read them into it with rnn.importWeights',
    );
  const model = modelFromConfig(tf, JSON.parse(config), Number.parseInt(String(version ?? '2'), 10));
  const weights = findGroup(root, 'model_weights');
  if (!weights) throw new Error('it has no weights');
  setByName(tf, model, weights);
  return model;
}

function setByName(tf: Tf, model: LayersModel, weights: Hdf5Group): void {
  const found = model.layers.flatMap((layer) => {
    const own = layer.getWeights() as Variable[];
    if (own.length === 0) return [];
    const group = weights.groups[layer.name];
    const names = group?.attributes.weight_names;
    if (!group || !Array.isArray(names) || names.length !== own.length)
      throw new Error(`it does not have the ${own.length} weights of the layer "${layer.name}"`);
    return own.map((weight, i) => {
      const parts = names[i]!.split('/');
      const dataset = findGroup(group, parts.slice(0, -1).join('/'))?.datasets[parts.at(-1)!];
      if (!dataset || String(dataset.shape) !== String(weight.shape))
        throw new Error(
          `the weight "${names[i]}" has the shape ${dataset ? formatShape(dataset.shape) : 'of nothing'}, not ${formatShape(weight.shape)}`,
        );
      return { weight, dataset };
    });
  });
  tf.tidy(() =>
    found.forEach(({ weight, dataset }) => weight.assign(tf.tensor(dataset.values, dataset.shape))),
  );
}
