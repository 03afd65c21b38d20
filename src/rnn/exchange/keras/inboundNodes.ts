import * as z from 'zod';

/** Layer, its how many-th application, and which of its outputs. */
export type TensorPlace = [layer: string, node: number, output: number];

/** One application of a layer: the values that it takes, the initial states of a recurrent layer last. */
export type KerasNode = TensorPlace[];

const place = z.tuple([z.string(), z.number(), z.number()]);
const tensor = z.object({
  class_name: z.literal('__keras_tensor__'),
  config: z.object({ keras_history: place }),
});
const tensors = z.union([tensor.transform((one) => [one]), z.array(tensor)]);

/** Keras 3: arguments, in which tensors stand as objects. */
const newNode = z.object({
  args: z.array(z.unknown()),
  kwargs: z.record(z.string(), z.unknown()),
});

/** Keras 2: a list of [layer, node, output, keyword arguments]. */
const oldNode = z.array(z.tuple([z.string(), z.number(), z.number()], z.unknown()));

/** @throws for nodes that no version of Keras writes so */
export function inboundNodes(nodes: unknown[]): KerasNode[] {
  return nodes.map((node) => {
    const current = newNode.safeParse(node);
    if (current.success) {
      const { args, kwargs } = current.data;
      const given = [...args, ...(kwargs.initial_state === undefined ? [] : [kwargs.initial_state])];
      return given.flatMap((argument) =>
        tensors.parse(argument).map(({ config }): TensorPlace => config.keras_history),
      );
    }
    return oldNode.parse(node).flatMap(([layer, index, output, options]): TensorPlace[] => {
      const states = z.object({ initial_state: z.array(place).optional() }).safeParse(options ?? {});
      return [[layer, index, output], ...(states.data?.initial_state ?? [])];
    });
  });
}
