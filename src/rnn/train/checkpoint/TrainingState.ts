import * as z from 'zod';
import type { StoredTensor } from '../../files/safetensors';

const epochCount = z.number().int().nonnegative();
const word = z.number().int().min(0).max(255);

/** What of a training is no numbers by the thousand. */
const factsSchema = z.object({
  version: z.literal(1),
  /** Epochs that are whole. */
  epoch: epochCount,
  /** Whether early stopping has ended the training after them. */
  stopped: z.boolean(),
  /** Names of the metrics in `history/…`. */
  metrics: z.array(z.string()),
  /** Steps that the optimizer has done. */
  iterations: z.number().int().nonnegative(),
  /** Where `Math.random` stood after these epochs, and before the first; `null` unless seeded. */
  random: z.nullable(z.object({ i: word, j: word, S: z.array(word).length(256) })),
  randomAtStart: z.nullable(z.object({ i: word, j: word, S: z.array(word).length(256) })),
  /** Of the model, the data and the options: what has to be the same. */
  training: z.record(z.string(), z.unknown()),
});

export type TrainingFacts = z.infer<typeof factsSchema>;

/** All that a training needs to go on as if it had never stopped. The tensors are named as in a path. */
export interface TrainingState {
  facts: TrainingFacts;
  tensors: Record<string, StoredTensor>;
}

/** @throws when something is missing, or another thing than it should be */
export function parseState(facts: unknown, tensors: TrainingState['tensors']): TrainingState {
  const parsed = factsSchema.safeParse(facts);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new Error(`its "${issue?.path.join('.')}": ${issue?.message}`);
  }
  for (const metric of parsed.data.metrics) {
    const values = tensors[`history/${metric}`]?.values;
    if (values?.length !== parsed.data.epoch) throw new Error(`it lacks "history/${metric}"`);
  }
  return { facts: parsed.data, tensors };
}

/** The tensors under `folder/`, by the rest of their names, in their order. */
export function tensorsIn(state: TrainingState, folder: string): Record<string, StoredTensor> {
  const prefix = `${folder}/`;
  return Object.fromEntries(
    Object.entries(state.tensors)
      .filter(([name]) => name.startsWith(prefix))
      .map(([name, tensor]) => [name.slice(prefix.length), tensor]),
  );
}

export function numberTensor(values: number[]): StoredTensor {
  return { type: 'F64', shape: [values.length], values: Float64Array.from(values) };
}
