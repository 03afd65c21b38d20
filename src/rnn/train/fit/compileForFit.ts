import type { LayersModel, Optimizer } from '@tensorflow/tfjs';
import type { Tf } from '../../tf';
import { stepChangesOf } from '../optimizer/changeStep';
import { clipGradients, type ClipOptions } from '../optimizer/clipGradients';
import { say } from '../../../say';
import type { FitOptions } from './FitOptions';
import { lossByOutput } from './lossByOutput';

const LEARNING_RATE = 0.001;
const CLIP_NORM = 1;

/** What clipping came from here, and not from the learner. */
const clippedHere = new WeakMap<Optimizer, ClipOptions>();

/**
 * Compiles a model that is not, and lets its optimizer clip gradients.
 * @param targets the shape of the targets, asked for only where the loss depends on it
 * @returns what was chosen, in words
 */
export async function compileForFit(
  tf: Tf,
  model: LayersModel,
  options: FitOptions,
  targets: () => Promise<number[]>,
): Promise<string[]> {
  const said: string[] = [];
  if (isCompiled(model)) {
    const given = (['learningRate', 'loss', 'metrics'] as const).find((name) => options[name] !== undefined);
    if (given) {
      throw new Error(
        `${given} is for a model that is not compiled, and "${model.name}" is: set it there (model.compile, ` +
          'rnn.scheduleLearningRate), or leave model.compile out.',
      );
    }
  } else {
    const { learningRate = LEARNING_RATE } = options;
    const chosen = options.loss === undefined ? await lossByOutput(model, targets) : undefined;
    const loss = options.loss ?? chosen!.loss;
    const metrics = options.metrics ?? chosen?.metrics;
    model.compile({ optimizer: tf.train.adam(learningRate), loss, metrics });
    said.push(
      say({
        en: `Compiled with Adam(${learningRate})${chosen ? ` and the loss ${chosen.loss}: ${chosen.reason}` : ''}.`,
        id: `Dikompilasi dengan Adam(${learningRate})${chosen ? ` dan loss ${chosen.loss}: ${chosen.reason}` : ''}.`,
      }),
    );
  }
  const clipped = clip(tf, model.optimizer, options.clipNorm);
  if (clipped !== undefined) said.push(clipped);
  return said;
}

export function isCompiled(model: LayersModel): boolean {
  return (model.optimizer as Optimizer | undefined) != null;
}

function clip(tf: Tf, optimizer: Optimizer, clipNorm: FitOptions['clipNorm']): string | undefined {
  const { clipping } = stepChangesOf(optimizer);
  const learners = clipping !== undefined && clipping !== clippedHere.get(optimizer);
  if (clipNorm === false) {
    if (clipping && !learners) clipGradients(tf, optimizer, {});
    return undefined;
  }
  if (clipNorm === undefined && learners) return undefined;
  const limit = clipNorm ?? CLIP_NORM;
  clipGradients(tf, optimizer, { clipNorm: limit });
  clippedHere.set(optimizer, stepChangesOf(optimizer).clipping!);
  return say({
    en: `The gradient of each weight is clipped to a norm of ${limit}.`,
    id: `Gradien tiap bobot dipotong sampai norma ${limit}.`,
  });
}
