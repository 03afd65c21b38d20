import type { CompileSpecification, ModelSpecification } from '../../rnn/models';
import type { FieldValues } from './ReadModel';

/** How a model that was read shall be. What is left out stays as it is. */
export interface ModelChange {
  name?: string;
  /** Fields of the input, of an encoder–decoder the encoder's (there also `inputName`). */
  input?: FieldValues;
  /** Of an encoder–decoder. */
  decoderInput?: FieldValues;
  /** All layers, in their order: a read one that is not there is removed. */
  layers?: LayerChange[];
  /** `clipNorm: undefined` clips no longer. */
  compile?: Partial<CompileSpecification>;
  /** Of an architecture (`rnn.models.…`): `undefined` takes an option away. */
  options?: FieldValues;
}

export interface LayerChange {
  /** The layer's place in the read model; left out for a new one. */
  from?: number;
  /** Those that change, `kind` too; of a new layer all that have no default. */
  fields: FieldValues;
}

/**
 * The change that makes the model of a whole specification. Fields that are not understood cannot be part of it: this is
 * for a read model that has a specification.
 *
 * @param from for each layer the read one that it comes from (`undefined`: new); default: one after the other
 */
export function changeTo(
  specification: ModelSpecification,
  from: (number | undefined)[] = partsOf(specification).map((_, i) => i),
): ModelChange {
  const layers = partsOf(specification).map((fields, i): LayerChange => {
    const read = from[i];
    return { ...(read !== undefined && { from: read }), fields };
  });
  const { name, compile } = specification;
  const change: ModelChange = { name, layers, compile: { clipNorm: undefined, ...compile } };
  if (specification.kind === 'sequential') return { ...change, input: specification.input };
  const { encoder, decoder } = specification;
  return {
    ...change,
    input: { ...encoder.input, inputName: encoder.inputName },
    decoderInput: { ...decoder.input, inputName: decoder.inputName },
  };
}

function partsOf(specification: ModelSpecification): FieldValues[] {
  if (specification.kind === 'sequential') return specification.layers;
  const { encoder, decoder } = specification;
  const parts = [encoder.embedding, encoder.recurrent, decoder.embedding, decoder.recurrent, decoder.output];
  return parts.filter((part) => part !== undefined);
}
