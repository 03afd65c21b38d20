import type { LayersModel, Tensor } from '@tensorflow/tfjs';
import type { Tf } from '../../tf';

/** A loss of TensorFlow.js by name, as for `compile`, or a function of the targets and what the model made. */
export type Loss = string | ((yTrue: Tensor, yPred: Tensor) => Tensor);

export interface ChosenLoss {
  name: string;
  /** As in training: the mean over the batch, of several outputs the sum, with the layers' regularization. */
  of(targets: Tensor[], outputs: Tensor[]): Tensor;
}

type LossFunction = (yTrue: Tensor, yPred: Tensor) => Tensor;

/** What a compiled model of TensorFlow.js 4.22 keeps, and does not declare. */
interface Compiled {
  lossFunctions?: LossFunction[];
  calculateLosses(): Tensor[];
}

/** A Sequential is compiled and trained as the model within it. */
const compiled = (model: LayersModel) =>
  ((model as LayersModel & { model?: unknown }).model ?? model) as Compiled;

/** @throws when the model has no loss of its own and none is given */
export function lossOf(tf: Tf, model: LayersModel, given: Loss | undefined): ChosenLoss {
  const functions =
    given === undefined ? ownFunctions(model) : model.outputs.map(() => functionOf(tf, given));
  return {
    name: given === undefined ? nameOf(model.loss) : nameOf(given),
    of(targets, outputs) {
      const losses = functions.map((loss, i) => loss(targets[i]!, outputs[i]!));
      const batch = tf.mean(losses.reduce((sum, loss) => tf.add(sum, loss)));
      return compiled(model)
        .calculateLosses()
        .reduce((sum, penalty) => tf.add(sum, penalty), batch)
        .asScalar();
    },
  };
}

function ownFunctions(model: LayersModel): LossFunction[] {
  const { lossFunctions } = compiled(model);
  if (lossFunctions) return lossFunctions;
  throw new Error(
    `"${model.name}" is not compiled, so it has no loss: compile it, or pass one, as in { loss: 'meanSquaredError' }.`,
  );
}

/** TensorFlow.js resolves names when it compiles, so a model of no weights is compiled with it. */
function functionOf(tf: Tf, loss: Loss): LossFunction {
  if (typeof loss === 'function') return loss;
  const input = tf.input({ shape: [1] });
  const outputs = tf.layers.activation({ activation: 'linear' }).apply(input);
  const model = tf.model({ inputs: input, outputs: outputs as typeof input });
  const optimizer = tf.train.sgd(1);
  try {
    model.compile({ optimizer, loss });
    return compiled(model).lossFunctions![0]!;
  } finally {
    optimizer.dispose();
  }
}

function nameOf(loss: unknown): string {
  if (typeof loss === 'string') return loss;
  if (typeof loss === 'function') return loss.name || 'custom loss';
  return [...new Set(Object.values(loss as object).map(nameOf))].join(' + ');
}
