import { listOf } from '../specification/fields';
import type { SequentialSpecification } from '../specification/specification';
import { compileOf, fields, optionsOf, training, type TrainingOptions } from './options';
import { recurrentStack } from './recurrentStack';
import { sequential } from './sequential';

export interface StackedLstmOptions extends TrainingOptions {
  /** Steps that it sees; `null`: any number. Default: 50. */
  lookback?: number | null;
  /** Numbers a step. Default: 1. */
  features?: number;
  /** Steps that it forecasts at once. Default: 1. */
  horizon?: number;
  /** Of each layer, from the bottom up. Default: `[128, 64, 32]`. */
  units?: number[];
  /** Behind each layer; 0 for none. Default: 0.2. */
  dropout?: number;
  /** Between the layers (chapter 7.8.2). Default: `false`. */
  batchNormalization?: boolean;
}

export const STACKED_LSTM_FIELDS = {
  lookback: fields.size.nullable().default(50),
  features: fields.size.default(1),
  horizon: fields.size.default(1),
  units: listOf(fields.size).min(1, 'is empty: give the units of at least one layer').default([128, 64, 32]),
  dropout: fields.rate.default(0.2),
  batchNormalization: fields.flag.default(false),
  ...training,
};

/** Chapter 7.5.2. See `Rnn.models`. */
export function stackedLstm(options?: StackedLstmOptions): SequentialSpecification {
  const { lookback, features, horizon, units, dropout, batchNormalization, ...rest } = optionsOf(
    'stackedLstm',
    STACKED_LSTM_FIELDS,
    options,
  );
  return sequential({
    name: rest.name ?? 'stacked_lstm',
    task: 'forecasting',
    input: { kind: 'sequence', timesteps: lookback, features },
    layers: [
      ...recurrentStack({
        cell: 'lstm',
        units,
        dropout,
        batchNormalization,
        names: { recurrent: (i) => `lstm_${i}`, dropout: (i) => `dropout_${i}` },
      }),
      { kind: 'dense', name: 'output', units: horizon },
    ],
    compile: { ...compileOf(rest), loss: 'meanSquaredError', metrics: ['mae'] },
  });
}
