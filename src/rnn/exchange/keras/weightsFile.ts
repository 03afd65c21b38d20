import type { LayersModel, Tensor } from '@tensorflow/tfjs';
import { formatShape } from '../../display/formatNumber';
import type { Tf } from '../../tf';
import { emptyGroup, findGroup, groupAt, type Hdf5Group, readHdf5, writeHdf5 } from '../formats/hdf5';
import { weightPlaces } from './weightPaths';

/** The weights of a model as `.weights.h5` of Keras 3. */
export async function writeKerasWeights(model: LayersModel): Promise<Uint8Array> {
  const root = emptyGroup();
  for (const { layer, group, index, weight } of weightPlaces(model)) {
    const variables = groupAt(root, group);
    variables.attributes.name ??= layer.name;
    variables.datasets[String(index)] = {
      shape: weight.shape.slice(),
      values: Float32Array.from(weight.dataSync()),
    };
  }
  groupAt(root, 'layers');
  return writeHdf5(root);
}

/** @throws when a weight is missing or of another shape, named */
export async function readKerasWeights(tf: Tf, model: LayersModel, bytes: Uint8Array): Promise<void> {
  setKerasWeights(tf, model, await readHdf5(bytes));
}

/** @throws when a weight is missing or of another shape, named; the model then stays as it is */
export function setKerasWeights(tf: Tf, model: LayersModel, root: Hdf5Group): void {
  const places = weightPlaces(model);
  const found = places.map(({ layer, group, index, weight }) => {
    const dataset = findGroup(root, group)?.datasets[String(index)];
    if (!dataset)
      throw new Error(
        `there is no weight ${index} for the layer "${layer.name}" (${group}/${index}): it is of another model`,
      );
    if (String(dataset.shape) !== String(weight.shape))
      throw new Error(
        `weight ${index} of the layer "${layer.name}" has the shape ${formatShape(dataset.shape)}, not ${formatShape(weight.shape)}: it is of another model`,
      );
    return dataset;
  });
  tf.tidy(() =>
    places.forEach(({ weight }, i) => {
      const tensor: Tensor = tf.tensor(found[i]!.values, found[i]!.shape);
      weight.assign(tensor);
    }),
  );
}
