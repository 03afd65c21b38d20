import { checked } from '../specification/problem';
import { flag, oneOf, size, wholeFrom } from '../specification/fields';
import { object } from '../specification/object';
import { type Task, TASKS } from '../specification/specification';
import type { z } from 'zod';

/** What is known of a problem; what is left out is not decided. */
export interface AdviseAnswers {
  /** Whether the order of the steps matters. Default: it does, as soon as anything else is answered. */
  ordered?: boolean;
  /** How many steps back an output depends on. Fewer than 10: SimpleRNN; 10 to 100, both included: GRU; more: LSTM. */
  dependency?: number;
  /** Sequences to learn from. From 1,000,000: stacked; fewer: shallow, and below 10,000 one layer. */
  samples?: number;
  /** Whether the whole sequence is known before the answer is due: then bidirectional. */
  futureKnown?: boolean;
  /** What the model is for: gives its output and loss. Default: `forecasting`. */
  task?: Task;
  /** Steps of a sequence. Default: as many as the dependency, from 2. */
  timesteps?: number;
  /** Numbers a step. Default: 1. */
  features?: number;
  /** Steps to forecast. Default: 1. */
  horizon?: number;
  /** Default: 2. */
  classes?: number;
  /** Different tokens, of texts. Default: 10,000; for generation 100. */
  vocabulary?: number;
  /** Each step's answer is due before the next step comes. */
  streaming?: boolean;
  /** Little memory or time to train. */
  limitedResources?: boolean;
  /** Somebody has to see why the network answers as it does. */
  interpretable?: boolean;
}

const SHAPE = {
  ordered: flag.optional(),
  dependency: size.optional(),
  samples: size.optional(),
  futureKnown: flag.optional(),
  task: oneOf(...TASKS).optional(),
  timesteps: size.optional(),
  features: size.optional(),
  horizon: size.optional(),
  classes: wholeFrom(2).optional(),
  vocabulary: wholeFrom(2).optional(),
  streaming: flag.optional(),
  limitedResources: flag.optional(),
  interpretable: flag.optional(),
};

/** @throws SpecificationError that names the answer, the value and what it can be */
export function checkedAnswers(answers: AdviseAnswers): AdviseAnswers {
  const schema: z.ZodType<AdviseAnswers> = object(SHAPE);
  return checked(schema, answers, 'advise');
}
