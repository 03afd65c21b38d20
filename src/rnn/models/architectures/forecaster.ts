import type { SequentialSpecification } from '../specification/specification';
import { compileOf, fields, optionsOf, training, type TrainingOptions } from './options';
import { recurrentStack } from './recurrentStack';
import { sequential } from './sequential';

export interface ForecasterOptions extends TrainingOptions {
  /** Steps that it sees; `null`: any number. Default: 50. */
  lookback?: number | null;
  /** Numbers a step. Default: 1. */
  features?: number;
  /** Steps that it forecasts at once. Default: 1. */
  horizon?: number;
  /** Of each recurrent layer. Default: 64. */
  units?: number;
  /** Recurrent layers, with dropout between them. Default: 1; the chapter's PyTorch twins have 2. */
  layers?: number;
  /** Behind each recurrent layer; 0 for none. Default: 0.2. */
  dropout?: number;
  /** Of the dense layer before the output. Default: 32. */
  denseUnits?: number;
  /** Between the recurrent layers (chapter 7.8.2). Default: `false`. */
  batchNormalization?: boolean;
}

export const FORECASTER_FIELDS = {
  lookback: fields.size.nullable().default(50),
  features: fields.size.default(1),
  horizon: fields.size.default(1),
  units: fields.size.default(64),
  layers: fields.size.default(1),
  dropout: fields.rate.default(0.2),
  denseUnits: fields.size.default(32),
  batchNormalization: fields.flag.default(false),
  ...training,
};

/** Chapter 7.3.2. See `Rnn.models`. */
export const lstmForecaster = (options?: ForecasterOptions) => forecaster('lstm', options);

/** Chapter 7.4.2. See `Rnn.models`. */
export const gruForecaster = (options?: ForecasterOptions) => forecaster('gru', options);

/** The same with the simplest cell, for comparison (exercise 5). See `Rnn.models`. */
export const simpleRnnForecaster = (options?: ForecasterOptions) => forecaster('simpleRnn', options);

const CELLS = {
  lstm: { architecture: 'lstmForecaster', layer: 'lstm_layer' },
  gru: { architecture: 'gruForecaster', layer: 'gru_layer' },
  simpleRnn: { architecture: 'simpleRnnForecaster', layer: 'simple_rnn_layer' },
};

function forecaster(cell: keyof typeof CELLS, given?: ForecasterOptions): SequentialSpecification {
  const { architecture, layer } = CELLS[cell];
  const { lookback, features, horizon, units, layers, dropout, denseUnits, batchNormalization, ...rest } =
    optionsOf(architecture, FORECASTER_FIELDS, given);
  const numbered = (name: string) => (i: number) => (layers === 1 ? name : `${name}_${i}`);
  return sequential({
    name: rest.name ?? layer.replace('_layer', '_forecaster'),
    task: 'forecasting',
    input: { kind: 'sequence', timesteps: lookback, features },
    layers: [
      ...recurrentStack({
        cell,
        units: Array<number>(layers).fill(units),
        dropout,
        batchNormalization,
        names: { recurrent: numbered(layer), dropout: numbered('dropout') },
      }),
      { kind: 'dense', name: 'dense_1', units: denseUnits, activation: 'relu' },
      { kind: 'dense', name: 'output', units: horizon },
    ],
    compile: { ...compileOf(rest), loss: 'meanSquaredError', metrics: ['mae'] },
  });
}
