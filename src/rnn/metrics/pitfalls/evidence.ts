import type { LayersModel, Tensor } from '@tensorflow/tfjs';
import type { Rows, Series } from '../../series';
import type { LeakageEvidence, Rule } from '../leakage/evidence';

/** What is known of a training, beside how the data were prepared. Each rule looks at what it needs. */
export interface PitfallEvidence extends LeakageEvidence {
  /** What the model is trained on, as it gets it: `x` of `rnn.windows`, [windows, lookback, features], or rows. */
  inputs?: Tensor | Series | Rows;
  /** The model, for its trainable parameters. */
  model?: LayersModel;
  /** Windows or rows that it is trained on. Default: those of `inputs` or of `targets.train`. */
  samples?: number;
  /** `batchSize` of `fit`. */
  batchSize?: number;
  /** What `fit` gets as `validationData`, or its `validationSplit`. */
  validation?: unknown;
}

export type PitfallRule = Rule<PitfallEvidence>;
