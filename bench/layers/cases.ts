export type LayerName = 'LSTM' | 'GRU' | 'SimpleRNN';

/** What is timed: one training step with Adam, one prediction, or one epoch of `fit`. */
export type Measure = 'train' | 'predict' | 'fit';

/** A recurrent layer with a Dense(1) on its last state; or a whole model, on so many windows. */
export interface Case {
  name: string;
  /** `forecaster`: of the main sample; `lab`: of the chapter's lab, which forecasts 24 hours. */
  layer: LayerName | 'forecaster' | 'lab';
  /** Of one batch; of a model also that of `fit`. */
  batch: number;
  timesteps: number;
  features: number;
  units: number;
  /** A model's training data. */
  windows?: number;
  measures: Measure[];
  /** Part of `--quick`. */
  small: boolean;
}

const LAYERS: LayerName[] = ['LSTM', 'GRU', 'SimpleRNN'];

function layerCase(
  layer: LayerName,
  timesteps: number,
  batch: number,
  features: number,
  units: number,
): Case {
  const one = batch === 1;
  return {
    name: `${layer} ${timesteps} × ${features} → ${units}, ${one ? 'one sequence (predict)' : `batch ${batch}`}`,
    layer,
    batch,
    timesteps,
    features,
    units,
    measures: one ? ['predict'] : ['train', 'predict'],
    small: units === 64,
  };
}

/** The model of `samples/chapter/11-energy-lab.rnnbook`, with its features and windows. */
const lab: Case = {
  name: 'one epoch of the energy lab, 2,281 windows (fit)',
  layer: 'lab',
  batch: 32,
  timesteps: 48,
  features: 7,
  units: 32,
  windows: 2281,
  measures: ['fit'],
  small: true,
};

/** The model of `samples/forecast-lstm.rnnbook`. */
const forecaster: Case = {
  name: 'one epoch of the forecaster, 1,000 windows (fit)',
  layer: 'forecaster',
  batch: 32,
  timesteps: 50,
  features: 1,
  units: 64,
  windows: 1000,
  measures: ['fit'],
  small: true,
};

export const CASES: Case[] = [
  ...LAYERS.map((layer) => layerCase(layer, 50, 32, 1, 64)),
  ...LAYERS.map((layer) => layerCase(layer, 100, 32, 64, 128)),
  layerCase('LSTM', 40, 64, 256, 512),
  ...LAYERS.map((layer) => layerCase(layer, 50, 1, 1, 64)),
  forecaster,
  lab,
];
