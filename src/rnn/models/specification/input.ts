import * as z from 'zod';
import { shown, size } from './fields';
import { object } from './object';

/** `null`: any number of steps. */
const timesteps = z.union([z.null(), size], {
  error: ({ input }) => `is a whole number from 1, or null for any number of steps, not ${shown(input)}`,
});

/** What one example of a model's input is. */
export const input = z.discriminatedUnion(
  'kind',
  [
    /** `[timesteps, features]` */
    object({ kind: z.literal('sequence'), timesteps, features: size }),
    /** `[features]`: no time. */
    object({ kind: z.literal('vector'), features: size }),
    /** `[timesteps]`, each the index of a token: an embedding reads them. */
    object({ kind: z.literal('tokens'), timesteps, vocabulary: size }),
    /** `[timesteps, vocabulary]`: each token a vector with one 1. */
    object({ kind: z.literal('oneHot'), timesteps, vocabulary: size }),
  ],
  {
    error: ({ input }) =>
      typeof input === 'object' && input !== null
        ? `has the kind ${shown((input as { kind?: unknown }).kind)}, which is none of sequence, vector, tokens, oneHot`
        : `is an object with a kind (sequence, vector, tokens, oneHot), not ${shown(input)}`,
  },
);

export type InputSpecification = z.output<typeof input>;
