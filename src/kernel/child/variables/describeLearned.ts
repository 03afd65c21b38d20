/** What TensorFlow.js and `rnn` make of data: tensors, models, their layers, optimizers, histories, tables. */
import type * as Tfjs from '@tensorflow/tfjs';
import { formatBatchShape, formatCount } from '../../../rnn/display/formatNumber';
import { Table } from '../../../rnn/data/table/Table';
import type { Tf } from '../../../rnn/tf';
import type { Variable } from '../../variables/Variable';
import { classNameOf, isInstance, ownValue, prototypesOf } from './inert';
import { listPreview, numberPreview } from './previews';

type Told = Pick<Variable, 'kind' | 'type'> & Partial<Variable>;
type Shape = (number | null)[];

/** Reading the values of larger tensors would take long on some backends. */
const MOST_READ = 10_000;

/** `undefined` for all else. */
export function describeLearned(tf: Tf, value: object): Told | undefined {
  if (isInstance(value, tf.Tensor)) return describeTensor(tf, value);
  if (isInstance(value, tf.LayersModel)) return describeModel(value);
  if (isInstance(value, tf.layers.Layer)) return describeLayer(value);
  if (isInstance(value, tf.SymbolicTensor)) {
    const { shape, dtype } = value;
    return {
      kind: 'tensor',
      type: 'symbolic tensor',
      ...(isShape(shape) && { shape }),
      dtype: String(dtype),
    };
  }
  if (isInstance(value, tf.Optimizer)) return describeOptimizer(value);
  if (isInstance(value, tf.History)) return describeHistory(value);
  if (isInstance(value, Table)) return describeTable(value);
  return undefined;
}

function describeTensor(tf: Tf, tensor: Tfjs.Tensor): Told | undefined {
  const [shape, dtype, size] = (['shape', 'dtype', 'size'] as const).map((key) => ownValue(tensor, key));
  if (!isShape(shape) || typeof dtype !== 'string' || typeof size !== 'number') return undefined;
  const kind = isInstance(tensor, tf.Variable) ? 'trainable' : 'tensor';
  const type = kind === 'trainable' ? 'Variable' : 'Tensor';
  if (ownValue(tensor, 'isDisposedInternal') === true) return { kind, type, shape, dtype, isDisposed: true };
  const bytes = dtype === 'string' ? undefined : size * tf.util.bytesPerElement(dtype as Tfjs.DataType);
  return { kind, type, shape, dtype, bytes, preview: valuesOf(tf, tensor, dtype, size), hasView: true };
}

function valuesOf(tf: Tf, tensor: Tfjs.Tensor, dtype: string, size: number): string {
  if (size === 0) return '[]';
  if (size > MOST_READ || dtype === 'complex64') return '';
  const values = tf.Tensor.prototype.dataSync.call(tensor) as ArrayLike<unknown>;
  const first = Array.from({ length: Math.min(size, 8) }, (_, i) => elementText(dtype, values[i]));
  return size === 1 && tensor.shape.length === 0 ? first[0]! : listPreview(first, size);
}

function elementText(dtype: string, value: unknown): string {
  if (dtype === 'string') return JSON.stringify(String(value));
  return dtype === 'bool' ? String(Number(value) !== 0) : numberPreview(value as number);
}

function describeModel(model: Tfjs.LayersModel): Told {
  const type = `${ownClassName(model)} model`;
  const base = { kind: 'model', type, hasMembers: true } as const;
  if (!(model.inputs?.length > 0) || !(model.outputs?.length > 0))
    return { ...base, preview: 'no layers yet', hasView: true };
  const parameters = model.countParams();
  const shapes = [model.inputs, model.outputs].map((all) =>
    all.map(({ shape }) => formatBatchShape(shape)).join(', '),
  );
  const preview = `${shapes.join(' → ')} · ${formatCount(parameters)} parameters`;
  return { ...base, preview, bytes: bytesOf(model.weights), hasView: true };
}

function describeLayer(layer: Tfjs.layers.Layer): Told {
  const { name, weights } = layer;
  const parameters = weights.reduce((sum, { shape }) => sum + elementsOf(shape), 0);
  const shape = outputShape(layer);
  return {
    ...{ kind: 'layer', type: `${ownClassName(layer)} layer`, hasMembers: weights.length > 0 },
    preview: `${JSON.stringify(name)}${parameters === 0 ? '' : ` · ${formatCount(parameters)} parameters`}`,
    bytes: bytesOf(weights),
    ...(shape && { shape }),
  };
}

/** Of a layer with one output, once it is connected. */
function outputShape(layer: Tfjs.layers.Layer): Shape | undefined {
  try {
    return isShape(layer.outputShape) ? layer.outputShape : undefined;
  } catch {
    return undefined;
  }
}

function describeOptimizer(optimizer: Tfjs.Optimizer): Told {
  const rate = ownValue(optimizer, 'learningRate');
  const preview = typeof rate === 'number' ? `learning rate ${numberPreview(rate)}` : '';
  return { kind: 'optimizer', type: `${ownClassName(optimizer)} optimizer`, preview, hasMembers: true };
}

function describeHistory(history: Tfjs.History): Told {
  const epochs = formatCount(history.epoch.length);
  const preview = `${epochs} epochs: ${Object.keys(history.history).join(', ')}`;
  return { kind: 'history', type: 'History', preview, hasMembers: true, hasView: true };
}

function describeTable(table: Table): Told {
  const { columns, length } = table;
  const preview = listPreview(
    columns.map(({ name }) => name),
    columns.length,
  );
  return { kind: 'table', type: 'Table', shape: [length, columns.length], preview, hasView: true };
}

const bytesOf = (weights: readonly { shape: Shape }[]) =>
  4 * weights.reduce((sum, { shape }) => sum + elementsOf(shape), 0);
const elementsOf = (shape: Shape) => shape.reduce<number>((product, n) => product * (n ?? 1), 1);

const isShape = (value: unknown): value is number[] =>
  Array.isArray(value) && value.length <= 16 && value.every((n) => n === null || Number.isInteger(n));

/** As TensorFlow.js names it in files; a class of the cells' own may have no such name. */
function ownClassName(object: object): string {
  const [prototype] = prototypesOf(object);
  const type = prototype && ownValue(prototype, 'constructor');
  const name: unknown = typeof type === 'function' ? (type as { className?: unknown }).className : undefined;
  return typeof name === 'string' ? name : (classNameOf(object) ?? '');
}
