import type { Callback, LayersModel, Tensor } from '@tensorflow/tfjs';
import type { Tf } from '../../tf';
import { fit } from '../fit/fit';
import type { FitData } from '../fit/fitData';
import type { FitOptions } from '../fit/FitOptions';
import type { FitResult } from '../fit/FitResult';
import { type FeedBack, feedBackOf } from './feedBack';
import { mixedInputs } from './mixedInputs';
import { ratioAt, type TeacherForcing } from './teacherForcing';

export interface FitSeq2SeqOptions extends FitOptions {
  /**
   * The share of steps at which the decoder reads what it should have said at the step before (teacher forcing); at the
   * others it reads what it said itself. From 0 to 1, or a function of the epoch, counted from 0: `(epoch) => Math.max(0,
   * 1 - epoch / 30)`. Default: 1.
   */
  teacherForcing?: TeacherForcing;
}

/** See `Rnn.fitSeq2Seq`. */
export async function fitSeq2Seq(
  tf: Tf,
  model: LayersModel,
  data: FitData,
  { teacherForcing = 1, ...options }: FitSeq2SeqOptions = {},
): Promise<FitResult> {
  if (!(model instanceof tf.LayersModel)) {
    throw new Error(
      'rnn.fitSeq2Seq trains the model that reads both sequences, of two inputs: its encoder and decoder for use ' +
        'share its weights.',
    );
  }
  const feedBack = feedBackOf(model);
  const ratio = ratioByEpoch(tf, teacherForcing);
  return fit(tf, model, data, options, {
    callbacks: [ratio.callback],
    training: { teacherForcing: typeof teacherForcing === 'function' ? 'by epoch' : teacherForcing },
    trainStep: (train) => (batch) => {
      if (ratio.now() === 1) return train(batch);
      const inputs = batch.slice(0, model.inputs.length);
      const mixed = mixedInputs(tf, model, feedBack, inputs, ratio.now());
      const outputs = train(withInput(batch, feedBack, mixed));
      mixed.dispose();
      return outputs;
    },
  });
}

function withInput(batch: Tensor[], { decoderInput }: FeedBack, mixed: Tensor): Tensor[] {
  return batch.map((tensor, i) => (i === decoderInput ? mixed : tensor));
}

/** The ratio of the epoch that runs; one that changes is logged as `teacher_forcing`. */
function ratioByEpoch(tf: Tf, teacherForcing: TeacherForcing): { now(): number; callback: Callback } {
  let ratio = ratioAt(teacherForcing, 0);
  class Ratio extends tf.Callback {
    override async onEpochBegin(epoch: number): Promise<void> {
      ratio = ratioAt(teacherForcing, epoch);
    }
    override async onEpochEnd(_: number, logs: Record<string, unknown> = {}): Promise<void> {
      if (typeof teacherForcing === 'function') logs.teacher_forcing = ratio;
    }
  }
  return { now: () => ratio, callback: new Ratio() };
}
