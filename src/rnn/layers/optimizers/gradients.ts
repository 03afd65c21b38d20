import type { Optimizer, Tensor, Variable } from '@tensorflow/tfjs';
import type { Tf } from '../../tf';

export type ApplyGradients = Optimizer['applyGradients'];
export type Gradients = Parameters<ApplyGradients>[0];

/** A variable with its gradient, and its place in the optimizer's lists. */
export interface Update {
  index: number;
  name: string;
  variable: Variable;
  /** Missing where the loss does not depend on the variable. */
  gradient: Tensor | undefined;
}

/** @returns `undefined` where a kernel cannot compute it: variables of other types than float32 */
export function updatesOf(tf: Tf, gradients: Gradients): Update[] | undefined {
  const variables = tf.engine().registeredVariables;
  const named = Array.isArray(gradients)
    ? gradients.map(({ name, tensor }) => [name, tensor] as const)
    : Object.entries(gradients);
  if (!named.every(([name]) => variables[name]?.dtype === 'float32')) return undefined;
  return named.map(([name, tensor], index) => ({
    ...{ index, name, variable: variables[name]! },
    gradient: tensor ?? undefined,
  }));
}

/** What TensorFlow.js 4.22 keeps in an optimizer for each variable. */
export type Accumulated = { originalName: string; variable: Variable }[];

/** The optimizer's own variable for another, made with zeros the first time. */
export function accumulatorOf(
  tf: Tf,
  accumulated: Accumulated,
  { index, name, variable }: Update,
  kind: string,
): Variable {
  accumulated[index] ??= {
    originalName: `${name}/${kind}`,
    variable: tf.tidy(() => tf.variable(tf.zerosLike(variable), false)),
  };
  return accumulated[index].variable;
}
