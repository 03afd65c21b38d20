import type { LayersModel, Optimizer } from '@tensorflow/tfjs';
import { stepChangesOf } from '../../train/optimizer/changeStep';
import type { ClipOptions } from '../../train/optimizer/clipGradients';

/** Optimizers of TensorFlow.js, as Keras calls them; PyTorch's have the same names. */
export const PYTHON_OPTIMIZERS: Readonly<Record<string, string>> = {
  Adam: 'Adam',
  SGD: 'SGD',
  Momentum: 'SGD',
  RMSProp: 'RMSprop',
  Adagrad: 'Adagrad',
  Adadelta: 'Adadelta',
  Adamax: 'Adamax',
};

/** How a model is trained, where that can be told in other languages. */
export interface Compiled {
  /** Class of the optimizer in TensorFlow.js. */
  optimizer: string;
  learningRate: number | undefined;
  momentum: number | undefined;
  clipping: ClipOptions | undefined;
  /** One name, as TensorFlow.js has it; `undefined` for a function of one's own. */
  loss: string | undefined;
  metrics: string[];
}

/** @returns `undefined` for a model that is not compiled */
export function compiledOf(model: LayersModel): Compiled | undefined {
  const optimizer = model.optimizer as
    (Optimizer & { learningRate?: unknown; momentum?: unknown }) | undefined;
  if (!optimizer) return undefined;
  const { loss, metrics } = model as unknown as { loss: unknown; metrics: unknown };
  return {
    optimizer: optimizer.getClassName(),
    learningRate: typeof optimizer.learningRate === 'number' ? optimizer.learningRate : undefined,
    momentum: typeof optimizer.momentum === 'number' ? optimizer.momentum : undefined,
    clipping: stepChangesOf(optimizer).clipping,
    loss: typeof loss === 'string' ? loss : undefined,
    metrics: Array.isArray(metrics) ? metrics.filter((metric) => typeof metric === 'string') : [],
  };
}
