import type { LayersModel, Tensor } from '@tensorflow/tfjs';

/** One step on a batch, of inputs and then targets: to the loss and the metrics. */
export type TrainStep = (batch: Tensor[]) => Tensor[];

/** What `fit` and `fitDataset` of TensorFlow.js 4.22 ask a model for, once, as they begin. */
interface Training {
  makeTrainFunction(): TrainStep;
}

/**
 * Lets the next training of a model, and only that, do its steps in another way.
 * @returns what undoes it, should the training not come to begin
 */
export function changeTrainStep(model: LayersModel, change: (train: TrainStep) => TrainStep): () => void {
  const training = model as unknown as Training;
  const undo = () => void delete (training as Partial<Training>).makeTrainFunction;
  training.makeTrainFunction = () => {
    undo(); // at once: an interrupt would leave no other time
    return change(training.makeTrainFunction());
  };
  return undo;
}
