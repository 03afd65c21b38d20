import type * as z from 'zod';
import { OPTIMIZERS } from '../specification/compile';
import { flag, layerName, oneOf, positive, rate, size, wholeFrom } from '../specification/fields';
import { object } from '../specification/object';
import { checked } from '../specification/problem';

/** What every architecture takes. */
export interface TrainingOptions {
  /** Of the model; default: that of the architecture. */
  name?: string;
  /** Default: `adam`. */
  optimizer?: 'adam' | 'sgd' | 'rmsprop';
  /** Default: 0.001. */
  learningRate?: number;
  /** Largest ‖g‖₂ of each weight's gradient (chapter 7.8.2 has 1). Default: gradients are not clipped. */
  clipNorm?: number;
}

export type CellKind = 'simpleRnn' | 'lstm' | 'gru';

/** The fields of `TrainingOptions`; the defaults of `compile` are those of the specification. */
export const training = {
  name: layerName.optional(),
  optimizer: oneOf(...OPTIMIZERS).optional(),
  learningRate: positive.optional(),
  clipNorm: positive.optional(),
};

export const fields = { flag, size, rate, wholeFrom, cell: oneOf('simpleRnn', 'lstm', 'gru') };

type Options<T extends z.core.$ZodLooseShape> = z.output<ReturnType<typeof object<T>>>;

/**
 * The options of an architecture, checked, with its defaults.
 * @throws SpecificationError that names the option, the value and what it can be
 */
export function optionsOf<T extends z.core.$ZodLooseShape>(
  architecture: string,
  shape: T,
  given: object | undefined,
): Options<T> {
  return checked(object(shape) as unknown as z.ZodType<Options<T>>, given ?? {}, architecture);
}

export function compileOf({ optimizer, learningRate, clipNorm }: TrainingOptions) {
  return { optimizer, learningRate, ...(clipNorm !== undefined && { clipNorm }) };
}
