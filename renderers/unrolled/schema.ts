import * as z from 'zod/mini';
import type { UnrolledView } from '../../src/rnn/display/views';
import { encodedArray, number, parseView, shape, ViewDataError, wholeNumber } from '../shared/schema';
import { gridOf } from './states';

const extent = z.enum(['sequence', 'vector']);

const states = z.object({
  hidden: encodedArray,
  cell: z.optional(encodedArray),
  every: z.int().check(z.minimum(1)),
});

const layer = z.object({
  name: z.string(),
  type: z.string(),
  cell: z.optional(z.enum(['SimpleRNN', 'LSTM', 'GRU'])),
  direction: z.optional(z.enum(['forward', 'backward', 'both'])),
  mergeMode: z.optional(z.nullable(z.string())),
  units: z.optional(wholeNumber),
  activation: z.optional(z.string()),
  inputExtent: extent,
  outputExtent: extent,
  inputShape: shape,
  outputShape: shape,
  parameters: wholeNumber,
  inbound: z.array(wholeNumber),
  stateFrom: z.optional(wholeNumber),
  hiddenNorm: z.optional(z.array(number)),
  states: z.optional(z.array(states).check(z.minLength(1), z.maxLength(2))),
  masked: z.optional(z.array(z.boolean())),
});

export const unrolledSchema = z.object({
  version: z.literal(1),
  name: z.string(),
  timesteps: z.nullable(wholeNumber),
  // A drawing of more layers than this says nothing any more; the limit keeps hostile data from blocking the editor.
  layers: z.array(layer).check(z.maxLength(500)),
  tokens: z.optional(z.array(z.string())),
  example: z.optional(
    z.object({
      input: z.array(z.array(number)),
      output: z.array(number),
      outputSteps: z.optional(z.int().check(z.minimum(1))),
    }),
  ),
});

/** @throws ViewDataError when the data are malformed, or lengths do not fit each other */
export function parseUnrolled(data: unknown): UnrolledView {
  return checkUnrolled(parseView<UnrolledView>(unrolledSchema, data));
}

/** More values of a state than this would block the editor. */
const MOST_VALUES = 4e6;

/** @throws ViewDataError when lengths do not fit each other */
export function checkUnrolled(view: UnrolledView): UnrolledView {
  for (const { name, hiddenNorm, masked, states, direction } of view.layers) {
    const timesteps = hiddenNorm?.length ?? 0;
    if (masked && masked.length !== timesteps)
      throw new ViewDataError(`${name}: a mask of ${masked.length} steps for ${timesteps}`);
    if (states && states.length !== (direction === 'both' ? 2 : 1))
      throw new ViewDataError(`${name}: states of ${states.length} directions`);
    for (const { hidden, cell } of states ?? [])
      for (const state of cell ? [hidden, cell] : [hidden]) {
        const [steps, rows = 0] = state.shape;
        if (state.shape.length !== 2 || steps !== timesteps || rows < 1 || steps * rows > MOST_VALUES)
          throw new ViewDataError(`${name}: states of shape [${state.shape.join(', ')}]`);
        try {
          gridOf(state);
        } catch (error) {
          throw new ViewDataError(`${name}: ${error instanceof Error ? error.message : String(error)}`);
        }
      }
  }
  const { tokens, timesteps, example } = view;
  if (tokens && tokens.length !== timesteps)
    throw new ViewDataError(`${tokens.length} tokens for ${timesteps} timesteps`);
  if (example?.outputSteps !== undefined && example.output.length % example.outputSteps !== 0)
    throw new ViewDataError(`an output of ${example.output.length} values in ${example.outputSteps} steps`);
  return view;
}
