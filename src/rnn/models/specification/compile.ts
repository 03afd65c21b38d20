import type * as z from 'zod';
import { listOf, oneOf, positive } from './fields';
import { object } from './object';

export const OPTIMIZERS = ['adam', 'sgd', 'rmsprop'] as const;
export const LOSSES = [
  'meanSquaredError',
  'meanAbsoluteError',
  'binaryCrossentropy',
  'categoricalCrossentropy',
  'sparseCategoricalCrossentropy',
] as const;
export const METRICS = ['accuracy', 'mae', 'mse'] as const;

/** How the model is trained. */
export const compile = object({
  optimizer: oneOf(...OPTIMIZERS).default('adam'),
  learningRate: positive.default(0.001),
  /** Largest ‖g‖₂ of the gradient of each weight. Without it, gradients are not clipped. */
  clipNorm: positive.optional(),
  loss: oneOf(...LOSSES),
  metrics: listOf(oneOf(...METRICS)).default([]),
});

export type CompileSpecification = z.output<typeof compile>;
export type Loss = CompileSpecification['loss'];
