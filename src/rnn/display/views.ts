/**
 * The data that each view draws. Everything a renderer needs is in here, in plain JSON, so that a saved
 * notebook draws without a kernel. Large arrays are `EncodedArray`s (see `encoding.ts`).
 */
import type { EncodedArray } from './encoding';

/** A dimension is `null` where the model takes any size (the batch, or a free number of timesteps). */
export type Shape = (number | null)[];

export type CellType = 'SimpleRNN' | 'LSTM' | 'GRU';

/** How a layer is drawn: once for every timestep, or once for the whole sequence. */
export type Extent = 'sequence' | 'vector';

export interface UnrolledLayer {
  /** The layer's name in the model, e.g. `lstm_1`. */
  name: string;
  /** The layer's class, e.g. `LSTM`, `Bidirectional`, `Dense`. */
  type: string;
  /** Set on recurrent layers (and on a Bidirectional, for the layer that it wraps). */
  cell?: CellType;
  /** `backward` for goBackwards, `both` for Bidirectional. Set on recurrent layers. */
  direction?: 'forward' | 'backward' | 'both';
  /** How Bidirectional joins its two directions: `concat`, `sum`, `mul`, `ave`, or `null` for two outputs. */
  mergeMode?: string | null;
  units?: number;
  activation?: string;
  /** Whether what goes in, and what comes out, has one vector a timestep or one for the whole sequence. */
  inputExtent: Extent;
  outputExtent: Extent;
  inputShape: Shape;
  outputShape: Shape;
  parameters: number;
  /** Indices, in `layers`, of the layers whose outputs this one takes. */
  inbound: number[];
  /** Index of the layer whose final state is this one's initial state (encoder to decoder). */
  stateFrom?: number;
  /** ‖h‖₂ of the hidden state at every timestep, for the example; recurrent layers only. */
  hiddenNorm?: number[];
}

/** The network unrolled in time: layers × timesteps. Layers come in order from input to output. */
export interface UnrolledView {
  version: 1;
  name: string;
  /** Number of timesteps of the first sequence input; `null` when the model takes any length. */
  timesteps: number | null;
  layers: UnrolledLayer[];
  /** With an example: its values, timesteps × features, and what the model made of it. */
  example?: { input: number[][]; output: number[] };
}

/** A layer or gate quantity at each step; ordered and named as in the chapter. */
export type GateName = 'forget' | 'input' | 'candidate' | 'output' | 'cell' | 'update' | 'reset' | 'hidden';

export interface GatePanel {
  gate: GateName;
  /** timesteps × units, row-major. */
  values: EncodedArray;
}

/** Gate activations of one recurrent layer for one example. */
export interface GatesView {
  version: 1;
  layer: string;
  cell: CellType;
  units: number;
  timesteps: number;
  /** Forget, input, candidate, output, cell, hidden (LSTM); update, reset, candidate, hidden (GRU); hidden. */
  panels: GatePanel[];
  /** The model's input at each step, timesteps × features, drawn above on the same time axis. */
  input: number[][];
  /** With a mask: `true` at the steps that it leaves out. States last through them; gates are NaN there. */
  masked?: boolean[];
}

export interface MetricColumn {
  /** e.g. `rmse`. */
  id: string;
  /** e.g. `RMSE`. */
  label: string;
  better: 'lower' | 'higher';
  /** e.g. `°C`, `%`; empty when the number has none. */
  unit: string;
}

export interface MetricRow {
  name: string;
  /** `null` where the metric is not defined (R² of a constant series, MAPE of zeros). */
  values: Record<string, number | null>;
  /** A baseline is drawn apart from the models. */
  baseline?: boolean;
}

export interface MetricsView {
  version: 1;
  title: string;
  columns: MetricColumn[];
  rows: MetricRow[];
  /** How many values each metric was computed on. */
  samples: number;
  /** Plain sentences below the table, e.g. how many terms MAPE left out. */
  notes: string[];
}

export interface TrainingCurve {
  /** e.g. `loss`, `mae`. */
  metric: string;
  train: (number | null)[];
  validation?: (number | null)[];
}

/** Training as it goes: one point a finished epoch. */
export interface TrainingView {
  version: 1;
  model: string;
  status: 'training' | 'done' | 'interrupted' | 'failed';
  /** Epochs planned, and finished. */
  epochs: number;
  epoch: number;
  /** Batches of the running epoch: planned (`null` when a dataset does not say) and finished. */
  batches: number | null;
  batch: number;
  elapsedMs: number;
  remainingMs: number | null;
  curves: TrainingCurve[];
}

export interface ModelLayer {
  name: string;
  type: string;
  outputShape: Shape;
  parameters: number;
  trainable: boolean;
}

/** A model's summary, with its diagram. */
export interface ModelView {
  version: 1;
  name: string;
  type: string;
  layers: ModelLayer[];
  parameters: number;
  trainableParameters: number;
  network: UnrolledView;
}

export interface TensorView {
  version: 1;
  dtype: string;
  shape: number[];
  /** The first values along each axis (at most 8 rows and 8 columns of the first matrix), as text. */
  preview: string[][];
  /** Whether the preview shows everything. */
  complete: boolean;
  /** Numbers only; `null` for an empty tensor and for text. */
  statistics: { min: number; max: number; mean: number; notFinite: number } | null;
}
