import type { LayersModel, Sequential, SymbolicTensor, Tensor } from '@tensorflow/tfjs';
import { checkModel } from '../../checkModel';
import { formatShape } from '../../display/formatNumber';
import { encodeTensors, type StoredTensor } from '../../files/safetensors';
import type { Tf } from '../../tf';
import { checkLabels } from '../../train/fit/checkLabels';
import { type FitData, fitParts, type Samples, tensorList } from '../../train/fit/fitData';
import { write } from '../writing';
import { tensorNames } from './tensorNames';

/** See `Rnn.exportData`. */
export async function exportData(tf: Tf, model: LayersModel, data: FitData, path: string): Promise<void> {
  checkModel(model, 'exportData');
  if (typeof path !== 'string' || !path.endsWith('.safetensors'))
    throw new Error(`The name of ${String(path)} is to end in .safetensors: that says what the file is.`);
  if (!model.built) (model as Sequential).build();
  const parts = fitParts(tf, model, data);
  if (parts.kind === 'batches')
    throw new Error('exportData takes tensors, { x, y }, not a dataset: the file holds all samples.');
  const { train, validation } = parts;
  const tensors = {
    ...storedSamples(tf, model, train, 'train'),
    ...(validation && storedSamples(tf, model, validation, 'validation', '_validation')),
  };
  await write(path, encodeTensors({ tensors, metadata: { format: 'pt' } }));
}

function storedSamples(
  tf: Tf,
  model: LayersModel,
  samples: Samples,
  part: string,
  ending = '',
): Record<string, StoredTensor> {
  const checked = checkLabels(tf, model, samples, part);
  const isIndices = model.loss === 'sparseCategoricalCrossentropy';
  const stored = (names: string[], tensors: Tensor[], wanted: (i: number) => Wanted) =>
    tensors.map((tensor, i) => {
      const name = `${names[i]!}${ending}`;
      return [name, storedTensor(name, tensor, wanted(i))] as const;
    });
  const all = [
    ...stored(tensorNames(model.inputs.length), tensorList(samples.x, model.inputNames, 'x'), (i) => ({
      shape: model.inputs[i]!.shape.slice(1),
      whole: isTokens(model, model.inputs[i]!),
    })),
    ...stored(
      tensorNames(model.outputs.length, 'y'),
      tensorList(checked.y, model.outputNames, 'y'),
      (i): Wanted => ({
        shape: model.outputs[i]!.shape.slice(1, isIndices ? -1 : undefined),
        whole: isIndices,
      }),
    ),
  ];
  if (checked !== samples) tf.dispose(checked.y);
  return Object.fromEntries(all);
}

interface Wanted {
  /** Of one sample; `null` for any length. */
  shape: (number | null)[];
  /** Whether it holds indices. */
  whole: boolean;
}

/** A last axis of length 1 is put in or taken away, where that makes the shape the wanted one. */
function storedTensor(name: string, tensor: Tensor, { shape, whole }: Wanted): StoredTensor {
  const [count, ...item] = tensor.shape as [number, ...number[]];
  const found = [item, [...item, 1], ...(item.at(-1) === 1 ? [item.slice(0, -1)] : [])].find((candidate) =>
    fits(candidate, shape),
  );
  if (!found)
    throw new Error(
      `${name} has samples of ${formatShape(item)}, but the model has ${formatShape(shape)} there.`,
    );
  const values = tensor.dataSync();
  return whole
    ? { type: 'I32', shape: [count, ...found], values: Int32Array.from(values) }
    : { type: 'F32', shape: [count, ...found], values: Float32Array.from(values) };
}

function fits(item: number[], shape: (number | null)[]): boolean {
  return item.length === shape.length && item.every((n, i) => shape[i] === null || shape[i] === n);
}

/** Whether an Embedding reads this input. */
function isTokens(model: LayersModel, input: SymbolicTensor): boolean {
  return model.layers.some(
    (layer) => layer.getClassName() === 'Embedding' && [layer.input].flat().includes(input),
  );
}
