import type { Tensor2D } from '@tensorflow/tfjs';
import { type FlatSeries, flatSeries } from '../../flatSeries';
import type { Tf } from '../../tf';
import type { PitfallEvidence } from './evidence';

/** Inputs one step below the other, whatever window they are in: [steps, features]. */
export function flatInputs(tf: Tf, inputs: NonNullable<PitfallEvidence['inputs']>): FlatSeries {
  if (!(inputs instanceof tf.Tensor) || inputs.rank !== 3) return flatSeries(tf, inputs, 'inputs');
  const rows = inputs.reshape<Tensor2D>([-1, inputs.shape[2]!]);
  try {
    return flatSeries(tf, rows, 'inputs');
  } finally {
    rows.dispose();
  }
}

/** How many windows or rows the model is trained on; `undefined` where nobody says. */
export function sampleCount({ samples, inputs, targets }: PitfallEvidence): number | undefined {
  if (samples !== undefined) return samples;
  const given = inputs ?? targets?.train;
  if (given === undefined) return undefined;
  return 'shape' in given ? given.shape[0] : given.length;
}
