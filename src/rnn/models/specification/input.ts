import * as z from 'zod';
import { say } from '../../../say';
import { shown, size } from './fields';
import { object } from './object';

/** `null`: any number of steps. */
const timesteps = z.union([z.null(), size], {
  error: ({ input }) =>
    say({
      en: `is a whole number from 1, or null for any number of steps, not ${shown(input)}`,
      id: `seharusnya bilangan bulat mulai dari 1, atau null untuk berapa pun langkahnya, bukan ${shown(input)}`,
    }),
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
        ? say({
            en: `has the kind ${shown((input as { kind?: unknown }).kind)}, which is none of sequence, vector, tokens, oneHot`,
            id: `berjenis ${shown((input as { kind?: unknown }).kind)}, yang bukan salah satu dari sequence, vector, tokens, oneHot`,
          })
        : say({
            en: `is an object with a kind (sequence, vector, tokens, oneHot), not ${shown(input)}`,
            id: `seharusnya objek dengan kind (sequence, vector, tokens, oneHot), bukan ${shown(input)}`,
          }),
  },
);

export type InputSpecification = z.output<typeof input>;
