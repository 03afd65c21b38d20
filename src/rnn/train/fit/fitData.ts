import type { LayersModel, Tensor } from '@tensorflow/tfjs';
import type { Tf } from '../../tf';

/** What the model reads or should put out: one tensor, or one for each of its inputs or outputs. */
export type Tensors = Tensor | Tensor[] | Record<string, Tensor>;

/** Samples with their targets, as `rnn.windows` makes them. */
export interface Samples {
  x: Tensors;
  y: Tensors;
}

/** A dataset (`tf.data.Dataset`) of batches `{ xs, ys }`, as `rnn.windowDataset` and `rnn.textDataset` make them. */
export interface Batches {
  readonly size: number;
  iterator(): Promise<BatchIterator>;
}

export interface BatchIterator {
  next(): Promise<{ value: unknown; done?: boolean }>;
}

export type FitData = Samples | Batches | { train: Samples | Batches; validation?: Samples | Batches };

/** What a fit is given, checked. */
export type FitParts =
  | { kind: 'samples'; train: Samples; count: number; validation?: Samples }
  | { kind: 'batches'; train: Batches; validation?: Samples | Batches };

/** @throws when x and y do not fit each other, there is nothing, or a value is not finite: saying where */
export function fitParts(tf: Tf, model: LayersModel, data: FitData): FitParts {
  const { train, validation } = partsOf(data);
  const checkedValidation =
    validation === undefined || isBatches(validation)
      ? validation
      : checkSamples(tf, model, validation, 'validation').samples;
  if (isBatches(train)) return { kind: 'batches', train, validation: checkedValidation };
  if (isBatches(checkedValidation)) {
    throw new Error(
      'train is of tensors, so validation has to be as well: { x, y }. Or pass a dataset for both.',
    );
  }
  const { samples, count } = checkSamples(tf, model, train, 'train');
  return { kind: 'samples', train: samples, count, validation: checkedValidation };
}

export function isBatches(part: unknown): part is Batches {
  return typeof (part as Partial<Batches> | undefined)?.iterator === 'function';
}

/** Tensors in the order of the model's inputs or outputs. */
export function tensorList(tensors: Tensors, names: string[], what: string): Tensor[] {
  if (Array.isArray(tensors)) return tensors;
  if ('dataId' in tensors) return [tensors as Tensor];
  return names.map((name) => {
    const tensor = (tensors as Partial<Record<string, Tensor>>)[name];
    if (tensor) return tensor;
    throw new Error(`${what} has no tensor "${name}"; there are ${Object.keys(tensors).join(', ')}.`);
  });
}

function partsOf(data: FitData): { train: Samples | Batches; validation?: Samples | Batches } {
  if (isBatches(data) || isSamples(data)) return { train: data };
  if (typeof data === 'object' && data !== null && 'train' in data) {
    const { train, validation } = data;
    for (const [name, part] of Object.entries({ train, validation })) {
      if (isBatches(part) || isSamples(part) || (name === 'validation' && part === undefined)) continue;
      throw new Error(`${name} is { x, y } or a dataset: windows of a part come from rnn.windows(part, …).`);
    }
    return { train, validation };
  }
  throw new Error(
    'The data of rnn.fit is { x, y }, { train: { x, y }, validation: { x, y } } or a dataset: ' +
      'rnn.windows(series, …) makes x and y.',
  );
}

function isSamples(part: unknown): part is Samples {
  return typeof part === 'object' && part !== null && 'x' in part && 'y' in part;
}

function checkSamples(
  tf: Tf,
  model: LayersModel,
  { x, y }: Samples,
  part: string,
): { samples: Samples; count: number } {
  const all = [
    ...named(tf, x, model.inputNames, `${part}.x`),
    ...named(tf, y, model.outputNames, `${part}.y`),
  ];
  const [first] = all as [Named];
  const count = first.tensor.shape[0] ?? 0;
  for (const { name, tensor } of all) {
    const found = tensor.shape[0];
    if (found === undefined) throw new Error(`${name} is one number, not a tensor with one entry a sample.`);
    if (found === count) continue;
    throw new Error(
      `${first.name} has ${count} samples, ${name} ${found}: each sample needs its target. ` +
        'rnn.windows makes both of the same length.',
    );
  }
  if (count === 0) throw new Error(`${part} is empty: there is no sample to learn from.`);
  for (const one of all) checkFinite(one);
  return { samples: { x, y }, count };
}

interface Named {
  name: string;
  tensor: Tensor;
}

function named(tf: Tf, tensors: Tensors, names: string[], what: string): Named[] {
  const wanted = `${what} is a tensor${names.length > 1 ? `, or one for each of ${names.join(', ')}` : ''}`;
  if (typeof tensors !== 'object' || tensors === null)
    throw new Error(`${wanted}, not ${String(tensors as unknown)}.`);
  const list = tensorList(tensors, names, what);
  if (list.length !== names.length || !list.every((tensor) => tensor instanceof tf.Tensor)) {
    throw new Error(`${wanted}: make it by tf.tensor(…) or rnn.windows(…).`);
  }
  return list.map((tensor, i) => {
    const name = list.length > 1 ? `${what} (${names[i]})` : what;
    if (tensor.isDisposed) throw new Error(`${name} was disposed: its values are gone.`);
    return { name, tensor };
  });
}

/** One NaN among the samples makes all weights NaN. */
function checkFinite({ name, tensor }: Named): void {
  if (tensor.dtype !== 'float32') return;
  const index = firstNotFinite(tensor.dataSync<'float32'>());
  if (index < 0) return;
  const value = tensor.dataSync<'float32'>()[index]!;
  throw new Error(
    `${name}${position(index, tensor.shape)} is ${value}, not a finite number: a network that learns from it ` +
      'becomes NaN as a whole. Fill or drop missing values before making windows.',
  );
}

export function firstNotFinite(values: Float32Array): number {
  for (let i = 0; i < values.length; i++) if (!Number.isFinite(values[i])) return i;
  return -1;
}

function position(index: number, shape: number[]): string {
  let rest = index;
  return shape
    .map((_, axis) => {
      const size = shape.slice(axis + 1).reduce((product, length) => product * length, 1);
      const at = Math.floor(rest / size);
      rest %= size;
      return `[${at}]`;
    })
    .join('');
}
