import type { ClipOptions, EarlyStoppingOptions, ReduceLROnPlateauOptions } from '../../../../src/rnn/index';
import { golden } from '../support';

/** JSON has no NaN and no infinity. */
export type Value = number | 'NaN' | 'Infinity' | '-Infinity';

/** See test/golden/make_training_golden.py. */
export interface TrainingGolden {
  schedules: { name: ScheduleName; options: never; values: number[] }[];
  earlyStopping: {
    options: EarlyStoppingOptions;
    /** `val_loss` of each epoch; `null` where it is missing. */
    values: (Value | null)[];
    lastEpoch: number;
    stopped: boolean;
    /** The epoch whose weights the model ends with. */
    weightsOf: number;
  }[];
  reduceLROnPlateau: {
    options: ReduceLROnPlateauOptions;
    values: (Value | null)[];
    logged: number[];
    rates: number[];
  }[];
  clippedSteps: {
    shapes: number[][];
    cases: {
      what: string;
      gradients: Value[][];
      steps: { options: ClipOptions; clipped: Value[][] }[];
    }[];
  };
  adamSteps: {
    shapes: number[][];
    rate: number;
    start: number[][];
    steps: number[][][];
    cases: { options: ClipOptions; weights: number[][] }[];
  };
  scheduledSteps: {
    optimizer: 'sgd' | 'adam';
    schedule: ScheduleName;
    options: never;
    weights: number[];
  }[];
}

export type ScheduleName =
  | 'exponentialDecay'
  | 'inverseTimeDecay'
  | 'piecewiseConstantDecay'
  | 'polynomialDecay'
  | 'cosineDecay'
  | 'cosineDecayRestarts';

export const trainingGolden = golden<TrainingGolden>('training');
