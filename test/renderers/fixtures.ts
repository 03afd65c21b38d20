/** View data for the tests of the views: small networks computed by `cells.ts`. */
import { decodeArray, encodeArray } from '../../src/rnn/display/encoding';
import { viewOf } from '../../src/rnn/display/tensor';
import { heatmapOf } from '../../src/rnn/display/tensorDetail/heatmap';
import { histogramOf } from '../../src/rnn/display/tensorDetail/histogram';
import type {
  CellType,
  GateRun,
  GatesView,
  GatesViewV1,
  GateWeights,
  GateName,
  MetricsView,
  ModelView,
  TensorView,
  TrainingView,
  UnrolledLayer,
  UnrolledView,
} from '../../src/rnn/display/views';
import { gru, lstm, norm, random, series, type Gates, type Sequence } from './cells';

type LayerSpec = Partial<UnrolledLayer> & Pick<UnrolledLayer, 'name' | 'type' | 'inputShape' | 'outputShape'>;

function layer(index: number, spec: LayerSpec): UnrolledLayer {
  const extentOf = (shape: unknown[]) => (shape.length >= 3 ? 'sequence' : 'vector');
  return {
    inputExtent: extentOf(spec.inputShape),
    outputExtent: extentOf(spec.outputShape),
    parameters: 0,
    inbound: index === 0 ? [] : [index - 1],
    ...spec,
  };
}

const layers = (...specs: LayerSpec[]) => specs.map((spec, index) => layer(index, spec));
const norms = (gates: Gates) => gates.hidden!.map(norm);

export function forecaster(timesteps = 50, units = 64, features = 1): UnrolledView {
  const input = series(timesteps, features, 7);
  return {
    version: 1,
    name: 'forecaster',
    timesteps,
    layers: layers(
      {
        name: 'lstm_LSTM1',
        type: 'LSTM',
        cell: 'LSTM',
        direction: 'forward',
        units,
        activation: 'tanh',
        inputShape: [null, timesteps, features],
        outputShape: [null, units],
        parameters: 4 * units * (units + features + 1),
        hiddenNorm: norms(lstm(input, units, 3)),
      },
      { name: 'dropout_Dropout1', type: 'Dropout', inputShape: [null, units], outputShape: [null, units] },
      {
        name: 'dense_Dense1',
        type: 'Dense',
        units: 32,
        activation: 'relu',
        inputShape: [null, units],
        outputShape: [null, 32],
        parameters: 32 * (units + 1),
      },
      {
        name: 'dense_Dense2',
        type: 'Dense',
        units: 1,
        activation: 'linear',
        inputShape: [null, 32],
        outputShape: [null, 1],
        parameters: 33,
      },
    ),
    example: { input, output: [0.4698] },
  };
}

export function gruClassifier(): UnrolledView {
  const input = series(12, 3, 11);
  return {
    version: 1,
    name: 'classifier',
    timesteps: 12,
    layers: layers(
      {
        name: 'gru',
        type: 'GRU',
        cell: 'GRU',
        direction: 'forward',
        units: 16,
        inputShape: [null, 12, 3],
        outputShape: [null, 16],
        parameters: 960,
        hiddenNorm: norms(gru(input, 16, 5)),
      },
      {
        name: 'classes',
        type: 'Dense',
        units: 4,
        activation: 'softmax',
        inputShape: [null, 16],
        outputShape: [null, 4],
        parameters: 68,
      },
    ),
    example: { input, output: [0.1, 0.2, 0.3, 0.4] },
  };
}

export function bidirectional(sequences = true): UnrolledView {
  const input = series(20, 1, 13);
  return {
    version: 1,
    name: 'tagger',
    timesteps: 20,
    layers: layers(
      {
        name: 'bidirectional',
        type: 'Bidirectional',
        cell: 'LSTM',
        direction: 'both',
        mergeMode: 'concat',
        units: 32,
        inputShape: [null, 20, 1],
        outputShape: sequences ? [null, 20, 64] : [null, 64],
        parameters: 8704,
        hiddenNorm: norms(lstm(input, 64, 17)),
      },
      sequences
        ? {
            name: 'time_distributed',
            type: 'TimeDistributed',
            units: 5,
            inputShape: [null, 20, 64],
            outputShape: [null, 20, 5],
            parameters: 325,
          }
        : {
            name: 'dense',
            type: 'Dense',
            units: 5,
            activation: 'softmax',
            inputShape: [null, 64],
            outputShape: [null, 5],
            parameters: 325,
          },
    ),
    example: { input, output: Array.from({ length: 5 }, () => 0.2) },
  };
}

export function stacked(): UnrolledView {
  const input = series(30, 2, 19);
  const first = gru(input, 24, 23);
  return {
    version: 1,
    name: 'stacked',
    timesteps: 30,
    layers: layers(
      {
        name: 'input_1',
        type: 'InputLayer',
        inputShape: [null, 30, 2],
        outputShape: [null, 30, 2],
        inbound: [],
      },
      {
        name: 'gru_1',
        type: 'GRU',
        cell: 'GRU',
        direction: 'forward',
        units: 24,
        inputShape: [null, 30, 2],
        outputShape: [null, 30, 24],
        parameters: 2016,
        hiddenNorm: norms(first),
      },
      { name: 'dropout', type: 'Dropout', inputShape: [null, 30, 24], outputShape: [null, 30, 24] },
      {
        name: 'lstm_2',
        type: 'LSTM',
        cell: 'LSTM',
        direction: 'forward',
        units: 1024,
        inputShape: [null, 30, 24],
        outputShape: [null, 1024],
        parameters: 4296704,
        hiddenNorm: norms(lstm(first.hidden!, 24, 29)),
      },
      {
        name: 'dense',
        type: 'Dense',
        units: 12,
        inputShape: [null, 1024],
        outputShape: [null, 12],
        parameters: 12300,
      },
    ),
    example: { input, output: Array.from({ length: 12 }, (_, i) => i / 12) },
  };
}

/** @param timesteps of the encoder; the decoder writes 8. */
export function encoderDecoder(timesteps: number | null = 10): UnrolledView {
  return {
    version: 1,
    name: 'translator',
    timesteps,
    layers: [
      layer(0, {
        name: 'encoder',
        type: 'LSTM',
        cell: 'LSTM',
        direction: 'forward',
        units: 128,
        inputShape: [null, timesteps, 40],
        outputShape: [null, 128],
        parameters: 86528,
      }),
      layer(1, {
        name: 'decoder',
        type: 'LSTM',
        cell: 'LSTM',
        direction: 'forward',
        units: 128,
        inputShape: [null, 8, 44],
        outputShape: [null, 8, 128],
        parameters: 88576,
        inbound: [],
        stateFrom: 0,
      }),
      layer(2, {
        name: 'words',
        type: 'TimeDistributed',
        units: 44,
        activation: 'softmax',
        inputShape: [null, 8, 128],
        outputShape: [null, 8, 44],
        parameters: 5676,
      }),
    ],
  };
}

export function repeated(): UnrolledView {
  return {
    version: 1,
    name: 'repeat',
    timesteps: 24,
    layers: layers(
      {
        name: 'lstm_1',
        type: 'LSTM',
        cell: 'LSTM',
        direction: 'forward',
        units: 32,
        inputShape: [null, 24, 1],
        outputShape: [null, 32],
        parameters: 4352,
      },
      { name: 'repeat_vector', type: 'RepeatVector', inputShape: [null, 32], outputShape: [null, 6, 32] },
      {
        name: 'lstm_2',
        type: 'LSTM',
        cell: 'LSTM',
        direction: 'forward',
        units: 32,
        inputShape: [null, 6, 32],
        outputShape: [null, 6, 32],
        parameters: 8320,
      },
      {
        name: 'time_distributed',
        type: 'TimeDistributed',
        units: 1,
        inputShape: [null, 6, 32],
        outputShape: [null, 6, 1],
        parameters: 33,
      },
    ),
  };
}

export function anyLength(): UnrolledView {
  return {
    version: 1,
    name: 'sentiment',
    timesteps: null,
    layers: layers(
      {
        name: 'embedding',
        type: 'Embedding',
        inputExtent: 'sequence',
        inputShape: [null, null],
        outputShape: [null, null, 16],
        parameters: 160000,
      },
      {
        name: 'backward',
        type: 'SimpleRNN',
        cell: 'SimpleRNN',
        direction: 'backward',
        units: 8,
        inputShape: [null, null, 16],
        outputShape: [null, null, 8],
        parameters: 200,
      },
      { name: 'pool', type: 'GlobalAveragePooling1D', inputShape: [null, null, 8], outputShape: [null, 8] },
      {
        name: 'sentiment',
        type: 'Dense',
        units: 1,
        activation: 'sigmoid',
        inputShape: [null, 8],
        outputShape: [null, 1],
        parameters: 9,
      },
    ),
  };
}

export function gatesView(
  cell: 'LSTM' | 'GRU' | 'SimpleRNN',
  timesteps: number,
  units: number,
  features = 1,
): GatesView {
  const input = series(timesteps, features, 7);
  const all: Gates = cell === 'GRU' ? gru(input, units, 5) : lstm(input, units, 3);
  const gates: Gates = cell === 'SimpleRNN' ? { hidden: all.hidden } : all;
  return encodeGates(cell, gates, input, units);
}

/** As `gatesView`, with a mask over its first steps: no gate has a value there, and the states stay zero. */
export function maskedGates(cell: 'LSTM' | 'GRU', timesteps: number, units: number, left: number): GatesView {
  const view = gatesView(cell, timesteps, units);
  const panels = gatesView(cell, timesteps - left, units).runs[0]!.panels.map(({ gate, values }) => {
    const skipped = new Float32Array(left * units).fill(gate === 'cell' || gate === 'hidden' ? 0 : NaN);
    const all = Float32Array.of(...skipped, ...decodeArray(values));
    return { gate, values: encodeArray(all, [timesteps, units]) };
  });
  const masked = Array.from({ length: timesteps }, (_, step) => step < left);
  return { ...view, runs: [{ ...view.runs[0]!, panels, masked }] };
}

/** As large as it gets; the values are waves, since a recurrence of this size takes too long for a test. */
export function largeGates(timesteps = 1000, units = 512): GatesView {
  const wave = (phase: number, low: number): Sequence =>
    Array.from({ length: timesteps }, (_, t) =>
      Array.from(
        { length: units },
        (_, u) => low + ((1 - low) * (1 + Math.sin(t / 40 + u / 30 + phase))) / 2,
      ),
    );
  const gates: Gates = {
    forget: wave(0, 0),
    input: wave(1, 0),
    candidate: wave(2, -1),
    output: wave(3, 0),
    cell: wave(4, -1),
    hidden: wave(5, -1),
  };
  return encodeGates('LSTM', gates, series(timesteps, 1, 7), units);
}

function encodeGates(cell: CellType, gates: Gates, input: Sequence, units: number): GatesView {
  const panels = Object.entries(gates).map(([gate, values]) => ({
    gate: gate as GateName,
    values: encodeArray(
      Float32Array.from(values.flat()),
      [input.length, units],
      units * input.length > 100_000 ? 'float16' : 'float32',
    ),
  }));
  const features = input[0]?.length ?? 1;
  const run: GateRun = {
    layer: cell.toLowerCase(),
    cell,
    units,
    panels,
    weights: gateWeights(cell, features, units, 0.4, 11),
  };
  return { version: 2, timesteps: input.length, input, runs: [run] };
}

/** Weights about zero, with a spread. */
function gateWeights(
  cell: CellType,
  features: number,
  units: number,
  spread: number,
  seed: number,
): GateWeights[] {
  const next = random(seed);
  const matrix = (rows: number) =>
    encodeArray(
      Float32Array.from({ length: rows * units }, () => (next() + next() + next() - 1.5) * spread),
      [rows, units],
      units > 100 ? 'float16' : 'float32',
    );
  const gates: Record<CellType, GateName[]> = {
    LSTM: ['forget', 'input', 'candidate', 'output'],
    GRU: ['update', 'reset', 'candidate'],
    SimpleRNN: ['hidden'],
  };
  return gates[cell].map((gate) => ({
    gate,
    kernel: matrix(features),
    recurrentKernel: matrix(units),
    bias: matrix(1),
  }));
}

/** One layer before and after training: the same units, other activations and weights. */
export function trainedGates(cell: 'LSTM' | 'GRU', timesteps: number, units: number): GatesView {
  const after = gatesView(cell, timesteps, units);
  const before = gatesView(cell, timesteps, units).runs[0]!;
  const panels = before.panels.map(({ gate, values }) => ({
    gate,
    values: encodeArray(
      decodeArray(values).map((value) =>
        gate === 'cell' || gate === 'hidden' || gate === 'candidate' ? value / 4 : 0.5 + (value - 0.5) / 4,
      ),
      [timesteps, units],
    ),
  }));
  const weights = gateWeights(cell, 1, units, 0.15, 12);
  return {
    ...after,
    training: true,
    runs: [
      { ...before, label: 'before training', panels, weights },
      { ...after.runs[0]!, label: 'after training' },
    ],
  };
}

/** Two models on the same input. */
export function comparedGates(timesteps: number, units: number): GatesView {
  const [lstm, gru] = [gatesView('LSTM', timesteps, units), gatesView('GRU', timesteps, units + 2)];
  return {
    ...lstm,
    order: 'peak',
    runs: [
      { label: 'LSTM', ...lstm.runs[0]! },
      { label: 'GRU', ...gru.runs[0]! },
    ],
  };
}

/** As it was saved before there were runs and weights. */
export function gatesViewV1(timesteps: number, units: number): GatesViewV1 {
  const { input, runs } = gatesView('LSTM', timesteps, units);
  const { layer, cell, panels } = runs[0]!;
  return { version: 1, layer, cell, units, timesteps, panels, input };
}

export function metricsView(): MetricsView {
  return {
    version: 1,
    title: 'Test part',
    columns: [
      { id: 'mse', label: 'MSE', better: 'lower', unit: '°C²' },
      { id: 'rmse', label: 'RMSE', better: 'lower', unit: '°C' },
      { id: 'mae', label: 'MAE', better: 'lower', unit: '°C' },
      { id: 'r2', label: 'R²', better: 'higher', unit: '' },
      { id: 'mape', label: 'MAPE', better: 'lower', unit: '%' },
      { id: 'direction', label: 'Direction accuracy', better: 'higher', unit: '%' },
    ],
    rows: [
      {
        name: 'LSTM',
        values: { mse: 6.2345678, rmse: 2.49691, mae: 1.9123, r2: 0.8765, mape: null, direction: 61.25 },
      },
      {
        name: 'naive',
        baseline: true,
        values: { mse: 7.5, rmse: 2.738613, mae: 2.0456, r2: 0.8512, mape: null, direction: null },
      },
      {
        name: 'seasonal naive',
        baseline: true,
        values: { mse: 21.9, rmse: 4.6797, mae: 3.721, r2: 0.5643, mape: null, direction: 55.5 },
      },
      {
        name: 'GRU',
        values: { mse: 6.31, rmse: 2.512, mae: 1.8999, r2: 0.875, mape: null, direction: 61.25 },
      },
    ],
    samples: 1218,
    notes: [
      'MAPE is not defined: 14 of the true values are zero.',
      'Direction accuracy: the naive forecast has no direction.',
    ],
  };
}

export function trainingView(epoch = 12, status: TrainingView['status'] = 'training'): TrainingView {
  const next = random(31);
  const curve = (start: number, floor: number) =>
    Array.from({ length: epoch }, (_, i) => floor + start * Math.exp(-i / 4) + next() * 0.01);
  return {
    version: 1,
    model: 'forecaster',
    status,
    epochs: 50,
    epoch,
    batches: 40,
    batch: status === 'training' ? 13 : 0,
    elapsedMs: 31_400,
    remainingMs: status === 'training' ? 95_000 : null,
    curves: [
      { metric: 'loss', train: curve(0.4, 0.02), validation: curve(0.35, 0.03) },
      { metric: 'mae', train: curve(0.5, 0.11), validation: curve(0.45, 0.12) },
    ],
  };
}

export function modelView(): ModelView {
  const network = forecaster();
  delete network.example;
  for (const each of network.layers) delete each.hiddenNorm;
  const parameters = network.layers.reduce((sum, each) => sum + each.parameters, 0);
  return {
    version: 1,
    name: 'forecaster',
    type: 'Sequential',
    layers: network.layers.map(({ name, type, outputShape, parameters }) => ({
      name,
      type,
      outputShape,
      parameters,
      trainable: true,
    })),
    parameters,
    trainableParameters: parameters,
    network,
  };
}

export function tensorView(): TensorView {
  const values = series(8, 8, 37);
  return {
    version: 1,
    dtype: 'float32',
    shape: [64, 50, 8],
    preview: values.map((row) => row.map((v) => v.toFixed(4))),
    complete: false,
    statistics: { min: -1.0021, max: 0.9987, mean: 0.01234, notFinite: 0 },
  };
}

/** As it is opened from the Variables view. */
export function openedTensorView(): TensorView {
  const values = Float32Array.from({ length: 6 * 20 * 16 }, (_, i) => Math.sin(i / 7) * Math.cos(i / 41));
  const view = viewOf('float32', [6, 20, 16], values);
  const detail = { histogram: histogramOf(values, view.statistics!), heatmap: heatmapOf(values, view.shape) };
  return { ...view, detail };
}

export const chart = {
  $schema: 'https://vega.github.io/schema/vega-lite/v5.json',
  title: 'Forecast',
  data: {
    values: series(60, 2, 41).flatMap(([a, b], t) => [
      { t, value: a, series: 'actual' },
      { t, value: b, series: 'LSTM' },
    ]),
  },
  mark: 'line',
  encoding: {
    x: { field: 't', type: 'quantitative', title: 'day' },
    y: { field: 'value', type: 'quantitative' },
    color: { field: 'series', type: 'nominal' },
  },
};
