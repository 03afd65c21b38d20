import * as tf from '@tensorflow/tfjs';
import type { io, LayersModel, Sequential, Tensor } from '@tensorflow/tfjs';

export type StockCell = 'SimpleRNN' | 'LSTM' | 'GRU';

/** A saved model, as JSON can hold it. */
export interface SavedModel {
  modelTopology: object;
  weightSpecs: io.WeightsManifestEntry[];
  /** Base64. */
  weights: string;
}

const OPTIONS = {
  units: 4,
  activation: 'relu',
  recurrentActivation: 'hardSigmoid',
  returnSequences: true,
  goBackwards: true,
  dropout: 0.1,
  recurrentDropout: 0.2,
  kernelRegularizer: 'l1l2',
  recurrentConstraint: 'unitNorm',
  biasInitializer: 'ones',
};

/** A layer with many options, one that goes both ways, and one of a cell. Its names are fixed: they are saved. */
export function modelWithOptions(cell: StockCell, more: object = {}): Sequential {
  const make = { SimpleRNN: tf.layers.simpleRNN, LSTM: tf.layers.lstm, GRU: tf.layers.gru }[cell];
  const makeCell = { SimpleRNN: tf.layers.simpleRNNCell, LSTM: tf.layers.lstmCell, GRU: tf.layers.gruCell }[
    cell
  ];
  const layer = (config: object) => make({ ...OPTIONS, ...more, ...config } as never) as never;
  const inner = makeCell({ units: 2, useBias: false, name: 'cell', ...more } as never);
  return tf.sequential({
    name: 'model',
    layers: [
      layer({ name: 'first', inputShape: [5, 3] }),
      tf.layers.bidirectional({ layer: layer({ name: 'inner' }), mergeMode: 'ave', name: 'both' }),
      tf.layers.rnn({ cell: inner, name: 'last' }) as never,
    ],
  });
}

export async function save(model: LayersModel): Promise<SavedModel> {
  let saved: SavedModel | undefined;
  const handler = tf.io.withSaveHandler(async ({ modelTopology, weightSpecs, weightData }) => {
    const weights = Buffer.from(weightData as ArrayBuffer).toString('base64');
    saved = { modelTopology: modelTopology as object, weightSpecs: weightSpecs!, weights };
    return { modelArtifactsInfo: { dateSaved: new Date(0), modelTopologyType: 'JSON' } };
  });
  await model.save(handler);
  return saved!;
}

export function load({ modelTopology, weightSpecs, weights }: SavedModel): Promise<LayersModel> {
  const weightData = Uint8Array.from(Buffer.from(weights, 'base64')).buffer;
  return tf.loadLayersModel(
    tf.io.fromMemory({ modelTopology: modelTopology as never, weightSpecs, weightData }),
  );
}

/** Fixed weights, and what a model makes of them and of a fixed input. */
export function setFixedWeights(model: LayersModel): void {
  tf.tidy(() => model.setWeights(model.getWeights().map(({ shape }) => waves(shape))));
}

export const predict = (model: LayersModel) =>
  tf.tidy(() => Array.from((model.predict(waves([2, 5, 3])) as Tensor).dataSync()));

function waves(shape: number[]): Tensor {
  const size = shape.reduce((product, n) => product * n, 1);
  return tf.tensor(
    Float32Array.from({ length: size }, (_, i) => Math.sin(i + size) / 2),
    shape,
  );
}

/** Names (without what makes them unique), shapes and types of the weights, in order. */
export const describeWeights = (model: LayersModel) =>
  model.weights.map(({ originalName, shape, dtype }) => [originalName, shape, dtype]);
