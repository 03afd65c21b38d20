import type { LayersModel } from '@tensorflow/tfjs';
import { encodeArray } from '../../display/encoding';
import { MIME, type View, view } from '../../display/mime';
import type { GradientFlow, GradientsBefore, GradientsView } from '../../display/views';
import type { Tf } from '../../tf';
import type { ClipOptions } from '../../train/optimizer/clipGradients';
import { freeing } from '../freeing';
import { chooseLayer, type LayerChoice } from '../chooseLayer';
import { keepStates, recurrentLayers } from '../recordCalls';
import { cellType, type RecurrentLayer } from '../recurrentLayer';
import { type Snapshot, withSnapshot } from '../snapshot';
import { type Batch, type BatchTensors, batchTensors } from './batch';
import { clippingOf } from './clipping';
import { encodeCurve, normCurve } from './curves';
import { factsOf } from './facts';
import { gradientsText } from './gradientsText';
import { type ChosenLoss, type Loss, lossOf } from './lossOf';
import { stateGradients } from './stateGradients';

export interface GradientFlowOptions extends LayerChoice {
  /** Default: the loss that the model was compiled with. */
  loss?: Loss;
  /** The weights before training, from `rnn.snapshot(model)`; for several models by name. */
  before?: Snapshot | Record<string, Snapshot>;
  /** How to clip the gradients of the weights. Default: as the model's optimizer does, if it does. */
  clip?: ClipOptions;
}

/** See `Rnn.gradientFlow`. */
export function gradientFlow(
  tf: Tf,
  models: LayersModel | Record<string, LayersModel>,
  x: Batch,
  y: Batch,
  options: GradientFlowOptions = {},
): View {
  const single = isModel(models);
  const named = Object.entries(single ? { [models.name]: models } : models);
  if (named.length === 0) throw new Error('There is no model to follow the gradient in.');
  const parts = named.map(([name, model]) => {
    if (!isModel(model)) throw new Error(`${JSON.stringify(name)} is not a model.`);
    const before = single ? options.before : (options.before as Record<string, Snapshot> | undefined)?.[name];
    return flowOf(tf, name, model, x, y, options, before as Snapshot | undefined);
  });
  const [{ timesteps, examples }] = parts as [Part];
  const other = parts.find((part) => part.timesteps !== timesteps);
  if (other) {
    throw new Error(
      `The layer of "${other.flow.name}" takes ${other.timesteps} steps, that of "${parts[0]!.flow.name}" ${timesteps}: one axis of time cannot hold both, so follow each by itself.`,
    );
  }
  const data: GradientsView = {
    version: 1,
    kind: 'model',
    timesteps,
    examples,
    loss: [...new Set(parts.map(({ loss }) => loss))].join(', '),
    flows: parts.map(({ flow }) => flow),
  };
  return view({ [MIME.gradients]: data, [MIME.text]: gradientsText(data) });
}

interface Part {
  flow: GradientFlow;
  timesteps: number;
  examples: number;
  loss: string;
}

function flowOf(
  tf: Tf,
  name: string,
  model: LayersModel,
  x: Batch,
  y: Batch,
  options: GradientFlowOptions,
  before: Snapshot | undefined,
): Part {
  const layer = chooseLayer(model, options);
  const restore = recurrentLayers(model)
    .filter(({ stateful }) => stateful)
    .map((stateful) => keepStates(tf, stateful));
  try {
    return freeing(tf, () => {
      const batch = batchTensors(tf, model, x, y);
      const loss = lossOf(tf, model, options.loss);
      const trained = curvesOf(tf, model, layer, batch, loss);
      const untrained =
        before && withSnapshot(tf, model, before, () => beforeOf(curvesOf(tf, model, layer, batch, loss)));
      const clipping = clippingOf(tf, model, trained.weights, options.clip);
      return {
        timesteps: trained.timesteps,
        examples: batch.examples,
        loss: loss.name,
        flow: {
          name,
          layer: layer.name,
          cell: cellType(layer)!,
          units: layer.cell.units,
          ...(layer.goBackwards && { backward: true }),
          hidden: encodeCurve(trained.hidden),
          ...(trained.cell && { cellState: encodeCurve(trained.cell) }),
          ...(untrained && { before: untrained }),
          facts: trained.facts,
          ...(trained.masked.includes(true) && { masked: trained.masked }),
          ...(clipping && { clipping }),
        },
      };
    });
  } finally {
    for (const restoreStates of restore) restoreStates();
  }
}

/** The loss of one example is not divided by their number, so that the curves do not depend on the batch's size. */
function curvesOf(tf: Tf, model: LayersModel, layer: RecurrentLayer, batch: BatchTensors, loss: ChosenLoss) {
  const { timesteps, hidden, cell, gates, mask, weights } = stateGradients(tf, model, layer, batch, loss);
  const { examples } = batch;
  const curve = (values: Float32Array) => normCurve(values, examples, timesteps, examples, mask);
  return {
    timesteps,
    weights,
    hidden: curve(hidden),
    cell: cell && curve(cell),
    facts: factsOf(layer, gates, mask),
    masked: Array.from({ length: timesteps }, (_, t) => isMasked(t)),
  };

  /** By the masks of all examples. */
  function isMasked(t: number): boolean {
    return (
      mask !== undefined &&
      !Array.from({ length: examples }, (_, e) => mask[e * timesteps + t]).includes(true)
    );
  }
}

function beforeOf({ hidden, cell, facts }: ReturnType<typeof curvesOf>): GradientsBefore {
  const encode = ({ mean }: { mean: Float32Array }) => encodeArray(mean, [mean.length]);
  return { hidden: encode(hidden), ...(cell && { cell: encode(cell) }), facts };
}

function isModel(value: unknown): value is LayersModel {
  return typeof value === 'object' && value !== null && Array.isArray((value as Partial<LayersModel>).layers);
}
