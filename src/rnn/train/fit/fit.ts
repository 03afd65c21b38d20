import type { Callback, CustomCallbackArgs, LayersModel, Tensor } from '@tensorflow/tfjs';
import { seed } from '../../data/seed';
import type { Tf } from '../../tf';
import { isResumable } from '../callbacks/Resumable';
import { checkpointPath, removeLeftovers } from '../checkpoint/checkpointFile';
import { keepState } from '../checkpoint/keepState';
import { canKeepOptimizer } from '../checkpoint/optimizerState';
import { ShuffledOrder } from '../checkpoint/shuffledOrder';
import { trainingOf } from '../checkpoint/trainingOf';
import type { TrainingState } from '../checkpoint/TrainingState';
import { isQuiet, quietly } from '../quietly';
import { say } from '../../../say';
import { checkFitOptions } from './checkFitOptions';
import { checkLabels } from './checkLabels';
import { compileForFit } from './compileForFit';
import { fitCallbacks } from './fitCallbacks';
import { type FitData, fitParts, type FitParts, isBatches } from './fitData';
import type { FitCallback, FitOptions } from './FitOptions';
import { type FitResult, fitResult, fitText } from './FitResult';
import { runFit } from './runFit';
import { rememberState, stateToResume } from './stateToResume';
import { stopOnNaN } from './stopOnNaN';
import { targetShape } from './targetShape';
import { changeTrainStep, type TrainStep } from './trainStep';

/** What a training besides needs whose steps are of another kind. */
export interface FitExtras {
  callbacks: Callback[];
  /** What has to be the same for it to be resumed. */
  training: Record<string, unknown>;
  trainStep: (train: TrainStep) => TrainStep;
}

/** See `Rnn.fit`. */
export async function fit(
  tf: Tf,
  model: LayersModel,
  data: FitData,
  options: FitOptions = {},
  extras?: FitExtras,
): Promise<FitResult> {
  const train = () => fitShown(tf, model, data, options, extras);
  return options?.show === false && !isQuiet(tf) ? quietly(tf, train) : train();
}

async function fitShown(
  tf: Tf,
  model: LayersModel,
  data: FitData,
  options: FitOptions,
  extras?: FitExtras,
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
  const { stopping, plateau, chosen, warning } = fitCallbacks(tf, options, parts.validation !== undefined);
  if (warning !== undefined) console.warn(warning);
  if (parts.kind === 'samples') warnOfBatch(parts.count, options.batchSize);
  const print = (text: string) => {
    if (options.verbose !== 0 && !isQuiet(tf)) console.log(text);
  };
  if (said.length > 0) print(said.join(' '));

  const { epochs = 100, batchSize = 32, shuffle = true } = options;
  const file = options.checkpoint === undefined ? undefined : checkpointPath(options.checkpoint);
  if (file !== undefined) assertKeepable(model);
  const watching = [
    ...(extras?.callbacks ?? []),
    ...[options.callbacks ?? []].flat().map((one) => instance(tf, one)),
    ...[stopping, plateau].filter((one) => one !== undefined),
  ];
  const training = trainingOf(model, {
    data: parts.kind === 'samples' ? { samples: parts.count, batchSize, shuffle } : 'batches',
    ...chosen,
    callbacks: watching.filter(isResumable).map(({ kind }) => kind),
    seed: options.seed ?? null,
    ...extras?.training,
  });
  const resume = await stateToResume(model, file, options.resume ?? file !== undefined, training);
  if (file !== undefined) await removeLeftovers(file);
  const initialEpoch = !resume ? 0 : resume.facts.stopped ? epochs : Math.min(resume.facts.epoch, epochs);
  if (resume) print(resumeText(resume, file, epochs));
  else if (options.resume && file === undefined)
    print(
      say({
        en: 'There is nothing to resume: the training begins anew.',
        id: 'Tidak ada yang dapat dilanjutkan: pelatihan dimulai dari awal.',
      }),
    );

  if (options.seed !== undefined) seed(options.seed);
  const keeper = keepState(tf, {
    training,
    callbacks: watching,
    resume,
    ...(parts.kind === 'samples' && shuffle && { order: new ShuffledOrder(tf, parts.count) }),
    file,
    every: options.checkpointEvery ?? 1,
    onState: (state) => rememberState(model, state),
  });
  const callbacks = [...watching, stopOnNaN(tf, keeper), keeper];
  const undo = extras && changeTrainStep(model, extras.trainStep);
  try {
    const history = await runFit(
      tf,
      model,
      prepared,
      { ...options, epochs, batchSize, shuffle },
      callbacks,
      initialEpoch,
      resume,
    );
    const result = fitResult(history, stopping);
    print(fitText(result));
    return result;
  } finally {
    undo?.();
    disposeNew(prepared.train, parts.train);
    disposeNew(prepared.validation, parts.validation);
  }
}

function resumeText({ facts }: TrainingState, file: string | undefined, epochs: number): string {
  const where = file ?? say({ en: 'the last training of this model', id: 'pelatihan terakhir model ini' });
  if (facts.stopped || facts.epoch >= epochs) {
    return say({
      en: `The training in ${where} has ended, after ${facts.epoch} epochs; resume: false begins anew.`,
      id: `Pelatihan di ${where} sudah berakhir, setelah ${facts.epoch} epoch; resume: false memulai dari awal.`,
    });
  }
  return say({
    en: `Goes on after epoch ${facts.epoch} of ${where}; resume: false begins anew.`,
    id: `Dilanjutkan setelah epoch ${facts.epoch} dari ${where}; resume: false memulai dari awal.`,
  });
}

function assertKeepable({ optimizer }: LayersModel): void {
  if (canKeepOptimizer(optimizer)) return;
  throw new Error(
    `checkpoint cannot keep an optimizer of class "${optimizer.getClassName()}": compile with one of tf.train.`,
  );
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
    say({
      en: `batchSize ${batchSize} is more than the ${samples} samples: each epoch is one step. Make it smaller for more steps.`,
      id: `batchSize ${batchSize} melebihi ${samples} sampel yang ada: tiap epoch hanya satu langkah. Perkecil agar langkahnya lebih banyak.`,
    }),
  );
}
