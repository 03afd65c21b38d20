import type { Callback, History, LayersModel, Tensor } from '@tensorflow/tfjs';
import type { Tf } from '../../tf';
import type { TrainingState } from '../checkpoint/TrainingState';
import { type FitParts, isBatches } from './fitData';
import type { FitOptions } from './FitOptions';
import { resumedBatches } from './resumedBatches';

/** As `model.fit` or `model.fitDataset` would be called. */
export async function runFit(
  tf: Tf,
  model: LayersModel,
  parts: FitParts,
  options: FitOptions & { epochs: number },
  callbacks: Callback[],
  initialEpoch: number,
  resume: TrainingState | undefined,
): Promise<History> {
  const { epochs, batchSize, shuffle, batchesPerEpoch, validationBatches } = options;
  const { validation } = parts;
  const validationPair =
    validation && !isBatches(validation) ? ([validation.x, validation.y] as [Tensor, Tensor]) : undefined;
  const common = { epochs, initialEpoch, callbacks: callbacks as never, verbose: 0 as const };
  if (parts.kind === 'samples') {
    const { x, y } = parts.train;
    const validationData = validationPair && { validationData: validationPair };
    return model.fit(x as Tensor, y as Tensor, { ...common, batchSize, shuffle, ...validationData });
  }
  const resumed = resume && {
    epochs: initialEpoch,
    batchesPerEpoch,
    randomAtStart: resume.facts.randomAtStart,
  };
  const batches = await resumedBatches(tf, parts.train, resumed);
  return model.fitDataset(batches as never, {
    ...common,
    ...(batchesPerEpoch !== undefined && { batchesPerEpoch }),
    ...(validationBatches !== undefined && { validationBatches }),
    ...(validation && { validationData: (validationPair ?? validation) as never }),
  });
}
