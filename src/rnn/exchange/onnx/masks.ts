import type { LayerCall, Value } from '../description/describeModel';
import { keepsMask } from '../description/keepsMask';
import type { GraphWriter } from './GraphWriter';
import { int, ints, wholeNumbers } from './messages';

const MERGING = new Set(['Add', 'Average', 'Concatenate', 'Maximum', 'Multiply']);

/**
 * Which values have a mask, [batch, steps] of booleans: as Keras passes them on, from an Embedding or a Masking through
 * layers that keep the steps, to recurrent layers.
 */
export class Masks {
  readonly #masks = new Map<Value, string>();
  /** Values that have masks of several: by the layer that merged them. */
  readonly #merged = new Map<Value, string>();

  /** @throws when it is one that layers have merged */
  of(value: Value): string | undefined {
    const merging = this.#merged.get(value);
    if (merging === undefined) return this.#masks.get(value);
    throw new Error(
      `The layer "${merging}" merges values with masks, which a recurrent layer after it uses: that cannot be told in ONNX.`,
    );
  }

  /** After a layer has been applied. @param made its own mask, where it makes one */
  follow({ layer, inputs, outputs }: LayerCall, made: string | undefined): void {
    const output = outputs[0]!;
    if (made !== undefined) {
      this.#masks.set(output, made);
      return;
    }
    if (!keepsMask(layer)) return;
    const merged = inputs.map((input) => this.#merged.get(input)).find((name) => name !== undefined);
    const masked = inputs.some((input) => this.#masks.has(input));
    if (merged !== undefined) this.#merged.set(output, merged);
    else if (MERGING.has(layer.getClassName())) {
      if (masked) this.#merged.set(output, layer.name);
    } else if (this.#masks.has(inputs[0]!)) this.#masks.set(output, this.#masks.get(inputs[0]!)!);
  }
}

/** The mask of an Embedding with `maskZero`; `undefined` where it makes none. */
export function embeddingMask(graph: GraphWriter, { layer }: LayerCall, x: string): string | undefined {
  if (layer.getClassName() !== 'Embedding' || !layer.getConfig().maskZero) return undefined;
  return differs(graph, x, 0);
}

/** A Masking: a step whose features all have that value is masked, and zero. */
export function masking(
  graph: GraphWriter,
  { layer }: LayerCall,
  x: string,
): { output: string; mask: string } {
  const { maskValue } = layer.getConfig() as { maskValue: number };
  const other = graph.cast(differs(graph, x, maskValue), 'float');
  const kept = graph.add('ReduceMax', [other], { axes: ints(-1), keepdims: int(1) });
  const mask = graph.cast(graph.add('Squeeze', [kept, graph.constant(wholeNumbers(-1))]), 'bool');
  return { output: graph.add('Mul', [x, kept]), mask };
}

function differs(graph: GraphWriter, x: string, value: number): string {
  return graph.add('Not', [graph.add('Equal', [x, graph.number(value)])]);
}
