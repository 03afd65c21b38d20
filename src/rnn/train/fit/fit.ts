import type { Callback, CustomCallbackArgs, History, LayersModel, Tensor } from '@tensorflow/tfjs';
import { seed } from '../../data/seed';
import type { Tf } from '../../tf';
import { checkFitOptions } from './checkFitOptions';
import { checkLabels } from './checkLabels';
import { compileForFit } from './compileForFit';
import { fitCallbacks } from './fitCallbacks';
import {
  type Batches,
  type FitData,
  fitParts,
  type FitParts,
  isBatches,
  tensorList,
  type Tensors,
} from './fitData';
import type { FitCallback, FitOptions } from './FitOptions';
import { type FitResult, fitResult, fitText } from './FitResult';
import { stopOnNaN } from './stopOnNaN';

/** See `Rnn.fit`. */
export async function fit(
  tf: Tf,
  model: LayersModel,
  data: FitData,
  options: FitOptions = {},
): Promise<FitResult> {
  if (!(model instanceof tf.LayersModel)) {
    throw new Error(
      'rnn.fit trains a model, as of tf.sequential(…) or tf.model(…): rnn.fit(model, data, options).',
    );
  }
  checkFitOptions(options);
  if (model instanceof tf.Sequential && !model.built) model.build(); // only then its inputs have names
  const parts = fitParts(tf, model, data);
  checkForKind(parts.kind, options);
  const said = await compileForFit(tf, model, options, () => targetShape(tf, model, parts));
  const prepared = withLabels(tf, model, parts);
  const { stopping, plateau, warning } = fitCallbacks(tf, options, parts.validation !== undefined);
  if (warning !== undefined) console.warn(warning);
  if (parts.kind === 'samples') warnOfBatch(parts.count, options.batchSize);
  const print = (text: string) => {
    if (options.verbose !== 0) console.log(text);
  };
  if (said.length > 0) print(said.join(' '));

  if (options.seed !== undefined) seed(options.seed);
  const callbacks = [
    ...[options.callbacks ?? []].flat().map((one) => instance(tf, one)),
    ...[stopping, plateau].filter((one) => one !== undefined),
    stopOnNaN(tf),
  ];
  try {
    const result = fitResult(await run(model, prepared, options, callbacks), stopping);
    print(fitText(result));
    return result;
  } finally {
    disposeNew(prepared.train, parts.train);
    disposeNew(prepared.validation, parts.validation);
  }
}

function run(
  model: LayersModel,
  parts: FitParts,
  options: FitOptions,
  callbacks: Callback[],
): Promise<History> {
  const { epochs = 100, batchSize = 32, shuffle = true, batchesPerEpoch, validationBatches } = options;
  const { validation } = parts;
  const validationPair =
    validation && !isBatches(validation) ? ([validation.x, validation.y] as [Tensor, Tensor]) : undefined;
  const common = { epochs, callbacks: callbacks as never, verbose: 0 as const };
  if (parts.kind === 'samples') {
    const { x, y } = parts.train;
    const validationData = validationPair && { validationData: validationPair };
    return model.fit(x as Tensor, y as Tensor, { ...common, batchSize, shuffle, ...validationData });
  }
  return model.fitDataset(parts.train as never, {
    ...common,
    ...(batchesPerEpoch !== undefined && { batchesPerEpoch }),
    ...(validationBatches !== undefined && { validationBatches }),
    ...(validation && { validationData: (validationPair ?? validation) as never }),
  });
}

function instance(tf: Tf, callback: FitCallback): Callback {
  return 'setParams' in callback
    ? callback
    : (new tf.CustomCallback(callback as CustomCallbackArgs, 'auto') as unknown as Callback);
}

function withLabels(tf: Tf, model: LayersModel, parts: FitParts): FitParts {
  const checked = {
    ...parts,
    ...(parts.validation &&
      !isBatches(parts.validation) && {
        validation: checkLabels(tf, model, parts.validation, 'validation'),
      }),
  };
  return checked.kind === 'samples'
    ? { ...checked, train: checkLabels(tf, model, checked.train, 'train') }
    : checked;
}

async function targetShape(tf: Tf, model: LayersModel, parts: FitParts): Promise<number[]> {
  if (parts.kind === 'samples') return tensorList(parts.train.y, model.outputNames, 'train.y')[0]!.shape;
  return firstTargetShape(tf, model, parts.train);
}

async function firstTargetShape(tf: Tf, model: LayersModel, batches: Batches): Promise<number[]> {
  const { value } = await (await batches.iterator()).next();
  const { ys } = (value ?? {}) as { ys?: Tensors };
  if (ys === undefined) throw new Error('The dataset has no batch of { xs, ys } to learn from.');
  const { shape } = tensorList(ys, model.outputNames, 'ys')[0]!;
  tf.dispose(value);
  return shape;
}

/** What `checkLabels` made. */
function disposeNew(prepared: FitParts['validation'], given: FitParts['validation']): void {
  if (prepared === undefined || prepared === given || isBatches(prepared) || isBatches(given)) return;
  (prepared.y as Tensor).dispose();
}

function checkForKind(kind: FitParts['kind'], options: FitOptions): void {
  const wrong = (
    kind === 'samples'
      ? (['batchesPerEpoch', 'validationBatches'] as const)
      : (['batchSize', 'shuffle'] as const)
  ).find((name) => options[name] !== undefined);
  if (wrong === undefined) return;
  throw new Error(
    kind === 'samples'
      ? `${wrong} is for datasets; the data are tensors, whose batches batchSize makes.`
      : `${wrong} is for tensors; a dataset brings its own batches: dataset.shuffle(1000).batch(32).`,
  );
}

function warnOfBatch(samples: number, batchSize: number | undefined): void {
  if (batchSize === undefined || batchSize <= samples) return;
  console.warn(
    `batchSize ${batchSize} is more than the ${samples} samples: each epoch is one step. Make it smaller for more steps.`,
  );
}
