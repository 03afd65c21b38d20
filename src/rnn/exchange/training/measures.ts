/** A loss or a metric of a batch, as Python expressions of `y` and `output`. */
export interface Measure {
  /** As it is printed. */
  name: string;
  /** One value a sample (or a timestep of it). */
  keras: string;
  /** The mean over the batch. */
  pytorch: string;
}

const SQUARED: Measure = {
  name: 'mse',
  keras: 'keras.losses.mean_squared_error(y, output)',
  pytorch: 'nn.functional.mse_loss(output, y)',
};
const ABSOLUTE: Measure = {
  name: 'mae',
  keras: 'keras.losses.mean_absolute_error(y, output)',
  pytorch: 'nn.functional.l1_loss(output, y)',
};

/** Probabilities that are 0 have no logarithm: the limits of TensorFlow.js and Keras. */
const CLAMPED = 'output.clamp(1e-7, 1 - 1e-7)';

const LOSSES: Readonly<Record<string, Omit<Measure, 'name'>>> = {
  meanSquaredError: SQUARED,
  meanAbsoluteError: ABSOLUTE,
  binaryCrossentropy: {
    keras: 'keras.losses.binary_crossentropy(y, output)',
    pytorch: `nn.functional.binary_cross_entropy(${CLAMPED}, y)`,
  },
  categoricalCrossentropy: {
    keras: 'keras.losses.categorical_crossentropy(y, output)',
    pytorch: `-(y * torch.log(${CLAMPED})).sum(dim=-1).mean()`,
  },
  sparseCategoricalCrossentropy: {
    keras: 'keras.losses.sparse_categorical_crossentropy(y, output)',
    pytorch: `nn.functional.nll_loss(torch.log(${CLAMPED}).flatten(0, -2), y.flatten().long())`,
  },
};

const ACCURACIES = {
  binary: {
    name: 'accuracy',
    keras: 'tf.reduce_mean(keras.metrics.binary_accuracy(y, output), axis=-1)',
    pytorch: '((output > 0.5) == (y > 0.5)).float().mean()',
  },
  categorical: {
    name: 'accuracy',
    keras: 'keras.metrics.categorical_accuracy(y, output)',
    pytorch: '(output.argmax(dim=-1) == y.argmax(dim=-1)).float().mean()',
  },
  sparse: {
    name: 'accuracy',
    keras: 'keras.metrics.sparse_categorical_accuracy(y, output)',
    pytorch: '(output.argmax(dim=-1) == y).float().mean()',
  },
} as const;

const METRICS: Readonly<Record<string, Measure | 'accuracy'>> = {
  mse: SQUARED,
  MSE: SQUARED,
  meanSquaredError: SQUARED,
  mae: ABSOLUTE,
  MAE: ABSOLUTE,
  meanAbsoluteError: ABSOLUTE,
  acc: 'accuracy',
  accuracy: 'accuracy',
};

/** Losses that the scripts have. */
export const LOSS_NAMES = Object.keys(LOSSES);

/** @returns `undefined` for a loss that the scripts do not have */
export function lossMeasure(loss: string | undefined): Measure | undefined {
  const found = loss === undefined ? undefined : LOSSES[loss];
  return found && { ...found, name: 'loss' };
}

/** The metrics that the scripts have, once each; accuracy is the one that TensorFlow.js takes for this loss. */
export function metricMeasures(metrics: readonly string[], loss: string, outputSize: number): Measure[] {
  const found = metrics.flatMap((metric) => {
    const measure = METRICS[metric];
    return measure === 'accuracy' ? [ACCURACIES[accuracyOf(loss, outputSize)]] : (measure ?? []);
  });
  return [...new Set(found)];
}

function accuracyOf(loss: string, outputSize: number): keyof typeof ACCURACIES {
  if (outputSize === 1 || loss === 'binaryCrossentropy') return 'binary';
  return loss === 'sparseCategoricalCrossentropy' ? 'sparse' : 'categorical';
}
