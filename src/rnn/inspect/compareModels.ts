import type { History, LayersModel, Tensor } from '@tensorflow/tfjs';
import { formatBytes, formatCount, formatNumber } from '../display/formatNumber';
import { MIME, type View, view } from '../display/mime';
import { textTable } from '../display/textTable';
import type { ComparedModel, ModelComparisonView } from '../display/views';
import type { Tf } from '../tf';
import { recordOf } from '../train/trainingRecords';
import { assertHistory } from '../train/trainingRuns';
import { type Example, exampleTensors } from './example';
import { freeing } from './freeing';
import { modelView } from './model';

export interface ModelToCompare {
  model: LayersModel;
  /** What its `fit` gave. */
  history?: History;
}

export interface CompareModelsOptions {
  /** An example that all models take, as for `unroll`: one prediction of it is timed. */
  example?: Example;
}

const MOST_MODELS = 8;
const WARM_UP = 3;
const TIMED = 15;

/** See `Rnn.compareModels`. */
export function compareModels(
  tf: Tf,
  models: Record<string, ModelToCompare>,
  { example }: CompareModelsOptions = {},
): View {
  const entries = Object.entries(models);
  if (entries.length === 0) throw new Error('There is no model to compare: pass { name: { model }, … }.');
  if (entries.length > MOST_MODELS) {
    throw new Error(`${entries.length} models are too many for one table: pass at most ${MOST_MODELS}.`);
  }
  for (const [name, { model, history }] of entries) {
    if (!(model instanceof tf.LayersModel))
      throw new Error(`"${name}" has no model: pass { model, history }.`);
    if (model.layers.length === 0) throw new Error(`"${name}" has no layers yet: add some first.`);
    if (history !== undefined) assertHistory(name, history);
  }
  const data: ModelComparisonView = {
    version: 1,
    models: entries.map(([name, { model, history }]) => ({
      ...sizes(name, model),
      ...trained(history),
      predictionMs: example === undefined ? null : predictionMs(tf, model, example),
    })),
  };
  return view({ [MIME.modelComparison]: data, [MIME.text]: comparisonText(data) });
}

function sizes(name: string, model: LayersModel) {
  const { parameters, memory } = modelView(model);
  return {
    name,
    parameters,
    weightBytes: memory!.weightBytes,
    activationBytes: memory!.activationBytes,
  };
}

function trained(
  history: History | undefined,
): Pick<ComparedModel, 'epochs' | 'trainingMs' | 'finalLoss' | 'best'> {
  if (!history) return { epochs: null, trainingMs: null, finalLoss: null, best: null };
  const { loss = [], val_loss: validation = [] } = history.history as Record<string, number[]>;
  const final = loss.at(-1);
  let best: ComparedModel['best'] = null;
  validation.forEach((value, i) => {
    if (Number.isFinite(value) && Number.isFinite(loss[i]) && (best === null || value < best.validation))
      best = { epoch: i + 1, loss: loss[i]!, validation: value };
  });
  return {
    epochs: history.epoch.length,
    trainingMs: recordOf(history)?.elapsedMs ?? null,
    finalLoss: Number.isFinite(final) ? final! : null,
    best,
  };
}

/** The median, so that a pause of the machine does not count. */
function predictionMs(tf: Tf, model: LayersModel, example: Example): number {
  return freeing(tf, () => {
    const inputs = exampleTensors(tf, model, example);
    const times = Array.from({ length: WARM_UP + TIMED }, () => {
      const begun = performance.now();
      const outputs = [model.predict(inputs.length === 1 ? inputs[0]! : inputs)].flat() as Tensor[];
      for (const output of outputs) {
        output.dataSync();
        output.dispose();
      }
      return performance.now() - begun;
    }).slice(WARM_UP);
    return times.sort((a, b) => a - b)[TIMED >> 1]!;
  });
}

function comparisonText({ models }: ModelComparisonView): string {
  const ms = (value: number | null) => (value === null ? '—' : `${formatNumber(value, 3)} ms`);
  const each = <T>(of: (model: ComparedModel) => T) => models.map(of);
  const rows = [
    ['parameters', ...each(({ parameters }) => formatCount(parameters))],
    ['weights', ...each(({ weightBytes }) => formatBytes(weightBytes))],
    [
      'activations in training',
      ...each(({ activationBytes }) => (activationBytes === null ? '—' : formatBytes(activationBytes))),
    ],
    ['epochs', ...each(({ epochs }) => (epochs === null ? '—' : String(epochs)))],
    ['training time', ...each(({ trainingMs }) => ms(trainingMs))],
    [
      'time per epoch',
      ...each(({ trainingMs, epochs }) => ms(trainingMs && epochs ? trainingMs / epochs : null)),
    ],
    ['one prediction', ...each(({ predictionMs }) => ms(predictionMs))],
    ['loss, last epoch', ...each(({ finalLoss }) => formatNumber(finalLoss))],
    ['val_loss, best epoch', ...each(({ best }) => formatNumber(best?.validation))],
    ['best epoch', ...each(({ best }) => (best ? String(best.epoch) : '—'))],
    ['gap there: val_loss − loss', ...each(({ best }) => formatNumber(best && best.validation - best.loss))],
  ];
  const known = rows.filter(([, ...values]) => values.some((value) => value !== '—'));
  return textTable(['', ...each(({ name }) => name)], known);
}
