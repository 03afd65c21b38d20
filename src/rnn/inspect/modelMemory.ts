import type { LayersModel, Optimizer } from '@tensorflow/tfjs';
import type { ModelMemory, Shape } from '../display/views';
import { networkOf } from './network';
import { cellType, isBidirectional, type Layer, type RecurrentLayer, wrapped } from './recurrentLayer';

const BYTES = 4;
/** What a backward pass needs of each step and unit: gates, candidate and states. */
const KEPT_PER_STEP = { SimpleRNN: 1, LSTM: 6, GRU: 4 };

/** What the optimizers of TensorFlow.js 4.22 keep of each trained weight. */
const COPIES: Record<string, (optimizer: Optimizer) => number> = {
  SGD: () => 0,
  Momentum: () => 1,
  Adagrad: () => 1,
  Adadelta: () => 2,
  Adam: () => 2,
  Adamax: () => 2,
  RMSProp: (optimizer) => ((optimizer as unknown as { centered: boolean }).centered ? 3 : 2),
};

/** @param parameters all of the model, and those that are trained */
export function modelMemory(model: LayersModel, parameters: { all: number; trained: number }): ModelMemory {
  const optimizer = (model as { optimizer?: Optimizer }).optimizer;
  const name = optimizer?.getClassName();
  const copies = optimizer && COPIES[name!]?.(optimizer);
  const values = keptValues(model);
  return {
    weightBytes: BYTES * parameters.all,
    activationBytes: values === null ? null : BYTES * values,
    optimizer:
      copies === undefined ? null : { name: name!, copies, bytes: BYTES * copies * parameters.trained },
  };
}

/** Numbers that a training step keeps for one example; `null` where a length is free. */
function keptValues(model: LayersModel): number | null {
  const { view, layers } = networkOf(model);
  return sum(
    layers.flatMap((layer, i) => {
      if (layer.getClassName() === 'InputLayer') return [];
      if ('layers' in layer) return [keptValues(layer as unknown as LayersModel)];
      const { inputShape, outputShape } = view.layers[i]!;
      return [size(outputShape), ...recurrentValues(layer, inputShape[1])];
    }),
  );
}

function recurrentValues(layer: Layer, timesteps: number | null | undefined): (number | null)[] {
  const directions = isBidirectional(layer) ? [layer.forwardLayer, layer.backwardLayer] : [wrapped(layer)];
  return directions.flatMap((direction) => {
    const type = cellType(direction);
    if (!type) return [];
    return [times(timesteps, KEPT_PER_STEP[type] * (direction as RecurrentLayer).cell.units)];
  });
}

function size([, ...shape]: Shape): number | null {
  return shape.reduce<number | null>((product, n) => times(product, n), 1);
}

function times(a: number | null | undefined, b: number | null | undefined): number | null {
  return typeof a === 'number' && typeof b === 'number' ? a * b : null;
}

function sum(values: (number | null)[]): number | null {
  return values.reduce((total, value) => (total === null || value === null ? null : total + value), 0);
}
