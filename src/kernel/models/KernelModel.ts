import * as z from 'zod';

/** A shape with its batch; `null` is any size. */
const shapes = z.array(z.array(z.number().nullable()));

const kernelModel = z.object({
  /** What code of a cell says for it: `model`, `models.LSTM`. */
  expression: z.string(),
  /** Its own name. */
  name: z.string(),
  /** `null` where layers or their inputs are not known yet. */
  parameters: z.number().nullable(),
  inputs: shapes,
  outputs: shapes,
});

/** A model that a running kernel holds. */
export type KernelModel = z.infer<typeof kernelModel>;

/** Where a kernel keeps the function that lists its models: a global that no cell declares by accident. */
export const LIST_MODELS = 'rnnbook.listModels';

/** Code for a kernel that prints its models, for `readModels`. */
export const LISTING = `globalThis.console.log(globalThis.JSON.stringify(globalThis[globalThis.Symbol.for('${LIST_MODELS}')]()));`;

/** @throws Error when it is not what `LISTING` prints. */
export function readModels(printed: string): KernelModel[] {
  return z.array(kernelModel).parse(JSON.parse(printed));
}
