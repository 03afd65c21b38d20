import type { LayersModel } from '@tensorflow/tfjs';
import { readCheckpoint } from '../checkpoint/checkpointFile';
import { differenceOf } from '../checkpoint/trainingOf';
import type { TrainingState } from '../checkpoint/TrainingState';

/** After the last whole epoch of each model's last `rnn.fit`. */
const lastStates = new WeakMap<LayersModel, TrainingState>();

export function rememberState(model: LayersModel, state: TrainingState): void {
  lastStates.set(model, state);
}

/**
 * @param file of the checkpoint; without one, what is remembered of the model
 * @param training what has to be the same
 * @returns `undefined` where there is nothing to go on from
 * @throws when there is, of another training
 */
export async function stateToResume(
  model: LayersModel,
  file: string | undefined,
  resume: boolean,
  training: Record<string, unknown>,
): Promise<TrainingState | undefined> {
  if (!resume) {
    lastStates.delete(model);
    return undefined;
  }
  const state = file === undefined ? lastStates.get(model) : await readCheckpoint(file);
  const difference = state && differenceOf(state.facts.training, training);
  if (difference === undefined) return state;
  throw new Error(
    `${file === undefined ? 'The last training of this model' : `The checkpoint ${file}`} was another one: ` +
      `${difference}. Make it the same to go on, or begin anew with resume: false${file === undefined ? '' : ', or in another file'}.`,
  );
}
