import type { LayersModel } from '@tensorflow/tfjs';
import { isBidirectional, type Layer, wrapped } from '../../inspect/recurrentLayer';
import { type Compiled, compiledOf, PYTHON_OPTIMIZERS } from '../code/compiled';
import { LOSS_NAMES, lossMeasure, type Measure, metricMeasures } from './measures';
import { tensorNames } from './tensorNames';

/** What a training script is made of, besides the code of the model. */
export interface TrainingPlan {
  /** Names of the model's inputs in the data file. */
  inputs: string[];
  /** The loss first, then the metrics. */
  measures: [Measure, ...Measure[]];
  compiled: Compiled;
  /** Axes of the output, with the batch. */
  outputRank: number;
  /** Whether it learns statistics of the batches that each process sees. */
  hasBatchNormalization: boolean;
  hasRegularizers: boolean;
}

/** @throws for a model that no script can train: saying why, and what helps */
export function trainingPlan(model: LayersModel): TrainingPlan {
  const { name } = model;
  const compiled = compiledOf(model);
  if (!compiled)
    throw new Error(
      `The model "${name}" is not compiled, so the script would have no loss and no optimizer: ` +
        'call model.compile({ optimizer, loss }), or rnn.fit, first.',
    );
  if (model.outputs.length !== 1)
    throw new Error(`The model "${name}" has ${model.outputs.length} outputs: a training script has one.`);
  if (!(compiled.optimizer in PYTHON_OPTIMIZERS))
    throw new Error(
      `The optimizer ${compiled.optimizer} of "${name}" has no twin in Keras and PyTorch; ` +
        `these have: ${Object.keys(PYTHON_OPTIMIZERS).join(', ')}.`,
    );
  const loss = lossMeasure(compiled.loss);
  if (!loss)
    throw new Error(
      `The loss of "${name}" is ${compiled.loss ?? 'a function of its own'}: compile it with one of ` +
        `${LOSS_NAMES.join(', ')} for a training script.`,
    );
  const stateful = model.layers.find(({ stateful }) => stateful);
  if (stateful)
    throw new Error(
      `The layer "${stateful.name}" is stateful: its batches follow one another, so processes cannot share them.`,
    );
  const { shape } = model.outputs[0]!;
  const layers = allLayers(model);
  return {
    inputs: tensorNames(model.inputs.length),
    measures: [loss, ...metricMeasures(compiled.metrics, compiled.loss!, shape.at(-1)!)],
    compiled,
    outputRank: shape.length,
    hasBatchNormalization: layers.some((layer) => layer.getClassName() === 'BatchNormalization'),
    hasRegularizers: layers.some((layer) => regularizerOf(layer) !== undefined),
  };
}

/** The layers, and those inside of Bidirectional and TimeDistributed. */
export function allLayers(model: LayersModel): Layer[] {
  return model.layers.flatMap((layer): Layer[] => {
    if (isBidirectional(layer)) return [layer, layer.forwardLayer];
    return layer.getClassName() === 'TimeDistributed' ? [layer, wrapped(layer)] : [layer];
  });
}

/** The name of an option by which a layer's weights add to the loss. */
export function regularizerOf(layer: Layer): string | undefined {
  const set = Object.entries(layer.getConfig()).find(
    ([key, value]) => key.endsWith('Regularizer') && value != null,
  );
  return set?.[0];
}
